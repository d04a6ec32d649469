import { existsSync, renameSync, rmSync } from 'node:fs';

const previousOf = (out: string): string => `${out}.previous`;

/**
 * Puts a new folder in the place of the old one. A folder cannot be exchanged in one step,
 * so the old one is set aside for a moment; `heal` puts it back if the command dies in between.
 */
export function exchange(fresh: string, out: string): void {
  rmSync(previousOf(out), { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, previousOf(out));
  renameSync(fresh, out);
  rmSync(previousOf(out), { recursive: true, force: true });
}

/** After an exchange that was cut off: puts the previous build back, and says so. */
export function heal(out: string): void {
  const previous = previousOf(out);
  if (!existsSync(previous)) return;
  if (existsSync(out)) {
    rmSync(previous, { recursive: true });
    return;
  }
  renameSync(previous, out);
  console.log(`An earlier build was cut off; ${out} is the complete build from before it.`);
}
