import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodePoint } from '../../support/paths.ts';
import { SUMS } from '../../support/sums.ts';
import { sumOf } from '../expected.ts';
import type { Answer, Expected, Observation } from '../types.ts';
import { codesIn } from './codes.ts';
import { earlierSums } from './others.ts';

/** Files below a folder, and what is none: links, pipes, devices. Links are not followed. */
function* walk(root: string, below = ''): Generator<{ path: string; entry: Dirent }> {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    const path = below + entry.name;
    if (entry.isDirectory()) yield* walk(root, `${path}/`);
    else yield { path, entry };
  }
}

/** The folder in another that a site stands in: itself, or the only one below it that has the home page. */
function standsIn(folder: string, { sums }: Expected): string {
  const holds = (inside: string) =>
    [SUMS, 'index.html'].some((name) => lstatSync(join(folder, inside, name), { throwIfNoEntry: false }));
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !isFolderOf(sums, entry.name) && holds(entry.name))
    .map(({ name }) => `${name}/`);
  return holds('') || below.length !== 1 ? '' : (below[0] ?? '');
}

const isFolderOf = (sums: Expected['sums'], name: string) =>
  [...sums.keys()].some((path) => path.startsWith(`${name}/`));

/**
 * Looks through a folder a site was copied into.
 * @param folder absolute path
 */
export async function observeFolder(folder: string, expected: Expected): Promise<Observation> {
  const inside = standsIn(folder, expected);
  const root = join(folder, inside);
  const found = new Map<string, Answer>();
  for (const { path, entry } of walk(root))
    found.set(path, answerOf(join(root, path), entry, expected.sums.get(path)));
  return observed({ kind: 'folder', path: folder, inside }, found, expected);
}

function answerOf(file: string, entry: Dirent, built: string | undefined): Answer {
  // A link's file may be there today and not on the host; a pipe would be waited for without end.
  if (!entry.isFile()) return { status: 0, via: [], failure: 'NOT_A_FILE' };
  try {
    return fileAnswer(readFileSync(file), built);
  } catch (error) {
    return { status: 0, via: [], failure: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/** The answer for a file whose bytes are at hand. */
export function fileAnswer(body: Uint8Array, built: string | undefined): Answer {
  const sum = sumOf(body);
  return { status: 200, via: [], sum, ...(sum === built ? {} : { body }) };
}

/** What was seen of a folder or a zip, from all files that are in it. */
export async function observed(
  deployment: Observation['deployment'],
  found: ReadonlyMap<string, Answer>,
  expected: Expected,
): Promise<Observation> {
  const absent: Answer = { status: 404, via: [] };
  const answers = new Map([...expected.sums.keys()].map((path) => [path, found.get(path) ?? absent]));
  const old = earlierSums(expected, answers.get(SUMS));
  const others = [...found.keys()].filter((path) => !expected.sums.has(path));
  return {
    deployment,
    answers,
    others: new Map(others.map((path) => [path, old.has(path) ? 'left over' : 'extra'])),
    old,
    folders: new Map(),
    listed: [],
    codes: await codesIn(expected, answers),
  };
}
