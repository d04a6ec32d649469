import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assertDestination, placeOf } from '../../../src/publish/place.ts';
import { writeBuild } from '../../helpers/small-build.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

describe('where a path leads', () => {
  test('a path without links leads to itself, whether anything is there or not', () => {
    const { root } = temporaryFolder({ file: '' });
    for (const path of ['', 'file', 'a/b', 'file/below/it', '站点 #1/100%'])
      expect(placeOf(join(root, path))).toBe(join(root, path));
  });

  test('a link is followed, and links above are too', () => {
    const { root } = temporaryFolder({ 'web/site/index.html': '' });
    symlinkSync('web/site', join(root, 'dist'));
    symlinkSync(join(root, 'dist'), join(root, 'again'));
    symlinkSync('web', join(root, 'www'));
    expect(placeOf(join(root, 'dist'))).toBe(join(root, 'web/site'));
    expect(placeOf(join(root, 'again'))).toBe(join(root, 'web/site'));
    expect(placeOf(join(root, 'www/new/site'))).toBe(join(root, 'web/new/site'));
  });

  test('a link that leads nowhere is told with where it leads', () => {
    const { root } = temporaryFolder();
    symlinkSync('web/site', join(root, 'dist'));
    symlinkSync('round', join(root, 'round'));
    for (const [path, to] of [
      ['dist', 'web/site'],
      ['dist/below', 'web/site'],
      ['round', 'round'],
    ] as const)
      expect(() => placeOf(join(root, path))).toThrow(
        expect.objectContaining({
          faults: [expect.objectContaining({ kind: 'dangling-link', what: expect.stringContaining(to) })],
        }),
      );
  });

  test('a link into a swap that was cut off leads where it did', () => {
    const { root } = temporaryFolder();
    mkdirSync(join(root, 'web'));
    writeBuild(join(root, 'web/site.previous'), 'old');
    symlinkSync('web/site', join(root, 'dist'));
    expect(placeOf(join(root, 'dist'))).toBe(join(root, 'web/site'));
    symlinkSync('dist', join(root, 'again'));
    expect(placeOf(join(root, 'again'))).toBe(join(root, 'web/site'));
  });

  test('above a link is what stands above the folder it leads to, as the system has it', () => {
    const { root } = temporaryFolder({ 'web/deep/x': '', 'web/site/index.html': '' });
    symlinkSync('web/deep', join(root, 'short'));
    symlinkSync('short/../site', join(root, 'dist'));
    symlinkSync('short/../new', join(root, 'cut'));
    writeBuild(join(root, 'web/new.previous'), 'old');
    expect(placeOf(join(root, 'dist'))).toBe(join(root, 'web/site'));
    expect(placeOf(join(root, 'cut'))).toBe(join(root, 'web/new'));
  });
});

describe('a build is refused, with what to do, at', () => {
  const attempt = (root: string, out: string, sources: string[] = []) => {
    const path = join(root, out);
    return () =>
      assertDestination({
        out: path,
        place: placeOf(path),
        usual: join(root, 'dist'),
        sources: sources.map((source) => join(root, source)),
      });
  };
  const kind = (name: string) =>
    expect.objectContaining({
      faults: [expect.objectContaining({ kind: name, hint: expect.stringContaining('--out') })],
    });

  test.each([
    'dist.previous',
    'site.building',
    'site.removing',
    'dist.lock',
    'dist.lock.123',
    'DIST.Previous',
    'dist.building/site',
    'dist.previous/a/b',
  ])('%s, a name the swap uses itself', (out) => {
    expect(attempt(temporaryFolder().root, out)).toThrow(kind('reserved-name'));
  });

  test('a link to such a name', () => {
    const { root } = temporaryFolder({ 'dist.previous/index.html': '' });
    symlinkSync('dist.previous', join(root, 'site'));
    expect(attempt(root, 'site')).toThrow(kind('reserved-name'));
  });

  test.each([
    ['what it reads', 'content', ['content']],
    ['what is around what it reads', '.', ['content']],
    ['what is in what it reads', 'content/site', ['content']],
    ['a link to what it reads', 'link', ['content']],
    ['a folder below a link to what it reads', 'link/site', ['content']],
    ['a link to what is around it', 'link', ['content/terms']],
  ])('%s', (_, out, sources) => {
    const { root } = temporaryFolder({ 'content/terms/a.mdx': '' });
    symlinkSync('content', join(root, 'link'));
    expect(attempt(root, out, sources)).toThrow(kind('out-at-source'));
  });

  test('any place, where what it reads stands under a name the swap uses', () => {
    expect(
      attempt(temporaryFolder({ 'dist.building/content/a.mdx': '' }).root, 'site', ['dist.building/content']),
    ).toThrow(kind('out-at-source'));
  });

  test('no place besides', () => {
    for (const out of ['dist', 'dist-2027', 'a/b', 'previous', 'content-site', 'dist.previously'])
      expect(attempt(temporaryFolder({ 'content/a.mdx': '' }).root, out, ['content'])).not.toThrow();
  });
});
