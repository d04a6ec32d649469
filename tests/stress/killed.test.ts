import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  copyProject,
  type Ended,
  expectWhole,
  folderForCopies,
  NO_KIT,
  removeCopies,
  startBuild,
} from '../helpers/project-copy.ts';

/** Kills at moments spread over a build, and such at changes of the disk while the sites are swapped and the old one is deleted. */
const TIMED = 80;
const AIMED = 20;
/** What a shell says of a process that was killed: the watcher of a build says it of the build. */
const KILLED = 137;

let root: string;
let dist: string;
let duration = 0;
let said: string[] = [];

/** Numbers from 0 to 1 that are the same in every run: multiplication in a field of remainders. */
const spread = Array.from({ length: TIMED }, (_, i) => ((i + 1) * 7919) % 104_729).map(
  (seed) => ((seed * 48_271) % 104_729) / 104_729,
);

/** Runs the build, and ends it after so many milliseconds. */
function build(environment: Record<string, string> = {}, killAfter?: number): Promise<Ended> {
  const { ended, kill } = startBuild(root, NO_KIT, environment);
  const timer = killAfter === undefined ? undefined : setTimeout(kill, killAfter);
  return ended.finally(() => clearTimeout(timer));
}

/** The round a whole site in a folder is of; fails where it is not whole. */
function roundOf(folder: string): string {
  expectWhole(folder);
  return readFileSync(join(folder, 'round.txt'), 'utf8');
}

const mark = (round: string) => writeFileSync(join(root, 'content/public/round.txt'), round);
let beside: string[];

beforeAll(async () => {
  root = copyProject(join(folderForCopies(), 'killed'));
  dist = join(root, 'dist');
  mkdirSync(join(root, 'content/public'), { recursive: true });
  mkdirSync(join(root, 'dist.previously'));
  writeFileSync(join(root, 'dist.previously/letter.txt'), 'kept');
  mark('first');
  const start = Date.now();
  const { code, said: printed } = await build();
  expect(code, printed).toBe(0);
  duration = Date.now() - start;
  beside = readdirSync(root).sort();
}, 300_000);

afterAll(() => {
  console.log(
    `after kills the next whole build said:\n${[...new Set(said)].map((line) => `${said.filter((each) => each === line).length} × ${line}`).join('\n')}`,
  );
  removeCopies();
});

/** Where a build was killed at a moment, a whole site is left as it is for the next build to be killed too; each so many are followed by one that is not. Before a change of the disk to be counted, nothing is left. */
const WHOLE_EVERY = 10;
let killedBuilds = 0;

/** Kills a build. A site is there, or the next command, whatever was left, makes one. */
async function kill(round: string, environment: Record<string, string>, after?: number): Promise<void> {
  let before = roundOf(dist);
  mark(round);
  let killed = await build(environment, after);
  // One that was done before its moment came is no kill.
  for (
    let sooner = after;
    killed.code === 0 && sooner !== undefined;
    killed = await build(environment, sooner)
  ) {
    sooner *= 0.8;
    before = roundOf(dist);
  }
  expect(killed.signal === 'SIGKILL' || killed.code === KILLED, killed.said).toBe(true);
  if (existsSync(dist)) {
    expect([before, round]).toContain(roundOf(dist));
    if (after !== undefined && ++killedBuilds % WHOLE_EVERY > 0) return;
  } else expect(roundOf(`${dist}.previous`)).toBe(before);
  mark(`${round}, again`);
  const next = await build();
  expect(next.code, next.said).toBe(0);
  said = [
    ...said,
    next.said.includes('\n') && !next.said.startsWith('生成好了')
      ? (next.said.split('\n')[0] ?? '').replaceAll(root, '')
      : 'nothing',
  ];
  expect(roundOf(dist)).toBe(`${round}, again`);
  expect(readdirSync(root).sort()).toEqual(beside);
  expect(readFileSync(join(root, 'dist.previously/letter.txt'), 'utf8')).toBe('kept');
}

// The first five are the renamings and what is around them; then files are deleted, one after another.
const changes = Array.from({ length: AIMED }, (_, i) => (i < 5 ? i + 1 : 5 + (i - 4) * 6));
test.each(changes)(
  'killed before change %d of the swap',
  (change) =>
    kill(`aimed ${change}`, {
      NODE_OPTIONS: `--import ${resolve('tests/helpers/kill-at.ts')}`,
      KILL_AT: String(change),
      KILL_PATHS: '/dist(?:\\.previous|\\.removing)?(?:/|$)',
    }),
  300_000,
);

test.each(spread)(
  'killed after %d of its time',
  (part) => kill(`timed ${part}`, {}, Math.ceil(part * duration * 0.95)),
  300_000,
);
