import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shown } from '../../support/folders.ts';
import { SiteError } from '../../support/site-error.ts';
import { SUMS, sumOf } from '../../support/sums.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { Answer, Expected, Observation } from '../types.ts';
import { codesIn } from './codes.ts';
import { earlierSums } from './others.ts';

/** Something in a folder: a file, or what is none; or a folder that cannot be looked into, with a slash at its end. */
type Found = { path: string; entry: Dirent } | { path: string; failure: string };

/** Files below a folder, and what is none: links, pipes, devices. Links are not followed. */
function* walk(root: string, below: string, entries: Dirent[]): Generator<Found> {
  for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
    const path = below + entry.name;
    if (!entry.isDirectory()) {
      yield { path, entry };
      continue;
    }
    const inside = entriesOf(join(root, path));
    if (typeof inside === 'string') yield { path: `${path}/`, failure: inside };
    else yield* walk(root, `${path}/`, inside);
  }
}

/** What is in a folder; the system's code where it cannot be looked into. */
function entriesOf(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return codeOf(error);
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The folder in another that a site stands in: itself, or the only one below it that has the home page. */
function standsIn(folder: string, entries: readonly Dirent[], { sums }: Expected): string {
  const isSite = (inside: Dirent[] | string) =>
    typeof inside !== 'string' && inside.some(({ name }) => name === SUMS || name === 'index.html');
  if (isSite([...entries])) return '';
  const below = entries.filter(
    (entry) =>
      entry.isDirectory() && !isFolderOf(sums, entry.name) && isSite(entriesOf(join(folder, entry.name))),
  );
  return below.length === 1 ? `${below[0]?.name}/` : '';
}

const isFolderOf = (sums: Expected['sums'], name: string) =>
  [...sums.keys()].some((path) => path.startsWith(`${name}/`));

/**
 * Looks through a folder a site was copied into.
 * @param folder absolute path
 * @throws SiteError where it cannot be looked into
 */
export async function observeFolder(folder: string, expected: Expected): Promise<Observation> {
  const inside = standsIn(folder, readable(folder), expected);
  const root = join(folder, inside);
  const found = new Map<string, Answer>();
  const closed = new Map<string, string>();
  for (const each of walk(root, '', readable(root)))
    if ('failure' in each) closed.set(each.path, each.failure);
    else found.set(each.path, answerOf(join(root, each.path), each.entry, expected.sums.get(each.path)));
  return observed({ kind: 'folder', path: folder, inside }, found, expected, closed);
}

function readable(folder: string): Dirent[] {
  const entries = entriesOf(folder);
  if (typeof entries !== 'string') return entries;
  throw new SiteError({
    kind: 'folder-unreadable',
    what: `没有核对：文件夹 ${shown(folder)} 读不出来（${entries}）。`,
    hint: '检查这个文件夹的权限，再核对一次；也可以请能读它的同事来核对。',
  });
}

function answerOf(file: string, entry: Dirent, built: string | undefined): Answer {
  // A link's file may be there today and not on the host; a pipe would be waited for without end.
  if (!entry.isFile()) return { status: 0, via: [], failure: 'NOT_A_FILE' };
  try {
    return fileAnswer(readFileSync(file), built);
  } catch (error) {
    return { status: 0, via: [], failure: codeOf(error) };
  }
}

/** The answer for a file whose bytes are at hand. */
export function fileAnswer(body: Uint8Array, built: string | undefined): Answer {
  const sum = sumOf(body);
  return { status: 200, via: [], sum, ...(sum === built ? {} : { body }) };
}

/**
 * What was seen of a folder or a zip, from all files that are in it.
 * @param closed folders in it that cannot be looked into, each with the system's code
 */
export async function observed(
  deployment: Observation['deployment'],
  found: ReadonlyMap<string, Answer>,
  expected: Expected,
  closed: ReadonlyMap<string, string> = new Map(),
): Promise<Observation> {
  const isClosed = (path: string) => [...closed.keys()].some((folder) => path.startsWith(folder));
  const open = [...expected.sums.keys()].filter((path) => !isClosed(path));
  const answers = new Map(open.map((path) => [path, found.get(path) ?? { status: 404, via: [] }]));
  const old = earlierSums(expected, answers.get(SUMS));
  const others = [...found.keys()].filter((path) => !expected.sums.has(path));
  return {
    deployment,
    answers,
    others: new Map(others.map((path) => [path, old.has(path) ? 'left over' : 'extra'])),
    old,
    folders: new Map(),
    listed: [],
    closed,
    codes: await codesIn(expected, answers),
  };
}
