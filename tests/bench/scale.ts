/**
 * How a site grows with its duties: bytes and requests of a cold read and of first searches, time, processors and memory of a
 * build without what is printed, for editions of 12, 60, 120 and 240 duties (generated, no text twice).
 * Usage: npm run build, then node tests/bench/scale.ts [--duties 12,60,120,240] [--queries 20] [--starlight DIR]
 * Ratios against the floor (the visible text alone, brotli 11), and against Starlight as it is by default: the same pages,
 * its search. npm fetches it into a temporary folder, or into the one --starlight names, where it stays. Each build is alone on the machine: run nothing beside it. Linux alone: it reads /proc.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawCard } from '../../src/images/card.ts';
import { layoutCard } from '../../src/images/card-layout.ts';
import { listFiles } from '../../src/postprocess/folder.ts';
import { brotliSize } from '../../src/postprocess/outputs/weight.ts';
import { builtSearch } from '../helpers/built-search.ts';
import { firstSearch, weightOf } from '../helpers/first-search.ts';
import { writeManyDuties } from '../helpers/many-duties.ts';
import { measured, type Took } from '../helpers/measured.ts';
import { randomRuns } from '../helpers/random-runs.ts';
import { quantile } from '../helpers/slow-phone.ts';
import { buildStarlight, installStarlight, pagesOf } from '../helpers/starlight-site.ts';

const { values } = parseArgs({
  options: {
    duties: { type: 'string', default: '12,60,120,240' },
    queries: { type: 'string', default: '20' },
    starlight: { type: 'string' },
  },
});
const numbers = values.duties.split(',').map(Number);

interface Row {
  duties: number;
  pages: number;
  /** Bytes of the pages on the wire, and of their visible text. */
  read: number;
  floor: number;
  /** Bytes and requests of a first search, the middle one of some. */
  search: number;
  requests: number;
  ours: Took;
  starlight: Took;
  /** Seconds of processors for the cards of the pages, which Starlight has none of. */
  cards: number;
}

const root = mkdtempSync(join(tmpdir(), 'scale-'));
const common = [...(await builtSearch()).corpus.words].filter(([word]) => /^\p{Script=Han}+$/u.test(word));

const peer = values.starlight ?? join(root, 'starlight');
installStarlight(peer);

/** How many cards are drawn to know what one takes. */
const DRAWN = 20;

/** Seconds of processors that the cards of a site take: of cards of as many words as a claim has, one takes, times their number. */
async function cardsOf(site: string): Promise<number> {
  const number = listFiles(join(site, 'cards')).length;
  const draw = (n: number) => {
    const words = `${common
      .slice(8 * n, 8 * n + 8)
      .map(([word]) => word)
      .join('')}。`;
    return drawCard(
      layoutCard({
        ...{ sections: 3, part: 1, name: '同行做到', note: '', words, text: '', figure: '贰', couplet: [] },
        ...{ stamp: '转述', small: '' },
      }),
    );
  };
  await draw(0);
  const before = process.cpuUsage();
  for (let n = 1; n <= DRAWN; n++) await draw(n);
  const { user, system } = process.cpuUsage(before);
  return ((user + system) / 1e6 / DRAWN) * number;
}

async function rowOf(duties: number): Promise<Row> {
  const [content, site] = ['content', 'site'].map((name) => join(root, `${name}-${duties}`)) as [
    string,
    string,
  ];
  writeManyDuties(content, duties, common);
  const ours = await measured(process.execPath, [
    'src/commands/start.mjs',
    'build',
    '--no-kit',
    ...['--content', content, '--out', site],
  ]);
  const pages = pagesOf(site);
  const starlight = await buildStarlight(peer, pages);
  const cards = await cardsOf(site);
  const { finder } = await builtSearch((path) => readFileSync(join(site, path), 'utf8'));
  const runs = randomRuns([...finder.documents.values()], Number(values.queries), 96);
  const searches: string[][] = [];
  for (const { run } of runs) searches.push((await firstSearch(run, site)).fetched);
  const row = {
    ...{ duties, pages: pages.length, ours, starlight, cards },
    read: pages.reduce((sum, { path }) => sum + brotliSize(readFileSync(join(site, path))), 0),
    floor: pages.reduce((sum, { words }) => sum + brotliSize(Buffer.from(words)), 0),
    search: quantile(
      searches.map((fetched) => weightOf(fetched, site)),
      0.5,
    ),
    requests: quantile(
      searches.map((fetched) => fetched.length),
      0.5,
    ),
  };
  for (const folder of [content, site]) rmSync(folder, { recursive: true });
  return row;
}

const times = (one: number, other: number): string => `${(one / other).toFixed(2)}×`;

/** What a row says; growth is per page, against the first row: 1.00× is linear. */
function say(row: Row, first: Row): void {
  const { duties, pages, read, floor, search, requests, ours, starlight, cards } = row;
  const each = (of: (one: Row) => number) => times(of(row) / row.pages, of(first) / first.pages);
  console.log(
    [
      `${duties} duties, ${pages} pages`,
      `  a page, one request: ${Math.round(read / pages)} B, ${times(read, floor)} its visible text; per page ${each((one) => one.read)}`,
      `  a first search: ${Math.round(search)} B in ${requests} requests; for each duty ${times(search / duties, first.search / first.duties)}`,
      ...(['wall', 'cpu', 'memory'] as const).map(
        (what) =>
          `  build, ${what}: ${ours[what].toFixed(1)} ${what === 'memory' ? 'MB' : 's'}, ${times(ours[what], starlight[what])} Starlight's ${starlight[what].toFixed(1)}; per page ${each((one) => one.ours[what])}`,
      ),
      `  build, cpu without cards: ${(ours.cpu - cards).toFixed(1)} s, ${times(ours.cpu - cards, starlight.cpu)} Starlight's; per page ${each((one) => one.ours.cpu - one.cards)}`,
    ].join('\n'),
  );
}

try {
  let first: Row | undefined;
  for (const duties of numbers) {
    const row = await rowOf(duties);
    first ??= row;
    say(row, first);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
