import { readFileSync } from 'node:fs';
import { codeOf } from './faults.ts';

/** A running build, as it says of itself. */
export interface Holder {
  pid: number;
  /** When its process began: which start of the machine, and ticks since then; absent where the system does not tell. */
  began?: string;
  /** When the build began, ISO 8601. */
  since: string;
  out: string;
}

export const thisProcess = (out: string): Holder => ({
  pid: process.pid,
  began: stateOf(process.pid)?.began,
  since: new Date().toISOString(),
  out,
});

/**
 * Whether its process still runs. A number that another process has got since, and a process that has ended
 * and is only waiting to be taken note of, are told apart where the system has /proc.
 */
export function isRunning({ pid, began }: Pick<Holder, 'pid' | 'began'>): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = stateOf(pid);
  return now === undefined || (!now.ended && (began === undefined || now.began === began));
}

/** Undefined where the system does not tell. Linux: proc_pid_stat(5), fields 3 and 22; the name before them may hold anything. */
function stateOf(pid: number): { ended: boolean; began: string } | undefined {
  try {
    const [state = '', ...fields] = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return {
      ended: /[ZX]/.test(state),
      began: `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}-${fields[18]}`,
    };
  } catch {
    return undefined;
  }
}
