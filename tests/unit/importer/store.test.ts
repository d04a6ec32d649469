import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { readSource } from '../../../src/importer/read/file.ts';
import { storeOfficial } from '../../../src/importer/store.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

/** Calls of the system that fail in a test, with the code they fail with. */
const failing = vi.hoisted(() => new Map<string, string>());
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const wrapped = ['openSync', 'writeSync', 'fsyncSync', 'copyFileSync', 'renameSync'].map((name) => {
    const call = (...args: unknown[]) => {
      const code = failing.get(name);
      if (code !== undefined) throw Object.assign(new Error(`${code}: ${name}`), { code });
      return (real as unknown as Record<string, (...all: unknown[]) => unknown>)[name]?.(...args);
    };
    return [name, call];
  });
  return { ...real, ...Object.fromEntries(wrapped) };
});
beforeEach(() => failing.clear());

test('the file is new, then the same, then replaced with the earlier one beside it', () => {
  const { root, read } = temporaryFolder();
  const folder = join(root, 'content/official');
  expect(storeOfficial(folder, 'one')).toEqual({ path: join(folder, 'pledge.md'), outcome: 'new' });
  expect(storeOfficial(folder, 'one').outcome).toBe('same');
  expect(readdirSync(folder)).toEqual(['pledge.md']);
  expect(storeOfficial(folder, 'two').outcome).toBe('replaced');
  expect([read('content/official/pledge.md'), read('content/official/pledge.backup.md')]).toEqual([
    'two',
    'one',
  ]);
  expect(storeOfficial(folder, 'two').outcome).toBe('same');
  expect(read('content/official/pledge.backup.md')).toBe('one');
});

test('what a cut-off import has left is removed, what a running one writes is not', () => {
  const { root, write } = temporaryFolder({
    '_pledge.md.999999999.new': 'half',
    [`_pledge.backup.md.${process.ppid}.new`]: 'half',
  });
  write('notes.txt', 'mine');
  storeOfficial(root, 'one');
  expect(readdirSync(root).sort()).toEqual([
    `_pledge.backup.md.${process.ppid}.new`,
    'notes.txt',
    'pledge.md',
  ]);
});

test.each([
  ['the disk is full while writing', 'writeSync', 'ENOSPC', '磁盘满了'],
  ['the disk is full at the end', 'fsyncSync', 'ENOSPC', '磁盘满了'],
  ['nothing may be written', 'openSync', 'EACCES', '没有写的权限'],
  ['the backup cannot be made', 'copyFileSync', 'ENOSPC', '磁盘满了'],
  ['the file cannot take its name', 'renameSync', 'EPERM', '没有写的权限'],
])(
  '%s: the earlier file is as it was, nothing else is left, and the error says so',
  (_, call, code, said) => {
    const { root, read } = temporaryFolder({ 'pledge.md': 'old', 'pledge.backup.md': 'older' });
    failing.set(call, code);
    expect(() => storeOfficial(root, 'new')).toThrow(said);
    expect(readdirSync(root).sort()).toEqual(['pledge.backup.md', 'pledge.md']);
    expect([read('pledge.md'), read('pledge.backup.md')]).toEqual(['old', 'older']);
  },
);

test.each<[situation: string, make: (root: string) => void]>([
  ['a file has the name of the folder', (root) => writeFileSync(join(root, 'official'), 'mine')],
  [
    'the folder is a link that leads nowhere',
    (root) => symlinkSync(join(root, 'nowhere'), join(root, 'official')),
  ],
])('where %s, nothing is written', (_, make) => {
  const { root } = temporaryFolder();
  make(root);
  expect(() => storeOfficial(join(root, 'official'), 'one')).toThrow('cannot-write');
  expect(readdirSync(root)).toEqual(['official']);
});

test('where a folder has the name of the file, nothing is written', () => {
  const { root } = temporaryFolder();
  mkdirSync(join(root, 'pledge.md'));
  expect(() => storeOfficial(root, 'one')).toThrow('文件写不到这里');
  expect(readdirSync(root)).toEqual(['pledge.md']);
});

test.each([
  ['a file that may not be read', 'EACCES', 'no-permission'],
  ['a file that is not there', 'ENOENT', 'file-missing'],
  ['a disk that fails', 'EIO', 'file-unreadable'],
])('%s is refused with what to do', (_, code, kind) => {
  failing.set('openSync', code);
  expect(() => readSource('倡议书.txt')).toThrow(
    expect.objectContaining({ faults: [expect.objectContaining({ kind, where: { file: '倡议书.txt' } })] }),
  );
});

test('a folder is refused, and so is what is neither file nor folder', () => {
  const { root } = temporaryFolder();
  mkdirSync(join(root, '倡议书.txt'));
  expect(() => readSource(join(root, '倡议书.txt'))).toThrow('is-folder');
  expect(() => readSource('/dev/null')).toThrow('not-a-file');
});

test.runIf(process.platform !== 'win32')('a pipe nobody writes into is refused at once', () => {
  const { root } = temporaryFolder();
  execFileSync('mkfifo', [join(root, '倡议书.txt')]);
  expect(() => readSource(join(root, '倡议书.txt'))).toThrow('not-a-file');
});

test('a line break in the name of a file is none in reports', () => {
  const { root, write } = temporaryFolder();
  write('倡议书\n终稿.txt', 'x');
  expect(readSource(join(root, '倡议书\n终稿.txt')).name).toBe('倡议书 终稿.txt');
});
