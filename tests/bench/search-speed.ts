/**
 * How long a reader waits for search, on a phone's processor (4× slower) and a phone's network (150 ms round trip, 1.6 Mbit/s).
 * Usage: node tests/bench/search-speed.ts [--runs 7] [--queries tests/bench/queries.json] [--starlight DIR]
 * Warm: each letter of each query, from its input event to the laid-out answer, and each query to its settled list. Cold: from
 * the first letter on a fresh page, nothing cached, to the right first result and to the settled list; besides it the bare time
 * the script's bytes need on that network, for the ratio. With --starlight, Starlight's search of the same texts as it is by
 * default is asked the same in the same run, after its dialog has been opened: DIR is where it is installed, or will be.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../src/support/serve.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { NETWORK, quantile, SLOWER, slowDown } from '../helpers/slow-phone.ts';
import { buildStarlight, installStarlight, pagesOf } from '../helpers/starlight-site.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    queries: { type: 'string', default: 'tests/bench/queries.json' },
    starlight: { type: 'string' },
  },
});
const ms = (value: number) => `${value.toFixed(0)} ms`;

/** Milliseconds of each keystroke of some queries, and of each query to its settled list, on a page that has answered before. */
async function warm(
  browser: Browser,
  url: string,
  queries: string[],
): Promise<{ keystrokes: number[]; settled: number[] }> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.fill('main input[type=search]', '质量');
  await page.waitForSelector('[data-search-results]:not([aria-busy]) a');
  await slowDown(page, false);
  const times = await page.evaluate(async (all) => {
    const box = document.querySelector<HTMLInputElement>('main input[type=search]');
    const list = document.querySelector<HTMLElement>('[data-search-results]');
    if (!box || !list) throw new Error('no search box');
    const keystrokes: number[] = [];
    const settled: number[] = [];
    for (const query of all) {
      for (let length = 1; length <= query.length; length++) {
        box.value = query.slice(0, length);
        const start = performance.now();
        box.dispatchEvent(new Event('input', { bubbles: true }));
        void list.offsetHeight;
        keystrokes.push(performance.now() - start);
        if (length === query.length) {
          while (list.hasAttribute('aria-busy')) await new Promise((done) => setTimeout(done, 0));
          settled.push(performance.now() - start);
        }
        await new Promise((done) => setTimeout(done, 0));
      }
    }
    return { keystrokes, settled };
  }, queries);
  await page.close();
  return times;
}

/** A search that is asked: how its box is reached, what its list holds, and when nothing more comes. */
interface Asked {
  url: string;
  box: string;
  list: string;
  /** Whether a link is the right answer. */
  right: RegExp;
  /** What is pressed first, where the box is in a dialog. */
  opener?: string;
  /** Whether the right answer must be the first link, or one of them. */
  isFirst: boolean;
}

/** Milliseconds from the first letter on a fresh page to the right result, and to the settled list; the letter comes so long after the box took the focus. */
async function cold(
  browser: Browser,
  { url, box, list, right, opener, isFirst }: Asked,
  wait: number,
): Promise<{ first: number; settled: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await slowDown(page, true);
  await page.goto(url, { waitUntil: 'commit' });
  if (opener) {
    await page.click(opener);
    await page.waitForLoadState();
    // What is put off until the browser is idle waits for a frame, and nothing on a still page without a screen asks for one.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.waitForSelector(box);
  await page.evaluate(
    ({ list, right, isFirst }) => {
      const times: { start?: number; end?: number; settled?: number } = {};
      Object.assign(window, { times });
      const begin = () => {
        times.start = times.start ?? performance.now();
      };
      document.addEventListener('input', begin, true);
      new MutationObserver(() => {
        const links = [...document.querySelectorAll(`${list} a`)].slice(0, isFirst ? 1 : undefined);
        if (links.some((link) => new RegExp(right).test(link.getAttribute('href') ?? '')))
          times.end = times.end ?? performance.now();
        if (times.end !== undefined && !document.querySelector(list)?.hasAttribute('aria-busy'))
          times.settled = times.settled ?? performance.now();
      }).observe(document.documentElement, { childList: true, attributes: true, subtree: true });
    },
    { list, right: right.source, isFirst },
  );
  await page.focus(box);
  await page.waitForTimeout(wait);
  await page.keyboard.insertText('召回');
  await page.waitForFunction(
    () => (window as unknown as { times: { settled?: number } }).times.settled !== undefined,
  );
  const time = await page.evaluate(() => {
    const { times } = window as unknown as { times: { start: number; end: number; settled: number } };
    return { first: times.end - times.start, settled: times.settled - times.start };
  });
  await context.close();
  return time;
}

/** The times of some cold runs, with their middles. */
async function coldRuns(asked: Asked, wait: number) {
  const runs: { first: number; settled: number }[] = [];
  for (let run = 0; run < Number(values.runs); run++) runs.push(await cold(browser, asked, wait));
  const first = runs.map((run) => run.first);
  const settled = runs.map((run) => run.settled);
  return { first, middle: quantile(first, 0.5), settled: quantile(settled, 0.5) };
}

/** Starlight's site of the texts of ours. @param folder where it is installed, or will be */
async function starlightSite(folder: string): Promise<string> {
  installStarlight(folder);
  await buildStarlight(folder, pagesOf('dist'));
  return join(folder, 'dist');
}

let scriptBytes = 0;
const browser = await launchChromium();
const server = await serveFolder(resolve('dist'), {
  onRequest: (path, bytes) => {
    if (path === 'assets/search.js') scriptBytes = bytes;
  },
});
const url = `${server.url}search.html`;
const queries = (JSON.parse(readFileSync(values.queries, 'utf8')) as { q: string }[]).map(({ q }) => q);
const { keystrokes, settled } = await warm(browser, url, queries);
const spread = (list: number[]) => `median ${ms(quantile(list, 0.5))}, p95 ${ms(quantile(list, 0.95))}`;
console.log(
  `warm, ${SLOWER}× slower, ${keystrokes.length} keystrokes: ${spread(keystrokes)}; settled: ${spread(settled)}`,
);
const bare = () => NETWORK.latency + (scriptBytes / NETWORK.downloadThroughput) * 1000;
const asked = {
  ...{ url, box: 'main input[type=search]', list: '[data-search-results]' },
  ...{ right: /^enterprise\/accountability/, isFirst: true },
};
const peer = values.starlight && (await serveFolder(await starlightSite(resolve(values.starlight))));
for (const wait of [0, 1000]) {
  const { first, middle, settled } = await coldRuns(asked, wait);
  console.log(
    `cold, first letter ${ms(wait)} after the focus: median ${ms(middle)} (${first.map((time) => time.toFixed(0)).join(', ')}); the script's ${scriptBytes} bytes alone need ${ms(bare())}: ratio ${(middle / bare()).toFixed(2)}; settled: median ${ms(settled)}`,
  );
  if (!peer) continue;
  const theirs = await coldRuns(
    {
      ...{ url: `${peer.url}search/`, opener: 'site-search button[data-open-modal]' },
      ...{ box: '.pagefind-ui__search-input', list: '.pagefind-ui__results' },
      ...{ right: /enterprise\/accountability/, isFirst: false },
    },
    wait,
  );
  console.log(
    `  Starlight: right result, median ${ms(theirs.middle)}; settled, to its: ${(settled / theirs.middle).toFixed(2)}×`,
  );
}
await browser.close();
await server.close();
if (peer) await peer.close();
