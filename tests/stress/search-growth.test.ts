import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/postprocess/folder.ts';
import { addressOf } from '../../src/search/fragment.ts';
import { settle } from '../../src/search/settle.ts';
import { COPIES } from '../../src/support/names.ts';
import { dist, duties } from '../helpers/built.ts';
import { builtSearch } from '../helpers/built-search.ts';
import { firstSearch, weightOf } from '../helpers/first-search.ts';
import { buildFrom } from '../helpers/foreign-build.ts';
import { writeManyDuties } from '../helpers/many-duties.ts';
import { randomRuns } from '../helpers/random-runs.ts';

/** Numbers of duties: ours, and so many more that no text stands twice. */
const numbers = [duties.length, 24, 48, 96];
const root = mkdtempSync(join(tmpdir(), 'growth-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const siteOf = (number: number) => (number === duties.length ? dist : join(root, `site-${number}`));
const largest = siteOf(96);
const searchOf = (site: string) => builtSearch((path) => readFileSync(join(site, path), 'utf8'));
/** Runs of a site's texts, as they may be asked for. */
const runsOf = async (site: string, count: number) =>
  randomRuns([...(await searchOf(site)).finder.documents.values()], count, 96);

beforeAll(async () => {
  const { corpus } = await builtSearch();
  const common = [...corpus.words].filter(([word]) => /^\p{Script=Han}+$/u.test(word));
  for (const number of numbers.slice(1)) {
    const content = join(root, `content-${number}`);
    writeManyDuties(content, number, common);
    buildFrom(content, siteOf(number));
  }
}, 1_800_000);

test('with 96 duties the script before the first answer weighs at most 90 kB, all for a first settled list at most 450', async () => {
  expect(weightOf(['assets/search.js'], largest)).toBeLessThanOrEqual(90_000);
  for (const { run } of await runsOf(largest, 20)) {
    const { fetched, again } = await firstSearch(run, largest);
    expect(fetched, run).not.toEqual([]);
    expect(weightOf(fetched, largest), run).toBeLessThanOrEqual(450_000);
    expect(again, run).toEqual([]);
  }
}, 600_000);

test('what a first search fetches grows no faster than the number of duties', async () => {
  const weights: number[] = [];
  for (const number of numbers) {
    const site = siteOf(number);
    const runs = await runsOf(site, 20);
    let sum = 0;
    for (const { run } of runs) sum += weightOf((await firstSearch(run, site)).fetched, site);
    weights.push(sum / runs.length);
  }
  const each = weights
    .slice(1)
    .map((weight, i) => (weight - (weights[i] ?? 0)) / ((numbers[i + 1] ?? 0) - (numbers[i] ?? 0)));
  console.info(
    `duties ${numbers.join(', ')}: ${weights.map(Math.round).join(', ')} B; for each more ${each.map(Math.round).join(', ')} B`,
  );
  expect(weights[0]).toBeGreaterThan(0);
  expect(weights).toEqual([...weights].sort((a, b) => a - b));
  // A tenth more is chance: which chunks 20 queries touch.
  for (const growth of each.slice(1)) expect(growth).toBeLessThanOrEqual((each[0] ?? 0) * 1.1);
}, 600_000);

/** Styles of a site's pages, each once, whatever texts stand in them. */
const sheetsOf = (site: string): Set<string> =>
  new Set(
    listFiles(site)
      .filter((path) => path.endsWith('.html') && !COPIES.test(path))
      .flatMap((path) => /<style>(.*?)<\/style>/s.exec(readFileSync(join(site, path), 'utf8'))?.[1] ?? [])
      .map((css) => css.replace(/"[^"]*"/g, '""')),
  );

test('with eight times the duties there are few more styles to lower: pages share theirs but for texts', () => {
  const [first = 0, last = 0] = [dist, largest].map((site) => sheetsOf(site).size);
  console.info(`styles: ${first} with ${numbers[0]} duties, ${last} with 96`);
  expect(first).toBeGreaterThan(0);
  // 46 and 52 with 12 and 120 duties, 2026-11: what is new are pages without what most have.
  expect(last).toBeLessThanOrEqual(first * 1.25);
});

test('with 96 duties no record that has one of 200 runs is lost', async () => {
  const { corpus, finder } = await searchOf(largest);
  const lost: string[] = [];
  for (const { run, places } of await runsOf(largest, 200)) {
    const { answer } = await settle(corpus, finder, run);
    const found = answer.hits.map(({ document }) => addressOf(document));
    for (const place of places) if (!found.includes(place)) lost.push(`${run}: ${place}`);
  }
  expect(lost).toEqual([]);
}, 600_000);
