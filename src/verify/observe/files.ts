import type { Answer, Expected } from '../types.ts';
import type { PathAsker } from './answers.ts';

const isAbsent = ({ status }: Answer) => status === 404 || status === 410;

/** Answers for many paths; the asker sees to it that few are asked at a time. */
export const allOf = async (
  paths: Iterable<string>,
  ask: (path: string) => Promise<Answer>,
): Promise<Map<string, Answer>> =>
  new Map(
    await Promise.all(Array.from(paths, async (path): Promise<[string, Answer]> => [path, await ask(path)])),
  );

/**
 * Asks for every file of the build. Which are missing is known, and told, before any is fetched: a site that was copied in part is
 * named in the time of as many small requests.
 * @param home what the host answers to HEAD for the home page
 * @param nowhere what it answers for a page that is nowhere
 * @param missing told which files are missing
 */
export async function askForFiles(
  at: PathAsker,
  { sums }: Expected,
  { home, nowhere }: { home: Answer; nowhere: Answer },
  missing: (paths: readonly string[]) => void,
): Promise<Map<string, Answer>> {
  // Some hosts answer no HEAD, some answer 200 whatever they are asked for.
  const tells = home.status === 200 && isAbsent(nowhere);
  if (!tells) return allOf(sums.keys(), at);
  const heads = await allOf(sums.keys(), (path) => at(path, 'HEAD'));
  const absent = new Map([...heads].filter(([, answer]) => isAbsent(answer)));
  if (absent.size > 0) missing([...absent.keys()]);
  return allOf(sums.keys(), async (path) => absent.get(path) ?? at(path));
}
