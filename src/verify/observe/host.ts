import { basename } from 'node:path';
import type { Asker } from '../../asking/asker.ts';
import { SUMS } from '../../support/sums.ts';
import type { Answer, Expected, Observation } from '../types.ts';
import { pathAsker } from './answers.ts';
import { codesIn } from './codes.ts';
import { allOf, askForFiles } from './files.ts';
import { filesListed } from './listing.ts';
import { earlierCopies, earlierSums, leftBehind, litterIn } from './others.ts';
import { assertReachable } from './reachable.ts';

/** Names no site has: what is answered for them is what is answered for any that is not there. */
const NOWHERE = ['no-such-page-8c1f0e.html', 'no-such-page-e0f1c8.html'] as const;

/**
 * Asks a host for every file of the build, and for what may have been left there.
 * @param missing told which files are missing, before any other is fetched
 * @throws SiteError where the address does not answer, or leads elsewhere
 */
export async function observeHost(
  base: URL,
  expected: Expected,
  ask: Asker,
  missing: (paths: readonly string[]) => void,
): Promise<Observation> {
  const at = pathAsker(base, ask, expected);
  const root = await at('');
  const home = await at('index.html', 'HEAD');
  assertReachable(base, root, home);
  const [nowhere, again] = [await at(NOWHERE[0]), await at(NOWHERE[1])];
  // A host that says of everything that it is there, in ever other words, cannot be asked for more.
  const tells = nowhere.status !== 200 || nowhere.sum === again.sum;
  const answers = await askForFiles(at, expected, { home, nowhere }, missing);
  const folders = await allOf(foldersOf(expected), at);
  const listings = [...folders].flatMap(([folder, answer]) => {
    const files = filesListed(base, folder, answer, expected);
    return files ? [{ folder, files }] : [];
  });
  const old = earlierSums(expected, answers.get(SUMS));
  const left = new Set([...leftBehind(old, expected), ...earlierCopies(expected)]);
  const extra = [...litterIn(basename(expected.shown)), ...listings.flatMap(({ files }) => files)];
  const others = await allOf(
    [...left, ...extra].filter((path) => !expected.sums.has(path)),
    at,
  );
  return {
    deployment: { kind: 'host', base },
    answers,
    others: new Map(
      [...others]
        .filter(([, answer]) => tells && isThere(answer, nowhere))
        .map(([path]) => [path, left.has(path) ? 'left over' : 'extra']),
    ),
    old,
    root,
    folders,
    nowhere,
    listed: listings.map(({ folder }) => folder),
    closed: new Map(),
    codes: await codesIn(expected, answers),
  };
}

/** Whether a file is there: not what is answered for one that is nowhere, and no page of the site in its place. */
const isThere = (answer: Answer, nowhere: Answer): boolean =>
  answer.status === 200 && answer.via.length === 0 && answer.sum !== nowhere.sum;

/** Every folder of the build, with a slash at the end. */
function foldersOf({ sums }: Expected): Set<string> {
  const above = (path: string): string[] => {
    const end = path.lastIndexOf('/', path.length - 2);
    return end < 0 ? [] : [path.slice(0, end + 1), ...above(path.slice(0, end + 1))];
  };
  return new Set([...sums.keys()].flatMap(above));
}
