/**
 * What the tuned numbers of ranking and understanding are worth: asks files of queries with each number as it is, halved and
 * doubled, and prints, over all files and for each, how often a wanted page comes first and in the first five, and how often
 * nothing is found where nothing shall be.
 * Usage: node tests/bench/search-numbers.ts QUERIES.json … [--only WORD] [--try VALUE,…]; it needs a built site.
 * `--try` puts these values in the place of half and double.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Ask } from '../../src/search/settle.ts';
import { builtSearch } from '../helpers/built-search.ts';
import { counted, queriesOf, type Tally, wantedPages } from '../helpers/wanted.ts';

/** Where each number stands: its file, what stands before it, and it. */
const numbers: [file: string, before: string, number: string][] = [
  ['rank/rank.ts', 'const COVERAGE_THRESHOLD = ', '0.5'],
  ['rank/rank.ts', 'const SCORE_THRESHOLD = ', '0.3'],
  ['rank/rank.ts', 'const SHORT = ', '3'],
  ['rank/search.ts', 'const CORRECTION_THRESHOLD = ', '0.8'],
  ['rank/score.ts', 'background: ', '0.72'],
  ['rank/score.ts', 'role: ', '0.7'],
  ['rank/score.ts', 'term: ', '0.5'],
  ['rank/score.ts', 'site: ', '0.4'],
  ['rank/score.ts', 'const PHRASE = ', '2'],
  ['rank/score.ts', 'const CALLED = ', '0.3'],
  ['rank/score.ts', 'const MEANT = ', '1'],
  ['rank/score.ts', 'const EQUIVALENT = ', '0.8'],
  ['rank/score.ts', 'title: ', '3'],
  ['rank/score.ts', 'heading: ', '2.2'],
  ['rank/score.ts', 'keyword: ', '1.6'],
  ['rank/score.ts', 'const REPEATED = ', '0.4'],
  ['rank/score.ts', 'const SATURATION = ', '1.2'],
  ['rank/score.ts', 'const LENGTH = ', '0.4'],
  ['rank/score.ts', 'const USUAL = ', '900'],
  ['understand/pieces.ts', 'named: ', '1.5'],
  ['understand/pieces.ts', 'const SURE = ', '8'],
  ['understand/pieces.ts', 'frayed: ', '0.6'],
  ['understand/pieces.ts', 'word: ', '0.4'],
  ['understand/pieces.ts', 'lone: ', '1.8'],
  ['understand/pieces.ts', 'named: ', '0.8'],
  ['understand/pieces.ts', 'alone: ', '0.3'],
  ['understand/slips.ts', 'const LEAST = ', '3'],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, try: { type: 'string' } },
});
const files = positionals.length > 0 ? positionals : ['tests/bench/queries.json'];
const isWanted = wantedPages('dist/pledge.json');
const { lexicon, finder } = await builtSearch();

/** Pagefind, asked once for each word: its answers do not hang on our numbers. */
const answers = new Map<string, ReturnType<Ask>>();
const ask: Ask = (word) => {
  const answer = answers.get(word) ?? finder.ask(word);
  answers.set(word, answer);
  return answer;
};

/** Asks all queries of the search in a folder. */
async function measure(src: string): Promise<string> {
  const load = (path: string) => import(pathToFileURL(join(src, 'search', path)).href);
  const { openCorpus } = (await load('corpus.ts')) as typeof import('../../src/search/corpus.ts');
  const { settle } = (await load('settle.ts')) as typeof import('../../src/search/settle.ts');
  const corpus = openCorpus(lexicon);
  const tallies: Tally[] = [];
  let all: Tally | undefined;
  for (const file of files) {
    let own: Tally | undefined;
    for (const query of queriesOf(file)) {
      const { answer } = await settle(corpus, { ...finder, ask }, query.q);
      const found = [...new Set(answer.hits.map(({ document }) => document.path))];
      const at = found.findIndex((path) => query.want.some((id) => isWanted(id, path)));
      own = counted(own, query, at, found.length);
      all = counted(all, query, at, found.length);
    }
    if (own) tallies.push(own);
  }
  const share = (part: number, whole: number) => ((100 * part) / (whole || 1)).toFixed(1);
  const shares = ({ top1, top5, queries, empty, negatives }: Tally) =>
    `${share(top1, queries)} ${share(top5, queries)} ${share(empty, negatives)}`;
  const each = tallies.map((tally, i) => `${basename(files[i] ?? '', '.json')} ${shares(tally)}`);
  return [...(all ? [`all ${shares(all)}`] : []), ...each].join(' | ');
}

/** The search with one number changed, in a folder of its own. */
async function changed(file: string, old: string, fresh: string): Promise<string> {
  const src = mkdtempSync(join(tmpdir(), 'search-numbers-'));
  try {
    for (const folder of ['search', 'text'])
      cpSync(join('src', folder), join(src, folder), { recursive: true });
    const path = join(src, 'search', file);
    const text = readFileSync(path, 'utf8');
    if (text.split(old).length !== 2) throw new Error(`${file} has “${old}” not once`);
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
