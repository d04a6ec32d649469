import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  copyProject,
  expectWhole,
  folderForCopies,
  NO_KIT,
  removeCopies,
  startBuild,
} from '../helpers/project-copy.ts';

let parent: string;
let root: string;
let dist: string;
/** What stands in the project beside what builds make. */
let beside: string[];

/** Small disks of this file's own, which go at its end. */
const disks: string[] = [];
const mountable = spawnSync('mount', ['--version']).status === 0 && process.getuid?.() === 0;

/** @returns a folder that is a disk of so many bytes, or undefined where none can be had */
function smallDisk(name: string, size: string): string | undefined {
  const folder = join(parent, name);
  mkdirSync(folder);
  if (!mountable || spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0)
    return undefined;
  disks.push(folder);
  return folder;
}
/** Where no small disk can be had, the test says so and is no success. */
function neededDisk(name: string, size: string): string {
  const disk = smallDisk(name, size);
  if (disk === undefined)
    throw new Error('no small disk can be had here: it takes mount, and the rights to use it');
  return disk;
}

const build = (args: readonly string[] = NO_KIT, environment: NodeJS.ProcessEnv = {}, folder = root) =>
  startBuild(folder, args, { TMPDIR: join(parent, 'temporary'), ...environment }).ended;
const round = (text: string, folder = root) => writeFileSync(join(folder, 'content/public/round.txt'), text);
const roundOf = (site: string) => readFileSync(join(site, 'round.txt'), 'utf8');

/** Fails where something is left besides what was there, of the project or among temporary files. */
function expectNoLitter(): void {
  expect(readdirSync(root).sort()).toEqual(beside);
  // Node keeps there what it has compiled of some packages.
  expect(readdirSync(join(parent, 'temporary')).filter((name) => name !== 'node-compile-cache')).toEqual([]);
}

/** Fails where something else than a sentence of what to do was said. */
function expectTold(said: string, kind: RegExp): void {
  expect(said).toMatch(kind);
  expect(said).toMatch(/^没有生成/m);
  expect(said).not.toMatch(/^ +at .*:\d+:\d+/m);
}

beforeAll(async () => {
  parent = folderForCopies();
  mkdirSync(join(parent, 'temporary'));
  root = copyProject(join(parent, 'project'));
  dist = join(root, 'dist');
  mkdirSync(join(root, 'content/public'), { recursive: true });
  round('first');
  const { code, said } = await build();
  expect(code, said).toBe(0);
  beside = readdirSync(root).sort();
  expectNoLitter();
});

afterAll(() => {
  for (const disk of disks) spawnSync('umount', [disk]);
  removeCopies();
});

test('of two builds at once one wins whole, and the other says so', async () => {
  round('two at once');
  const ended = await Promise.all([build(), build()]);
  expect(ended.map(({ code }) => code).sort()).toEqual([0, 1]);
  const [loser] = ended.filter(({ code }) => code === 1);
  expect(loser?.said).toMatch(/没有生成：另一次生成正在进行：进程 \d+/);
  expectWhole(dist);
  expect(roundOf(dist)).toBe('two at once');
  expectNoLitter();
});

test('a site that is open elsewhere is renewed, and whoever has it open reads what he had', async () => {
  const open = openSync(join(dist, 'round.txt'), 'r');
  const inside = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { cwd: join(dist, 'assets') });
  await once(inside, 'spawn');
  try {
    round('open elsewhere');
    expect((await build()).code).toBe(0);
    const read = Buffer.alloc(100);
    expect(read.toString('utf8', 0, readSync(open, read))).toBe('two at once');
  } finally {
    closeSync(open);
    inside.kill();
    await once(inside, 'exit');
  }
  expectWhole(dist);
  expect(roundOf(dist)).toBe('open elsewhere');
  expectNoLitter();
});

test('where the system moves nothing that is open, that is told, and the old site stays', async () => {
  round('never');
  const { code, said } = await build(NO_KIT, {
    NODE_OPTIONS: `--import ${resolve('tests/helpers/kill-at.ts')}`,
    BUSY: dist,
  });
  expect(code).toBe(1);
  expectTold(said, /EBUSY[\s\S]*关掉正开着里面文件的程序[\s\S]*\[cannot-write\]/);
  expectWhole(dist);
  expect(roundOf(dist)).toBe('open elsewhere');
  expectNoLitter();
});

test('a build that has no memory left is told, and the next one puts right what it left', async () => {
  round('never');
  const { code, said } = await build(NO_KIT, { NODE_OPTIONS: '--max-old-space-size=64' });
  expect(code).toBe(134);
  expect(said).toMatch(/没有生成：进程被中止了（SIGABRT），多半是内存不够/);
  expectWhole(dist);
  expect(roundOf(dist)).toBe('open elsewhere');
  round('after');
  expect((await build()).code).toBe(0);
  expect(roundOf(dist)).toBe('after');
  expectNoLitter();
});

test('files of others in the place stop the build, and stay', async () => {
  const place = join(parent, 'others');
  mkdirSync(place);
  writeFileSync(join(place, 'letter.txt'), 'kept');
  const { code, said } = await build([...NO_KIT, '--out', place]);
  expect(code).toBe(1);
  expectTold(said, /letter\.txt[\s\S]*\[not-a-build\]/);
  expect(readdirSync(place)).toEqual(['letter.txt']);
  expectNoLitter();
});

test('a place on a disk that gets full keeps the old site; once there is room, it is renewed', async () => {
  const disk = neededDisk('full', '40m');
  const out = join(disk, 'site');
  round('old');
  expect((await build([...NO_KIT, '--out', out])).code).toBe(0);
  spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=64k']);
  round('new');
  const { code, said } = await build([...NO_KIT, '--out', out]);
  expect(code).toBe(1);
  expectTold(said, /ENOSPC[\s\S]*\[cannot-write\]/);
  expectWhole(out);
  expect(roundOf(out)).toBe('old');
  expect(readdirSync(disk).sort()).toEqual(['filler', 'site']);
  rmSync(join(disk, 'filler'));
  expect((await build([...NO_KIT, '--out', out])).code).toBe(0);
  expect(roundOf(out)).toBe('new');
  expectNoLitter();
});

test('a project on a disk that gets full is told, too, and nothing half-made is left', async () => {
  const disk = neededDisk('project-disk', '12m');
  const project = copyProject(join(disk, 'project'));
  const before = readdirSync(project).sort();
  const { code, said } = await build(NO_KIT, {}, project);
  expect(code).toBe(1);
  expectTold(said, /ENOSPC|磁盘满了/);
  // Astro's own folder is no part of a site: every build makes it anew.
  expect(
    readdirSync(project)
      .filter((name) => name !== '.astro')
      .sort(),
  ).toEqual(before);
});

test('a place that can only be read is told, and the site there stays', async () => {
  const disk = neededDisk('read-only', '40m');
  const out = join(disk, 'site');
  round('old');
  expect((await build([...NO_KIT, '--out', out])).code).toBe(0);
  expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
  round('new');
  const { code, said } = await build([...NO_KIT, '--out', out]);
  expect(code).toBe(1);
  expectTold(said, /EROFS[\s\S]*--out[\s\S]*\[cannot-write\]/);
  expectWhole(out);
  expect(roundOf(out)).toBe('old');
  expectNoLitter();
});
