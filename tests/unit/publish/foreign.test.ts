import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assertOwn } from '../../../src/publish/foreign.ts';
import { removeBuild } from '../../../src/publish/remove.ts';
import type { Fault } from '../../../src/support/site-error.ts';
import { contentsOf, filesOf, writeBuild } from '../../helpers/small-build.ts';
import { type Temporary, temporaryFolder } from '../../helpers/temporary.ts';

function faultsAt({ root }: Temporary): readonly Fault[] {
  try {
    assertOwn(join(root, 'dist'));
    return [];
  } catch (error) {
    return (error as { faults: Fault[] }).faults;
  }
}

function built(): Temporary {
  const folder = temporaryFolder();
  writeBuild(join(folder.root, 'dist'), 'old');
  return folder;
}

test('nothing, an empty folder, an earlier build, and one of which files are missing give way', () => {
  const folder = temporaryFolder();
  expect(faultsAt(folder)).toEqual([]);
  mkdirSync(join(folder.root, 'dist'));
  expect(faultsAt(folder)).toEqual([]);
  writeBuild(join(folder.root, 'dist'), 'old');
  expect(faultsAt(folder)).toEqual([]);
  rmSync(join(folder.root, 'dist', 'assets'), { recursive: true });
  expect(faultsAt(folder)).toEqual([]);
});

test.each<[what: string, kind: string, path: string, named: string, hint: string]>([
  ['a proof for a platform', 'foreign-files', 'MP_verify_x1.txt', 'MP_verify_x1.txt', 'content/public/'],
  ['a folder of proofs', 'foreign-files', '.well-known/acme/token', '.well-known/', 'content/public/'],
  [
    'a file in a folder of the build',
    'foreign-files',
    'assets/letter.txt',
    'assets/letter.txt',
    'content/public/',
  ],
  ['a checkout', 'repository-in-out', '.git/HEAD', '.git/', '--out'],
  ['a file changed by hand', 'changed-files', 'index.html', 'index.html', '写进内容文件夹'],
])('%s stops the build, named and with what to do', (_, kind, path, named, hint) => {
  const folder = built();
  folder.write(`dist/${path}`, 'kept');
  expect(faultsAt(folder)).toEqual([
    {
      kind,
      where: { file: join(folder.root, 'dist') },
      what: expect.stringContaining(`：${named}。`),
      hint: expect.stringContaining(hint),
    },
  ]);
  removeBuild(join(folder.root, 'dist'));
  expect(folder.read(`dist/${path}`)).toBe('kept');
});

test('each is told with what to do about it; whoever has a checkout is not told to publish it', () => {
  const folder = built();
  for (const path of ['.git/HEAD', 'index.html', 'a.txt']) folder.write(`dist/${path}`, 'kept');
  const faults = faultsAt(folder);
  expect(faults.map(({ kind, what }) => [kind, /：(.*?)。/.exec(what)?.[1]])).toEqual([
    ['foreign-files', 'a.txt'],
    ['repository-in-out', '.git/'],
    ['changed-files', 'index.html'],
  ]);
  expect(faults[1]?.hint).not.toContain('public/');
});

test('an empty folder, a link and a pipe are named too; what is behind a link is not touched', () => {
  const folder = built();
  const dist = join(folder.root, 'dist');
  mkdirSync(join(dist, 'uploads'));
  execFileSync('mkfifo', [join(dist, 'pipe')]);
  // The folder of the build has been moved, and a link put in its place.
  const away = filesOf('old')['assets/a.js'] ?? '';
  folder.write('away/a.js', away);
  rmSync(join(dist, 'assets'), { recursive: true });
  symlinkSync(join(folder.root, 'away'), join(dist, 'assets'));
  expect(faultsAt(folder)[0]?.what).toContain('：assets、pipe、uploads/。');
  expect(removeBuild(dist).map(({ path }) => path)).toEqual(['assets', 'pipe', 'uploads/']);
  expect(folder.read('away/a.js')).toBe(away);
});

test('a build is deleted whole, and only the build', () => {
  const folder = built();
  expect(removeBuild(join(folder.root, 'dist'))).toEqual([]);
  expect(contentsOf(folder.root)).toEqual({});
});

test('many files are counted, not listed', () => {
  const folder = built();
  for (let n = 10; n < 40; n++) folder.write(`dist/${n}.pdf`, '');
  expect(faultsAt(folder)[0]?.what).toMatch(/10\.pdf、.*17\.pdf 等 30 个/);
});

test.each<[what: string, files: Record<string, string>, at: string, named: string]>([
  ['other files', { 'dist/letter.txt': 'kept', 'dist/.git/HEAD': '' }, 'dist', '.git、letter.txt'],
  [
    'files with sums of their own',
    { 'dist/disk.iso': 'kept', 'dist/SHA256SUMS.txt': '0  disk.iso\n' },
    'dist',
    'disk.iso',
  ],
  ['a file', { dist: 'kept' }, 'dist', '这是一个文件'],
  [
    'other files in the place where the old build is set aside',
    { 'dist.previous/letter.txt': 'kept' },
    'dist.previous',
    'letter.txt',
  ],
  [
    'other files in the place where it is deleted',
    { 'dist.removing/letter.txt': 'kept' },
    'dist.removing',
    'letter.txt',
  ],
])('%s: no build, told with what is there', (_, files, at, named) => {
  const folder = temporaryFolder(files);
  expect(faultsAt(folder)).toEqual([
    {
      kind: 'not-a-build',
      where: { file: join(folder.root, at) },
      what: expect.stringContaining(named),
      hint: expect.stringContaining('--out'),
    },
  ]);
});
