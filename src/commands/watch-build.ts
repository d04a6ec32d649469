import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../support/folders.ts';

/** What Node ends with where it waits for what will never come: a program of a package that ended without a word. */
const UNSETTLED = 13;
/** What systems without signals say for a process that broke itself off, as Node does when it has no memory left. */
const ABORTED = 134;

/**
 * `npm run build`: runs the build as a process of its own, so that one that the system ends (out of memory) is told, whatever it
 * could not say itself. The watcher writes nothing: where it is ended alone, the build goes on and comes to its end.
 */
export async function run(args: string[]): Promise<void> {
  const door = join(projectRoot(), 'src/commands/start.mjs');
  process.exitCode = await watch([...process.execArgv, door, 'build', ...args]);
}

/**
 * @param command what Node runs
 * @returns the code to end with; what ended the process from outside has been told
 */
export async function watch(command: string[]): Promise<number> {
  const child = spawn(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, SITE_WATCHED: 'yes' },
  });
  // Ctrl+C reaches both; the others are handed on. What the build does with them is waited for.
  const hand = (signal: NodeJS.Signals) => void (signal === 'SIGINT' || child.kill(signal));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, hand);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        const why = ending(code, signal);
        if (why !== undefined)
          console.error(
            `没有生成：${why}\n以前生成的网站没有丢；没有做完的，下一次 npm run build 会先收拾好。`,
          );
        resolve(code ?? 128 + (constants.signals[signal ?? 'SIGKILL'] ?? 0));
      });
    });
  } finally {
    for (const signal of signals) process.off(signal, hand);
  }
}

/** Why a process ended, and what to do; undefined where it has said so itself. */
function ending(code: number | null, signal: NodeJS.Signals | null): string | undefined {
  if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP')
    return `被中断了（${signal}）。再运行一次就行。`;
  if (signal === 'SIGKILL' || signal === 'SIGABRT' || code === ABORTED)
    return `进程被中止了（${signal ?? `退出码 ${code}`}），多半是内存不够。关掉别的程序，再生成一次；还不够，写 npm run build -- --no-kit，不做海报等文件。`;
  if (signal) return `进程被中止了（${signal}）。运行 npm ci，把程序包重新装一遍，再生成一次。`;
  if (code === UNSETTLED) return '有一个程序包没有回应就停了。运行 npm ci，把程序包重新装一遍，再生成一次。';
  return undefined;
}
