import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renew } from '../../../src/publish/renew.ts';
import { contentsOf } from '../../helpers/small-build.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const texts = (said: string) =>
  new Map([
    ['README.md', said],
    ['a/root.conf', `a ${said}`],
  ]);
const shown = (folder: string) =>
  Object.fromEntries(Object.entries(contentsOf(folder)).filter(([path]) => path !== 'SHA256SUMS.txt'));

test('a folder is made, readable by all, and made anew: what is no longer written is gone', () => {
  const { root } = temporaryFolder({});
  const folder = join(root, 'deploy');
  expect(renew(folder, new Map([...texts('one'), ['old/gone.conf', 'x']]))).toEqual([]);
  expect(renew(folder, texts('two'))).toEqual([]);
  expect(shown(folder)).toEqual({ 'README.md': 'two', 'a/': '', 'a/root.conf': 'a two' });
  for (const path of ['README.md', 'SHA256SUMS.txt', 'a/root.conf'])
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
