import { lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { thisProcess } from '../../../src/publish/holder.ts';
import { publish, putRight } from '../../../src/publish/publish.ts';
import { contentsOf, contentsOfBuild, writeBuild } from '../../helpers/small-build.ts';
import { type Temporary, temporaryFolder } from '../../helpers/temporary.ts';

/** Builds a small site in a project. @returns what was said */
async function build(
  { root }: Temporary,
  out = 'dist',
  said = 'new',
  make = (site: string) => writeBuild(site, said),
): Promise<string[]> {
  const lines: string[] = [];
  await publish({
    out: join(root, out),
    usual: join(root, 'dist'),
    sources: [],
    say: (line) => lines.push(line),
    make: async ({ site }) => make(site),
  });
  return lines;
}

test('a site is built over the one before, without a word, and nothing is left over', async () => {
  const folder = temporaryFolder();
  expect(await build(folder, 'dist', 'old')).toEqual([]);
  expect(await build(folder)).toEqual([]);
  expect(contentsOf(join(folder.root, 'dist'))).toEqual(contentsOfBuild('new'));
  expect(readdirSync(folder.root)).toEqual(['dist']);
});

test('everybody can read it, whatever the rights of files this person makes are', async () => {
  const folder = temporaryFolder();
  const mask = process.umask(0o077);
  onTestFinished(() => void process.umask(mask));
  const withPublic = (site: string) =>
    writeBuild(site, 'new', { 'pledge.html': '', 'a/b/c.js': '', '.well-known/d': '' });
  await build(folder, 'web/root/site', 'new', withPublic);
  for (const path of ['a/b/c.js', 'SHA256SUMS.txt', '.well-known/d'])
    expect(statSync(join(folder.root, 'web/root/site', path)).mode & 0o777, path).toBe(0o644);
  for (const path of ['web', 'web/root', 'web/root/site', 'web/root/site/a/b', 'web/root/site/.well-known'])
    expect(statSync(join(folder.root, path)).mode & 0o777, path).toBe(0o755);
});

test('a link stays, and what it leads to is renewed', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder.root, 'web'));
  writeBuild(join(folder.root, 'web/site'), 'old');
  symlinkSync('web/site', join(folder.root, 'dist'));
  await build(folder);
  expect(lstatSync(join(folder.root, 'dist')).isSymbolicLink()).toBe(true);
  expect(contentsOf(join(folder.root, 'web/site'))).toEqual(contentsOfBuild('new'));
  expect([readdirSync(folder.root), readdirSync(join(folder.root, 'web'))]).toEqual([
    ['dist', 'web'],
    ['site'],
  ]);
});

test('a name that differs from the usual one by case alone is a place like any other', async () => {
  const folder = temporaryFolder();
  await build(folder, 'DIST');
  expect(contentsOf(join(folder.root, 'DIST'))).toEqual(contentsOfBuild('new'));
  expect(readdirSync(folder.root)).toEqual(['DIST']);
});

test('files put there stop the build before it is made, and the ones put there while it is made stop it too', async () => {
  const folder = temporaryFolder();
  await build(folder, 'dist', 'old');
  const late = (site: string) => {
    writeBuild(site, 'new');
    folder.write('dist/.well-known/late', 'kept');
  };
  await expect(build(folder, 'dist', 'new', late)).rejects.toThrow(/\.well-known\/[\s\S]*\[foreign-files\]/);
  let made = false;
  const make = () => {
    made = true;
  };
  await expect(build(folder, 'dist', 'new', make)).rejects.toThrow('[foreign-files]');
  expect(made).toBe(false);
  expect(contentsOf(join(folder.root, 'dist'))).toEqual({
    ...contentsOfBuild('old'),
    '.well-known/': '',
    '.well-known/late': 'kept',
  });
  expect(readdirSync(folder.root)).toEqual(['dist']);
});

test('a build that fails leaves the last one, and nothing else', async () => {
  const folder = temporaryFolder();
  await build(folder, 'dist', 'old');
  const fail = (error: Error) => (site: string) => {
    writeBuild(site, 'half');
    throw error;
  };
  await expect(build(folder, 'dist', 'new', fail(new Error('broken')))).rejects.toThrow('broken');
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  });
  await expect(build(folder, 'dist', 'new', fail(full))).rejects.toThrow(/够不够空间[\s\S]*\[cannot-write\]/);
  expect(contentsOf(join(folder.root, 'dist'))).toEqual(contentsOfBuild('old'));
  expect(readdirSync(folder.root)).toEqual(['dist']);
});

test('what the system refuses is told with what to do', async () => {
  const folder = temporaryFolder({ above: 'kept' });
  await expect(build(folder, 'above/site')).rejects.toThrow(/--out[\s\S]*\[cannot-write\]/);
  expect(folder.read('above')).toBe('kept');
});

test('leftovers of a build that was cut off are cleared, which is said in one line', async () => {
  const folder = temporaryFolder({
    'dist.building/BUILDING.txt': '',
    'dist.building/content/a.mdx': '',
    'dist.building/site/index.html': 'half',
  });
  writeBuild(join(folder.root, 'dist.previous'), 'old');
  expect(await build(folder)).toEqual([expect.stringContaining('已经恢复')]);
  folder.write('dist.building/BUILDING.txt', '');
  expect(await build(folder)).toEqual([expect.stringContaining('半成品')]);
  expect(readdirSync(folder.root)).toEqual(['dist']);
});

test('commands that only look put a cut-off swap right, but never one that is going on', () => {
  const { root, write } = temporaryFolder();
  writeBuild(join(root, 'dist.previous'), 'old');
  const paths = { out: join(root, 'dist'), usual: join(root, 'dist') };
  const holder = thisProcess('dist');
  write(`dist.lock/${holder.pid}${holder.began ? `-${holder.began}` : ''}.json`, JSON.stringify(holder));
  expect(putRight(paths)).toBeUndefined();
  expect(readdirSync(root)).toEqual(['dist.lock', 'dist.previous']);
  write(`dist.lock/${holder.pid}${holder.began ? `-${holder.began}` : ''}.json`, '');
  expect(putRight(paths)).toContain('已经恢复');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('they leave a link that leads nowhere to the build, which tells', () => {
  const { root } = temporaryFolder();
  symlinkSync('nowhere', join(root, 'dist'));
  expect(putRight({ out: join(root, 'dist'), usual: join(root, 'dist') })).toBeUndefined();
});
