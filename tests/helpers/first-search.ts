import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliSize } from '../../src/postprocess/outputs/weight.ts';
import { settle } from '../../src/search/settle.ts';
import { dist } from './built.ts';
import { builtSearch } from './built-search.ts';

/** What a reader who has nothing yet fetches until the list of a query is settled: scripts by their paths; and what for the same query again. */
export async function firstSearch(
  query: string,
  site: string = dist,
): Promise<{ fetched: string[]; again: string[] }> {
  const asked: string[] = [];
  const { corpus, finder } = await builtSearch((path) => {
    asked.push(path);
    return readFileSync(join(site, path), 'utf8');
  });
  await settle(corpus, finder, query);
  const first = asked.length;
  await settle(corpus, finder, query);
  return { fetched: asked.slice(0, first), again: asked.slice(first) };
}

const weights = new Map<string, number>();

/** What scripts weigh on the wire. */
export function weightOf(paths: readonly string[], site: string = dist): number {
  const weigh = (path: string) => {
    const file = join(site, path);
    const known = weights.get(file) ?? brotliSize(readFileSync(file));
    weights.set(file, known);
    return known;
  };
  return paths.reduce((sum, path) => sum + weigh(path), 0);
}
