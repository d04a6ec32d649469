import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { bringBeside, exchange, heal } from '../../../src/postprocess/exchange.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => said.mockClear());

/** A place for builds: which of them exist, each known by its index page. */
function place(builds: { fresh?: string; out?: string; previous?: string }) {
  const { root } = temporaryFolder();
  const paths = { fresh: join(root, 'dist.building'), out: join(root, 'dist'), previous: join(root, 'dist.previous') };
  for (const [name, text] of Object.entries(builds)) {
    mkdirSync(paths[name as keyof typeof paths]);
    writeFileSync(join(paths[name as keyof typeof paths], 'index.html'), text);
    writeFileSync(join(paths[name as keyof typeof paths], 'SHA256SUMS.txt'), `${'0'.repeat(64)}  pledge.html\n`);
  }
  const state = () =>
    Object.fromEntries(Object.entries(paths).flatMap(([name, path]) => (existsSync(path) ? [[name, readFileSync(join(path, 'index.html'), 'utf8')]] : [])));
  return { ...paths, state };
}

test('the first build becomes the site', () => {
  const { fresh, out, state } = place({ fresh: 'new' });
  exchange(fresh, out);
  expect(state()).toEqual({ out: 'new' });
});

test('a new build takes the place of the old one, and nothing is left over', () => {
  const { fresh, out, state } = place({ fresh: 'new', out: 'old' });
  exchange(fresh, out);
  expect(state()).toEqual({ out: 'new' });
});

test('the leftover of an earlier exchange does not get in the way', () => {
  const { fresh, out, state } = place({ fresh: 'new', out: 'old', previous: 'older' });
  exchange(fresh, out);
  expect(state()).toEqual({ out: 'new' });
});

test('cut off before it began, the old build is there', () => {
  const { out, state } = place({ fresh: 'new', out: 'old' });
  heal(out);
  expect(state()).toEqual({ fresh: 'new', out: 'old' });
  expect(said).not.toHaveBeenCalled();
});

test('cut off between the two renamings, the old build comes back, and the command says so', () => {
  const { out, previous, state } = place({ fresh: 'new', out: 'old' });
  renameSync(out, previous);
  heal(out);
  expect(state()).toEqual({ fresh: 'new', out: 'old' });
  expect(said).toHaveBeenCalledExactlyOnceWith(`An earlier build was cut off; ${out} is the complete build from before it.`);
});

test('cut off before tidying up, the new build stays and the old one goes, without a word', () => {
  const { out, state } = place({ out: 'new', previous: 'old' });
  heal(out);
  expect(state()).toEqual({ out: 'new' });
  expect(said).not.toHaveBeenCalled();
});

test('healing twice changes nothing more', () => {
  const { out, state } = place({ previous: 'old' });
  heal(out);
  heal(out);
  expect(state()).toEqual({ out: 'old' });
  expect(said).toHaveBeenCalledOnce();
});

test('where nothing was ever built there is nothing to heal', () => {
  const { out, state } = place({});
  heal(out);
  expect(state()).toEqual({});
});

test('an exchange that fails, for want of a new build, loses nothing', () => {
  const { fresh, out, state } = place({ out: 'old' });
  expect(() => exchange(fresh, out)).toThrow('ENOENT');
  heal(out);
  expect(state()).toEqual({ out: 'old' });
});

test('after healing, the next build goes through', () => {
  const { fresh, out, previous, state } = place({ fresh: 'new', out: 'old' });
  renameSync(out, previous);
  heal(out);
  exchange(fresh, out);
  expect(state()).toEqual({ out: 'new' });
});

test('a folder that is named like the earlier build and is none is left alone', () => {
  const { root, write, read } = temporaryFolder();
  write('dist.previous/letter.txt', 'kept');
  heal(join(root, 'dist'));
  write('dist/index.html', 'new');
  heal(join(root, 'dist'));
  expect(read('dist.previous/letter.txt')).toBe('kept');
});

test('an exchange the system refuses puts the old build back, and says what to do', () => {
  const { fresh, out, previous, state } = place({ out: 'old' });
  expect(() => exchange(fresh, out)).toThrow(/--out[\s\S]*\[cannot-write\]/);
  expect(existsSync(previous)).toBe(false);
  expect(state()).toEqual({ out: 'old' });
});

test('a build made elsewhere is brought beside its place, from another disk too', () => {
  for (const code of ['', 'EXDEV']) {
    const { root, read } = temporaryFolder({ 'made/assets/a.js': 'new', 'site.building/old.html': 'left over' });
    bringBeside(join(root, 'made'), join(root, 'site.building'), (from, to) => {
      if (code) throw Object.assign(new Error('cross-device link'), { code });
      renameSync(from, to);
    });
    expect(read('site.building/assets/a.js')).toBe('new');
    expect([existsSync(join(root, 'made')), existsSync(join(root, 'site.building/old.html'))]).toEqual([false, false]);
  }
});

test('what else keeps a folder from being moved is not passed over', () => {
  const { root } = temporaryFolder({ 'made/a.js': 'new' });
  const refuse = () => {
    throw Object.assign(new Error('busy'), { code: 'EBUSY' });
  };
  expect(() => bringBeside(join(root, 'made'), join(root, 'site.building'), refuse)).toThrow('busy');
});
