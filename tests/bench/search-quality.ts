/**
 * Runs query files through the real search page and prints how often a wanted page comes first, in the first five, and how
 * often nothing is found, in all and by kind.
 * Usage: node tests/bench/search-quality.ts QUERIES.json … [--place http|disk|both] [--browser chromium|firefox|webkit|chromium-80] [--show]
 * A query is {kind, q, want: [page ids]}; an id is a duty's (`enterprise-1`), `home`, or a file's name without `.html`.
 * A query that wants nothing is right when nothing is shown. `--show` lists what missed the first place.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { serveFolder } from '../../src/support/serve.ts';
import type { Reader } from '../helpers/reader.ts';
import { openReader } from '../helpers/readers.ts';
import { ask, openSearch } from '../helpers/search-page.ts';

interface Query {
  kind: string;
  q: string;
  want: string[];
}
interface Tally {
  queries: number;
  top1: number;
  top5: number;
  reciprocal: number;
  none: number;
  negatives: number;
  empty: number;
}

const dist = resolve('dist');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    place: { type: 'string', default: 'http' },
    browser: { type: 'string', default: 'chromium' },
    show: { type: 'boolean', default: false },
  },
});
const { sections } = JSON.parse(readFileSync(join(dist, 'pledge.json'), 'utf8')) as {
  sections: { duties: { id: string; page: string }[] }[];
};
const duties = new Map(
  sections.flatMap((section) => section.duties.map(({ id, page }) => [id, page] as const)),
);
const fileOf = (id: string): string => duties.get(id) ?? (id === 'home' ? 'index.html' : `${id}.html`);

async function measure(page: Reader, queries: Query[]): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  for (const { kind, q, want } of queries) {
    const { pages: found } = await ask(page, q);
    const at = found.findIndex((path) => want.map(fileOf).includes(path));
    for (const name of ['all', kind]) {
      const tally = tallies.get(name) ?? {
        queries: 0,
        top1: 0,
        top5: 0,
        reciprocal: 0,
        none: 0,
        negatives: 0,
        empty: 0,
      };
      tallies.set(name, tally);
      if (want.length === 0) {
        tally.negatives++;
        if (found.length === 0) tally.empty++;
        continue;
      }
      tally.queries++;
      if (at === 0) tally.top1++;
      if (at >= 0 && at < 5) tally.top5++;
      if (at >= 0) tally.reciprocal += 1 / (at + 1);
      if (found.length === 0) tally.none++;
    }
    if (values.show && (want.length === 0 ? found.length > 0 : at !== 0))
      console.log(
        `  ${kind} ${q}: wanted ${want.map(fileOf).join(' | ') || 'nothing'}, got ${found.slice(0, 4).join(', ') || 'nothing'}${at > 0 ? ` (wanted at ${at + 1})` : ''}`,
      );
  }
  return tallies;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
const server = await serveFolder(dist);
const places = { http: `${server.url}search.html`, disk: pathToFileURL(join(dist, 'search.html')).href };
for (const [place, url] of Object.entries(places).filter(
  ([name]) => values.place === name || values.place === 'both',
)) {
  const page = await openReader(values.browser as Reader['name']);
  await openSearch(page, url);
  for (const file of positionals) {
    console.log(`\n${file} (${place})`);
    for (const [kind, t] of await measure(page, JSON.parse(readFileSync(file, 'utf8')) as Query[])) {
      const right =
        t.queries > 0
          ? `top 1 ${percent(t.top1, t.queries)}, top 5 ${percent(t.top5, t.queries)}, MRR ${(t.reciprocal / t.queries).toFixed(3)}, nothing found ${t.none}`
          : '';
      console.log(
        `${kind.padEnd(12)} ${String(t.queries + t.negatives).padStart(4)} queries: ${[right, t.negatives > 0 ? `correctly empty ${percent(t.empty, t.negatives)}` : ''].filter(Boolean).join('; ')}`,
      );
    }
  }
  await page.close();
}
await server.close();
// The browser's process, which is shared, would go on.
process.exit();
