import { chmodSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIST, renew } from '../../../src/publish/renew.ts';
import { sumOf } from '../../../src/support/sums.ts';
import { contentsOf } from '../../helpers/small-build.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const texts = (said: string) =>
  new Map([
    ['README.md', said],
    ['a/root.conf', `a ${said}`],
  ]);
const shown = (folder: string) =>
  Object.fromEntries(Object.entries(contentsOf(folder)).filter(([path]) => path !== LIST));

test('a folder is made, readable by all, and made anew: what is no longer written is gone', () => {
  const { root } = temporaryFolder({});
  const folder = join(root, 'deploy');
  expect(renew(folder, new Map([...texts('one'), ['old/gone.conf', 'x']]))).toEqual([]);
  expect(renew(folder, texts('two'))).toEqual([]);
  expect(shown(folder)).toEqual({ 'README.md': 'two', 'a/': '', 'a/root.conf': 'a two' });
  for (const path of ['README.md', LIST, 'a/root.conf'])
    expect(statSync(join(folder, path)).mode & 0o777).toBe(0o644);
});

test('what somebody changed or put there stays and is told, every time', () => {
  const { root } = temporaryFolder({});
  renew(root, texts('one'));
  writeFileSync(join(root, 'a/root.conf'), 'mine');
  writeFileSync(join(root, 'a/note.txt'), 'mine too');
  for (const said of ['two', 'three']) {
    expect(renew(root, texts(said))).toEqual(['a/root.conf']);
    expect(shown(root)).toEqual({
      'README.md': said,
      'a/': '',
      'a/note.txt': 'mine too',
      'a/root.conf': 'mine',
    });
  }
});

test('a site, and what stands beside the folder, are never taken for it', () => {
  const sum = sumOf('mine');
  const { root } = temporaryFolder({
    'site/pledge.html': 'mine',
    'site/SHA256SUMS.txt': `${sum}  pledge.html\n`,
    'outside.txt': 'mine',
    [`deploy/${LIST}`]: `${sum}  ../outside.txt\n`,
  });
  expect(renew(join(root, 'site'), texts('one'))).toEqual([...texts('').keys()]);
  expect(renew(join(root, 'deploy'), texts('one'))).toEqual([]);
  const { 'site/pledge.html': page, 'outside.txt': outside } = contentsOf(root);
  expect([page, outside]).toEqual(['mine', 'mine']);
});

test('a call that was ended before its texts stood is taken up by the next', () => {
  const { root } = temporaryFolder({});
  renew(root, texts('one'));
  rmSync(join(root, 'a'), { recursive: true });
  writeFileSync(join(root, 'README.md.part'), 'half');
  expect(renew(root, texts('two'))).toEqual([]);
  expect(shown(root)).toEqual({ 'README.md': 'two', 'a/': '', 'a/root.conf': 'a two' });
});

test('a link in the place of a text stays, whether it leads somewhere or not', () => {
  const { root } = temporaryFolder({ 'elsewhere.txt': 'mine' });
  const folder = join(root, 'deploy');
  renew(folder, texts('one'));
  rmSync(join(folder, 'README.md'));
  symlinkSync(join(root, 'nowhere.txt'), join(folder, 'README.md'));
  expect(renew(folder, texts('two'))).toEqual(['README.md']);
  expect(contentsOf(root)['elsewhere.txt']).toBe('mine');
});

test('a folder of somebody’s own, and a file of that name, are left alone', () => {
  const { root } = temporaryFolder({ 'deploy/ship.sh': 'mine', file: 'mine' });
  for (const name of ['deploy', 'file'])
    expect(renew(join(root, name), texts('one'))).toEqual([...texts('').keys()]);
  expect(shown(root)).toEqual({ 'deploy/': '', 'deploy/ship.sh': 'mine', file: 'mine' });
});

test.skipIf(process.getuid?.() === 0)('what cannot be written is told with its place', () => {
  const { root } = temporaryFolder({});
  chmodSync(root, 0o555);
  expect(() => renew(join(root, 'deploy'), texts('one'))).toThrow(/写不到这里/);
});
