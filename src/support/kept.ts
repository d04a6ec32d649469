import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../text/order.ts';
import { projectRoot } from './folders.ts';

/** Rooms whose code goes into what is kept. */
const ROOMS = ['kit', 'images', 'text', 'model', 'support'] as const;
/** How much is kept, in bytes: the kits and cards of about ten editions. */
const MOST = 200_000_000;

const folder = () => join(projectRoot(), 'node_modules/.cache/made');
const sha256 = () => createHash('sha256');

let tools: string | undefined;

/** What everything is made with: our own code, and the versions of all packages. */
function toolsKey(): string {
  if (tools !== undefined) return tools;
  const hash = sha256().update(readFileSync(join(projectRoot(), 'package-lock.json')));
  for (const room of ROOMS) {
    const root = join(projectRoot(), 'src', room);
    for (const path of (readdirSync(root, { recursive: true }) as string[]).sort(byCodeUnit)) {
      const file = join(root, path);
      if (statSync(file).isFile()) hash.update(`\0${room}/${path}\0`).update(readFileSync(file));
    }
  }
  tools = hash.digest('hex');
  return tools;
}

/**
 * The bytes of a file that takes long to make: as an earlier build made them, of the same data with the same tools, or made now and kept.
 * @param name what is made of the data: its address on the site
 * @param data all that it is made of besides the tools; a thing of JSON
 * @param make asked only where nothing is kept; where it throws, nothing will be
 */
export async function kept(
  name: string,
  data: unknown,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = sha256()
    .update(`${toolsKey()}\0${name}\0${JSON.stringify(data)}`)
    .digest('hex');
  const file = join(folder(), key);
  const before = unlessGone(() => {
    const now = new Date();
    utimesSync(file, now, now);
    return new Uint8Array(readFileSync(file));
  });
  if (before) return before;
  const bytes = await make();
  mkdirSync(folder(), { recursive: true });
  // Whole or not at all, whenever the build is broken off.
  const half = `${file}.${process.pid}`;
  writeFileSync(half, bytes);
  renameSync(half, file);
  return bytes;
}

/** Whether a file is half of one that a process was writing which is gone: nobody will finish it. */
function isLeftHalf(name: string): boolean {
  const [, pid] = /\.(\d+)$/.exec(name) ?? [];
  if (pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Lets go of halves that were left, and of what was not asked for longest, as long as there is too much. */
export function pruneKept(most = MOST): void {
  if (!existsSync(folder())) return;
  for (const name of readdirSync(folder()).filter(isLeftHalf)) rmSync(join(folder(), name), { force: true });
  const files = readdirSync(folder())
    .map((name) => join(folder(), name))
    .flatMap((path) => unlessGone(() => ({ path, ...sizeAndTime(path) })) ?? [])
    .sort((one, other) => other.time - one.time);
  let sum = 0;
  for (const { path, size } of files) {
    sum += size;
    if (sum > most) rmSync(path, { force: true });
  }
}

/** What is read of a file; nothing where it is not there: another build may let go of it at any time. */
function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

function sizeAndTime(path: string): { size: number; time: number } {
  const { size, mtimeMs } = statSync(path);
  return { size, time: mtimeMs };
}
