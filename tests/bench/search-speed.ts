/**
 * How long a reader waits for search, on a phone's processor (4× slower) and a phone's network (150 ms round trip, 1.6 Mbit/s).
 * Usage: node tests/bench/search-speed.ts [--runs 7] [--queries tests/bench/queries.json]
 * Warm: each letter of each query, from its input event to the laid-out answer, and each query to its settled list. Cold: from
 * the first letter on a fresh page, nothing cached, to the right first result and to the settled list; besides it the bare time
 * the script's bytes need on that network, for the ratio.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../src/support/serve.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { NETWORK, quantile, SLOWER, slowDown } from '../helpers/slow-phone.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    queries: { type: 'string', default: 'tests/bench/queries.json' },
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

/** Milliseconds from the first letter on a fresh page to the right first result, and to the settled list; the letter comes so long after the box took the focus. */
async function cold(
  browser: Browser,
  url: string,
  wait: number,
): Promise<{ first: number; settled: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await slowDown(page, true);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector('main input[type=search]');
  await page.evaluate(() => {
    const times: { start?: number; end?: number; settled?: number } = {};
    const list = document.querySelector('[data-search-results]') as Element;
    Object.assign(window, { times });
    const begin = () => {
      times.start = times.start ?? performance.now();
    };
    document.addEventListener('input', begin, true);
    new MutationObserver(() => {
      if (
        times.end === undefined &&
        /^enterprise\/accountability/.test(
          document.querySelector('[data-search-results] a')?.getAttribute('href') ?? '',
        )
      )
        times.end = performance.now();
      if (list.querySelector('a') && !list.hasAttribute('aria-busy'))
        times.settled = times.settled ?? performance.now();
    }).observe(list, { childList: true, attributes: true });
  });
  await page.focus('main input[type=search]');
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
for (const wait of [0, 1000]) {
  const runs: { first: number; settled: number }[] = [];
  for (let run = 0; run < Number(values.runs); run++) runs.push(await cold(browser, url, wait));
  const first = runs.map((run) => run.first);
  const middle = quantile(first, 0.5);
  console.log(
    `cold, first letter ${ms(wait)} after the focus: median ${ms(middle)} (${first.map((time) => time.toFixed(0)).join(', ')}); the script's ${scriptBytes} bytes alone need ${ms(bare())}: ratio ${(middle / bare()).toFixed(2)}; settled: median ${ms(
      quantile(
        runs.map((run) => run.settled),
        0.5,
      ),
    )}`,
  );
}
await browser.close();
await server.close();
