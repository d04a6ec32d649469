import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took, with all it has started. */
export interface Took {
  /** Seconds. */
  wall: number;
  cpu: number;
  /** The most memory at a time, in MB: resident pages, those that processes share counted for each. */
  memory: number;
}

/** Milliseconds between two looks at memory. */
const EVERY = 100;
/** Ticks of the clock that /proc counts in, a second (Linux, all kinds of machines). */
const TICKS = 100;
const MB = 1_000_000;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // The process has ended since it was listed.
    return '';
  }
};
const fieldsOf = (pid: number | 'self'): string[] =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');

/** Seconds of processors that processes took which this one has waited for (proc_pid_stat(5), fields 16 and 17). */
const ofChildren = (): number => {
  const [user, system] = fieldsOf('self').slice(13, 15).map(Number);
  return ((user ?? 0) + (system ?? 0)) / TICKS;
};

/** Resident bytes of a process and all it has started. */
function residentOf(root: number): number {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(pids.map((pid) => [pid, Number(fieldsOf(pid)[1])]));
  const isOf = (pid: number): boolean => pid === root || (parents.has(pid) && isOf(parents.get(pid) ?? 0));
  return pids
    .filter(isOf)
    .reduce(
      (sum, pid) => sum + Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024,
      0,
    );
}

/**
 * Runs a program, one at a time. Linux alone: it reads /proc.
 * @throws Error with what it printed, where it fails
 */
export async function measured(
  program: string,
  words: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Took> {
  const before = ofChildren();
  const start = performance.now();
  const child = spawn(program, words, { ...options, stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, residentOf(child.pid ?? 0));
  }, EVERY);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(looking);
  if (code !== 0) throw new Error(`${program} ${words.join(' ')}\n${said}`);
  return { wall: (performance.now() - start) / 1000, cpu: ofChildren() - before, memory: most / MB };
}
