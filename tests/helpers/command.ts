import { spawnSync } from 'node:child_process';
import { running } from '../../src/publish/lock-faults.ts';

/** What a build says that finds another at work; test files run side by side, and such a build is tried again. */
const [busy = ''] = running({ pid: 0, since: '', out: '' }).what.split('：');
const PAUSE = 1000;

/** Runs a command of the project, as staff do. A build that finds another at work waits for it. */
export function command(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): { status: number | null; said: string } {
  for (;;) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/start.mjs', ...args], {
      encoding: 'utf8',
      env: environment,
    });
    const said = stdout + stderr;
    if (status === 0 || !said.includes(busy)) return { status, said };
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}
