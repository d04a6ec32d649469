import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/postprocess/folder.ts';
import { copyProject, folderForCopies, NO_KIT, removeCopies, startBuild } from '../helpers/project-copy.ts';

afterAll(removeCopies);

/** Surroundings of a build. Where nothing is said, they are as those of the first one are. */
interface Surroundings {
  environment?: NodeJS.ProcessEnv;
  /** What stands before the program: a mask, a number of processors. */
  command?: string[];
  /** Where content and site lie, from the project on. */
  content?: string;
  out?: string;
  /** The name of the project's folder. */
  name?: string;
  /** Done to the content before. */
  change?: (content: string) => void;
  kit?: boolean;
}

const masked = (mask: string) => ['sh', '-c', `umask ${mask}; exec "$@"`, 'sh'];

/** Every text with line ends as Windows has them. */
function withCarriageReturns(content: string): void {
  for (const path of listFiles(content)) {
    if (!/\.(?:yaml|mdx|md)$/.test(path) || path.startsWith('public/')) continue;
    const file = join(content, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\r?\n/g, '\r\n'));
  }
}

/** @returns the built site */
async function built({
  environment = {},
  command = masked('022'),
  content = 'content',
  out = 'dist',
  name = 'one',
  change,
  kit = false,
}: Surroundings): Promise<string> {
  const root = copyProject(join(folderForCopies(), name));
  if (content !== 'content') cpSync(join(root, 'content'), resolve(root, content), { recursive: true });
  change?.(resolve(root, content));
  const surroundings = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', ...environment };
  const args = ['--content', content, '--out', out, ...(kit ? [] : NO_KIT)];
  const { code, said } = await startBuild(root, args, surroundings, command).ended;
  expect(code, said).toBe(0);
  return resolve(root, out);
}

/** Names of files that differ, or that only one of two sites has. */
function differences(one: string, two: string): string[] {
  const [ours, theirs] = [one, two].map((site) => new Set(listFiles(site)));
  return [...new Set([...(ours ?? []), ...(theirs ?? [])])].filter(
    (path) =>
      !ours?.has(path) ||
      !theirs?.has(path) ||
      !readFileSync(join(one, path)).equals(readFileSync(join(two, path))),
  );
}

let first: string;
beforeAll(async () => {
  first = await built({});
});

const has = (program: string, ...args: string[]) => spawnSync(program, [...args, 'true']).status === 0;

test.each<[what: string, surroundings: Surroundings, possible?: boolean]>([
  [
    'in another folder, time zone and language, under another mask, content and site elsewhere',
    {
      name: 'second copy',
      environment: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
      command: masked('077'),
      content: '../内容 #2 100%',
      out: '../站点 #2 [x]/out',
    },
  ],
  ['of texts with line ends of Windows', { change: withCarriageReturns }],
  [
    'on a disk that lists folders the other way round',
    { environment: { NODE_OPTIONS: `--import ${resolve('tests/helpers/reverse-order.ts')}` } },
  ],
  ['on one processor', { command: ['taskset', '-c', '0'] }, has('taskset', '-c', '0')],
])('a build %s gives the same bytes', async (_, surroundings, possible = true) => {
  if (!possible) throw new Error('this machine has no taskset (util-linux)');
  const other = await built(surroundings);
  expect(listFiles(first).length).toBeGreaterThan(100);
  expect(differences(first, other)).toEqual([]);
});

test('so does one with all that is printed, made twice', async () => {
  const one = await built({ kit: true });
  const two = await built({
    kit: true,
    name: 'second copy',
    environment: {
      TZ: 'America/St_Johns',
      LANG: 'C',
      LC_ALL: 'C',
      NODE_OPTIONS: `--import ${resolve('tests/helpers/reverse-order.ts')}`,
    },
    command: masked('077'),
    change: withCarriageReturns,
  });
  expect(listFiles(one).filter((path) => path.startsWith('kit/')).length).toBeGreaterThan(20);
  expect(differences(one, two)).toEqual([]);
});
