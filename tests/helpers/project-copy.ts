import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { listFiles } from '../../src/postprocess/folder.ts';
import { sumsOf } from '../../src/support/sums.ts';

/** What a build reads. */
const PARTS = [
  'src',
  'public',
  'content',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** How a command ended. */
export interface Ended {
  signal: NodeJS.Signals | null;
  code: number | null;
  /** All it printed. */
  said: string;
}

export interface Started {
  ended: Promise<Ended>;
  /** Ends the command and all it has started, as `kill -9` does. */
  kill(): void;
}

const made: string[] = [];
/** For `afterAll` of a file: lets go of all copies. */
export function removeCopies(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A folder among temporary files, which goes with the copies. */
export function folderForCopies(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copy-'));
  made.push(folder);
  return folder;
}

/** A copy of the project in a folder that is not there yet: with the packages of the project, and with nothing that was kept of earlier builds. */
export function copyProject(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (name !== '.cache' && name !== '.vite')
      symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

/** Makes no files of the kit: they take longest, and are made as a process of its own before the site is. */
export const NO_KIT = ['--no-kit'];

/**
 * Runs the build of a copy as the leader of a group of processes.
 * @param command what stands before `node`, to run it another way
 */
export function startBuild(
  root: string,
  args: readonly string[] = NO_KIT,
  environment: NodeJS.ProcessEnv = {},
  command: readonly string[] = [],
): Started {
  const [program = '', ...words] = [...command, process.execPath, 'src/commands/start.mjs', 'build', ...args];
  const child = spawn(program, words, { cwd: root, detached: true, env: { ...process.env, ...environment } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  return {
    ended: new Promise((done) => child.on('close', (code, signal) => done({ code, signal, said }))),
    kill: () => {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    },
  };
}

/** Fails where a folder is not a whole site: every file as its list has it, and nothing else. */
export function expectWhole(site: string): void {
  const found = listFiles(site).filter((path) => path !== 'SHA256SUMS.txt');
  const files = new Map(found.map((path) => [path, readFileSync(join(site, path))]));
  expect(readFileSync(join(site, 'SHA256SUMS.txt'), 'utf8')).toBe(sumsOf(files));
}
