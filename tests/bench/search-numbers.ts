/**
 * What the tuned numbers of ranking and understanding are worth: asks a file of queries with each number as it is, halved and
 * doubled, and prints how often a wanted page comes first and in the first five, and how often what wants nothing finds nothing.
 * Usage: node tests/bench/search-numbers.ts [QUERIES.json] [--only WORD]; it needs a built site.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { builtLexicon } from '../helpers/built-lexicon.ts';

/** Where each number stands: its file, what stands before it, and it. */
const numbers: [file: string, before: string, number: string][] = [
  ['rank/rank.ts', 'COVERAGE_THRESHOLD = ', '0.5'],
  ['rank/search.ts', 'CORRECTION_THRESHOLD = ', '0.8'],
  ['rank/rank.ts', 'SCORE_THRESHOLD = ', '0.3'],
  ['rank/rank.ts', 'PHRASE = ', '2'],
  ['rank/rank.ts', 'PROXIMITY = ', '1.2'],
  ['rank/rank.ts', 'ROLE_QUESTION = ', '2'],
  ['rank/field-score.ts', 'title: ', '3'],
  ['rank/field-score.ts', 'heading: ', '2.2'],
  ['rank/field-score.ts', 'lead: ', '2.2'],
  ['rank/field-score.ts', 'keyword: ', '1.6'],
  ['understand/pieces.ts', 'frayed: ', '0.6'],
  ['understand/pieces.ts', 'split: ', '0.5'],
  ['understand/pieces.ts', 'word: ', '0.4'],
  ['understand/pieces.ts', 'lone: ', '1.8'],
  ['understand/pieces.ts', 'unknown: ', '2.5'],
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
type Query = { q: string; want: string[] };
const queries = JSON.parse(readFileSync(positionals[0] ?? 'tests/bench/queries.json', 'utf8')) as Query[];
const { sections } = JSON.parse(readFileSync('dist/pledge.json', 'utf8')) as {
  sections: { duties: { id: string; page: string }[] }[];
};
const duties = new Map(sections.flatMap((one) => one.duties.map(({ id, page }) => [id, page] as const)));
const fileOf = (id: string): string => duties.get(id) ?? (id === 'home' ? 'index.html' : `${id}.html`);
const lexicon = builtLexicon();

/** Asks all queries of the search in a folder. */
async function measure(src: string): Promise<string> {
  const load = (path: string) => import(pathToFileURL(join(src, 'search', path)).href);
  const { openCorpus } = (await load('corpus.ts')) as typeof import('../../src/search/corpus.ts');
  const { search } = (await load('rank/search.ts')) as typeof import('../../src/search/rank/search.ts');
  const corpus = openCorpus(lexicon);
  const places = queries.map(({ q, want }) => {
    const found = search(corpus, q).hits.map(({ document }) => document.path);
    return want.length === 0
      ? { wanted: false, at: found.length }
      : { wanted: true, at: found.findIndex((path) => want.map(fileOf).includes(path)) };
  });
  const share = (wanted: boolean, fits: (at: number) => boolean) => {
    const all = places.filter((one) => one.wanted === wanted);
    return ((all.filter(({ at }) => fits(at)).length / all.length) * 100).toFixed(1);
  };
  const [first, five] = [share(true, (at) => at === 0), share(true, (at) => at >= 0 && at < 5)];
  return `first ${first} %, top 5 ${five} %, nothing ${share(false, (at) => at === 0)} %`;
}

/** The search with one number changed, in a folder of its own. */
async function changed(file: string, old: string, fresh: string): Promise<string> {
  const src = mkdtempSync(join(tmpdir(), 'search-numbers-'));
  try {
    for (const folder of ['search', 'text'])
      cpSync(join('src', folder), join(src, folder), { recursive: true });
    const path = join(src, 'search', file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(old)) throw new Error(`${file} has no “${old}”`);
    writeFileSync(path, text.replace(old, fresh));
    return await measure(src);
  } finally {
    rmSync(src, { recursive: true });
  }
}

console.log(`as it is: ${await measure('src')}`);
for (const [file, before, number] of numbers.filter(([, name]) => name.includes(values.only ?? '')))
  for (const factor of [0.5, 2]) {
    const fresh = String(Number(number) * factor);
    console.log(`${before}${number} → ${fresh}: ${await changed(file, before + number, before + fresh)}`);
  }
