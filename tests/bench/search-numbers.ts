/**
 * What the tuned numbers of ranking and understanding are worth: asks files of queries with each number as it is, halved and
 * doubled, and prints for each file how often a wanted page comes first and in the first five, and how often nothing is found
 * where nothing shall be.
 * Usage: node tests/bench/search-numbers.ts QUERIES.json … [--only WORD] [--try VALUE,…]; it needs a built site.
 * `--try` puts these values in the place of half and double.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { builtSearch } from '../helpers/built-search.ts';
import { counted, queriesOf, type Tally, wantedPages } from '../helpers/wanted.ts';

/** Where each number stands: its file, what stands before it, and it. */
const numbers: [file: string, before: string, number: string][] = [
  ['rank/rank.ts', 'COVERAGE_THRESHOLD = ', '0.5'],
  ['rank/rank.ts', 'SCORE_THRESHOLD = ', '0.3'],
  ['rank/search.ts', 'CORRECTION_THRESHOLD = ', '0.8'],
  ['rank/score.ts', 'background: ', '0.72'],
  ['rank/score.ts', 'role: ', '0.7'],
  ['rank/score.ts', 'term: ', '0.5'],
  ['rank/score.ts', 'site: ', '0.4'],
  ['rank/score.ts', 'PHRASE = ', '2'],
  ['rank/score.ts', 'PROXIMITY = ', '1.2'],
  ['rank/score.ts', 'ROLE_QUESTION = ', '2'],
  ['rank/score.ts', 'CALLED = ', '0.3'],
  ['rank/score.ts', 'MEANT = ', '1'],
  ['rank/score.ts', 'QUESTION = ', '2'],
  ['rank/score.ts', 'EQUIVALENT = ', '0.8'],
  ['rank/questions.ts', 'MOSTLY = ', '0.6'],
  ['rank/field-score.ts', 'title: ', '3'],
  ['rank/field-score.ts', 'heading: ', '2.2'],
  ['rank/field-score.ts', 'lead: ', '2.2'],
  ['rank/field-score.ts', 'keyword: ', '1.6'],
  ['rank/proximity.ts', 'SPAN = ', '40'],
  ['understand/named-pieces.ts', 'NAMED = ', '1.5'],
  ['understand/piece.ts', 'frayed: ', '0.6'],
  ['understand/piece.ts', 'split: ', '0.5'],
  ['understand/piece.ts', 'word: ', '0.4'],
  ['understand/piece.ts', 'lone: ', '1.8'],
  ['understand/piece.ts', 'unknown: ', '2.5'],
  ['understand/piece.ts', 'named: ', '0.8'],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, try: { type: 'string' } },
});
const files = positionals.length > 0 ? positionals : ['tests/bench/queries.json'];
const isWanted = wantedPages('dist/pledge.json');
const { lexicon, finder } = await builtSearch();

/** Asks all queries of the search in a folder. */
async function measure(src: string): Promise<string> {
  const load = (path: string) => import(pathToFileURL(join(src, 'search', path)).href);
  const { openCorpus } = (await load('corpus.ts')) as typeof import('../../src/search/corpus.ts');
  const { settle } = (await load('settle.ts')) as typeof import('../../src/search/settle.ts');
  const corpus = openCorpus(lexicon);
  const tallies: (Tally | undefined)[] = [];
  for (const file of files) {
    let tally: Tally | undefined;
    for (const query of queriesOf(file)) {
      const { answer } = await settle(corpus, finder, query.q);
      const found = [...new Set(answer.hits.map(({ document }) => document.path))];
      const at = found.findIndex((path) => query.want.some((id) => isWanted(id, path)));
      tally = counted(tally, query, at, found.length);
    }
    tallies.push(tally);
  }
  const share = (part = 0, whole = 0) => ((100 * part) / (whole || 1)).toFixed(1);
  return tallies
    .map(
      (t, i) =>
        `${basename(files[i] ?? '', '.json')} ${share(t?.top1, t?.queries)} ${share(t?.top5, t?.queries)} ${share(t?.empty, t?.negatives)}`,
    )
    .join(' | ');
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

console.log('first %, top 5 %, rightly empty %');
console.log(`as it is: ${await measure('src')}`);
for (const [file, before, number] of numbers.filter(([, name]) => name.includes(values.only ?? '')))
  for (const fresh of values.try?.split(',') ?? [0.5, 2].map((factor) => String(Number(number) * factor)))
    console.log(`${before}${number} → ${fresh}: ${await changed(file, before + number, before + fresh)}`);
