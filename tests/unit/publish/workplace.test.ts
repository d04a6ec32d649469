import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bringBeside, clearWorkplace, openWorkplace } from '../../../src/publish/workplace.ts';
import { contentsOf } from '../../helpers/small-build.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

test('what is left of a build that was cut off is cleared, at any moment', () => {
  const { root } = temporaryFolder();
  const folder = join(root, 'dist.building');
  expect(clearWorkplace(folder)).toBe(false);
  mkdirSync(folder);
  expect(clearWorkplace(folder)).toBe(true);
  const { site, content } = openWorkplace(folder);
  mkdirSync(site);
  mkdirSync(content);
  writeFileSync(join(site, 'index.html'), 'half');
  expect(clearWorkplace(folder)).toBe(true);
  expect(contentsOf(root)).toEqual({});
});

test.each(['dist.building', 'dist.building/letter.txt', 'dist.building/site/index.html'])(
  '%s of somebody else is left as it is, and told',
  (path) => {
    const { root, read } = temporaryFolder({ [path]: 'kept' });
    expect(() => clearWorkplace(join(root, 'dist.building'))).toThrow('[not-a-workplace]');
    expect(read(path)).toBe('kept');
  },
);

test('a build made elsewhere is brought beside its place, from another disk too', () => {
  for (const code of ['', 'EXDEV']) {
    const { root, read } = temporaryFolder({ 'made/assets/a.js': 'new', 'made/.well-known/b': 'new' });
    bringBeside(join(root, 'made'), join(root, 'site'), (from, to) => {
      if (code) throw Object.assign(new Error('cross-device link'), { code });
      renameSync(from, to);
    });
    expect([read('site/assets/a.js'), read('site/.well-known/b')]).toEqual(['new', 'new']);
  }
});

test('what else keeps a folder from being moved is not passed over', () => {
  const { root } = temporaryFolder({ 'made/a.js': 'new' });
  const refuse = () => {
    throw Object.assign(new Error('busy'), { code: 'EBUSY' });
  };
  expect(() => bringBeside(join(root, 'made'), join(root, 'site'), refuse)).toThrow('busy');
  expect(existsSync(join(root, 'site'))).toBe(false);
});
