/**
 * Runs query files through the real search page and prints how often a wanted page comes first, in the first five, and how
 * often nothing is found, in all and by kind.
 * Usage: node tests/bench/search-quality.ts QUERIES.json … [--place http|disk|both] [--browser chromium|firefox|webkit|chromium-80] [--show]
 * The wanted pages are as tests/helpers/wanted.ts has them.
 * A query that wants nothing is right when nothing is shown. `--show` lists what missed the first place.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { serveFolder } from '../../src/support/serve.ts';
import type { Reader } from '../helpers/reader.ts';
import { openReader } from '../helpers/readers.ts';
import { ask, openSearch } from '../helpers/search-page.ts';
import { counted, queriesOf, said, type Tally, type WantedQuery, wantedPages } from '../helpers/wanted.ts';

const dist = resolve('dist');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    place: { type: 'string', default: 'http' },
    browser: { type: 'string', default: 'chromium' },
    show: { type: 'boolean', default: false },
  },
});
const isWanted = wantedPages(join(dist, 'pledge.json'));

async function measure(page: Reader, queries: WantedQuery[]): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for (const query of queries) {
    const { kind, q, want } = query;
    const { pages: found } = await ask(page, q);
    const at = found.findIndex((path) => want.some((id) => isWanted(id, path)));
    for (const name of ['all', kind]) tallies.set(name, counted(tallies.get(name), query, at, found.length));
    if (values.show && (want.length === 0 ? found.length > 0 : at !== 0))
      console.log(
        `  ${kind} ${q}: wanted ${want.join(' | ') || 'nothing'}, got ${found.slice(0, 4).join(', ') || 'nothing'}${at > 0 ? ` (wanted at ${at + 1})` : ''}`,
      );
  }
  return tallies;
}

const server = await serveFolder(dist);
const places = { http: `${server.url}search.html`, disk: pathToFileURL(join(dist, 'search.html')).href };
for (const [place, url] of Object.entries(places).filter(
  ([name]) => values.place === name || values.place === 'both',
)) {
  const page = await openReader(values.browser as Reader['name']);
  await openSearch(page, url);
  for (const file of positionals) {
    console.log(`\n${file} (${place})`);
    for (const [kind, tally] of await measure(page, queriesOf(file)))
      console.log(
        `${kind.padEnd(12)} ${String(tally.queries + tally.negatives).padStart(4)} queries: ${said(tally)}`,
      );
  }
  await page.close();
}
await server.close();
// The browser's process, which is shared, would go on.
process.exit();
