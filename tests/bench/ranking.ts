/**
 * Asks the search itself, Pagefind and ranker, without a browser, the queries of some files: the settled lists. It prints how often a wanted page comes first and in
 * the first five, and how often nothing is found, in all and by kind.
 * Usage: node tests/bench/ranking.ts QUERIES.json … [--show] [--half even|odd]; it needs a built site.
 * The wanted pages are as tests/helpers/wanted.ts has them. `--show` lists what missed the first place; `--half` asks every
 * other query alone: a number is tuned on one half and judged on the other.
 */
import { parseArgs } from 'node:util';
import { settle } from '../../src/search/settle.ts';
import { builtSearch } from '../helpers/built-search.ts';
import { counted, queriesOf, said, type Tally, wantedPages } from '../helpers/wanted.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean', default: false }, half: { type: 'string' } },
});
const { corpus, finder } = await builtSearch();
const isWanted = wantedPages('dist/pledge.json');
const asked = (i: number) => values.half === undefined || i % 2 === (values.half === 'odd' ? 1 : 0);

for (const file of positionals) {
  console.log(`\n${file}`);
  const tallies = new Map<string, Tally>();
  for (const query of queriesOf(file).filter((_, i) => asked(i))) {
    const { answer } = await settle(corpus, finder, query.q);
    // A page is counted once, as whoever looks for it sees it.
    const paths = [...new Set(answer.hits.map(({ document }) => document.path))];
    const at = paths.findIndex((path) => query.want.some((id) => isWanted(id, path)));
    for (const name of ['all', query.kind])
      tallies.set(name, counted(tallies.get(name), query, at, paths.length));
    if (values.show && (query.want.length === 0 ? paths.length > 0 : at !== 0))
      console.log(
        `  ${query.kind} ${query.q}: wanted ${query.want.join(' | ') || 'nothing'}${at > 0 ? ` (at ${at + 1})` : ''}, got ${paths.slice(0, 4).join(', ') || 'nothing'}`,
      );
  }
  for (const [kind, tally] of tallies)
    console.log(
      `${kind.padEnd(12)} ${String(tally.queries + tally.negatives).padStart(4)} queries: ${said(tally)}`,
    );
}
