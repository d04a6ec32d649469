import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SiteError } from '../support/site-error.ts';
import { codeOf } from './faults.ts';
import { type Holder, isRunning, thisProcess } from './holder.ts';
import { notALock, running } from './lock-faults.ts';
import { lockOf } from './names.ts';
import { removeEmpty } from './remove.ts';

/*
 * A lock is a folder with one file, which says who holds it. It is made under another name and renamed, which the system
 * does whole or not at all, also where two do it at once: a lock never stands without its holder. The file has a name
 * of its own for each holder: whoever clears a dead one's away can never hit another's.
 */

const fileOf = ({ pid, began }: Holder): string => `${pid}${began ? `-${began}` : ''}.json`;
const waitingOf = (place: string, pid: number): string => `${lockOf(place)}.${pid}`;

/**
 * Takes the lock of each place, each of which is given once.
 * @param out where the build goes, for messages
 * @returns the way to let go of them
 * @throws SiteError where a running build holds one, with its process, since when, and where it builds to
 */
export function lock(places: string[], out: string): () => void {
  const own = thisProcess(out);
  const taken: string[] = [];
  const release = () => {
    for (const place of taken.splice(0)) removeHolder(lockOf(place), fileOf(own));
  };
  try {
    for (const place of places) {
      take(place, own);
      taken.push(place);
    }
  } catch (error) {
    release();
    throw error;
  }
  return release;
}

function take(place: string, own: Holder): void {
  clearWaiting(place);
  const waiting = waitingOf(place, own.pid);
  try {
    mkdirSync(waiting);
    writeFileSync(join(waiting, fileOf(own)), JSON.stringify(own));
    while (!isRenamed(waiting, lockOf(place))) clearDead(lockOf(place));
  } catch (error) {
    removeHolder(waiting, fileOf(own));
    throw error;
  }
}

/** @returns false where something stands there; Windows calls that EPERM */
function isRenamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (
      !lstatSync(to, { throwIfNoEntry: false }) ||
      !['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'].includes(codeOf(error) ?? '')
    )
      throw error;
    return false;
  }
}

/** @throws SiteError where the holder of a lock runs, and where there is something else under its name */
function clearDead(folder: string): void {
  // A link to a folder looks like one, and can be neither cleared nor replaced.
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw new SiteError(notALock(folder));
  for (const name of namesIn(folder)) {
    const holder = readHolder(join(folder, name));
    if (typeof holder === 'object' && isRunning(holder)) throw new SiteError(running(holder));
    if (holder) removeHolder(folder, name);
    else if (existsSync(join(folder, name))) throw new SiteError(notALock(folder));
  }
  removeEmpty(folder);
}

/** What a command left that died before it had the lock. */
function clearWaiting(place: string): void {
  const start = `${basename(lockOf(place))}.`;
  for (const name of readdirSync(dirname(place))) {
    const pid =
      name.startsWith(start) && /^\d+$/.test(name.slice(start.length))
        ? Number(name.slice(start.length))
        : undefined;
    if (pid === undefined || (pid !== process.pid && isRunning({ pid }))) continue;
    const folder = join(dirname(place), name);
    for (const file of namesIn(folder))
      if (file.startsWith(`${pid}`) && file.endsWith('.json')) removeHolder(folder, file);
    removeEmpty(folder);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    if (codeOf(error) === 'ENOTDIR') throw new SiteError(notALock(folder));
    throw error;
  }
}

/** Who a file says holds the lock: nobody, where a fall of the machine left no more than its name; undefined where it says nothing of the kind. */
function readHolder(file: string): Holder | 'nobody' | undefined {
  try {
    // What is no file, a pipe, may never end.
    if (!lstatSync(file).isFile()) return undefined;
    const text = readFileSync(file, 'utf8').replaceAll('\0', '');
    if (text === '') return /^\d+(?:-[\da-f-]+)?\.json$/.test(basename(file)) ? 'nobody' : undefined;
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) && holder.pid > 0 && basename(file) === fileOf(holder)
      ? holder
      : undefined;
  } catch {
    return undefined;
  }
}

function removeHolder(folder: string, file: string): void {
  try {
    unlinkSync(join(folder, file));
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) throw error;
  }
  removeEmpty(folder);
}
