/**
 * When a reader sees a page, on a phone's processor (4× slower) and a phone's network (150 ms round trip, 1.6 Mbit/s): first and
 * largest paint, how long the page is deaf once something is seen (Total Blocking Time), and what moves. In the same run, in
 * turn, the leanest page there can be with the same text: the page's own body without styles, scripts and drawings, and ten
 * lines of style.
 * Usage: node tests/bench/paint.ts [--runs 9] [--pages index.html,…]; it needs a built site.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../src/support/serve.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { quantile, slowDown } from '../helpers/slow-phone.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    pages: { type: 'string', default: 'index.html,society/awareness.html,pledge.html' },
  },
});
const LEAN_STYLE =
  'body{max-width:40em;margin:0 auto;padding:1em;font:18px/1.7 sans-serif;color:#222;background:#fff}a{color:#900}h1{font-size:1.6em}h2{font-size:1.3em}nav ul{display:flex;flex-wrap:wrap;list-style:none;padding:0}nav li{margin-right:1em}header,footer{border-bottom:1px solid #ddd}';

/** A page's own text and links, and nothing besides. */
function lean(html: string): string {
  const title = /<title>.*?<\/title>/.exec(html)?.[0] ?? '';
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<(script|style|svg|form)\b.*?<\/\1>/gs, '')
    .replace(/ (class|style|data-[\w-]+)="[^"]*"/g, '');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${title}<style>${LEAN_STYLE}</style></head>${body}`;
}

interface Painted {
  first: number;
  largest: number;
  deaf: number;
  moved: number;
}

async function paint(browser: Browser, url: string): Promise<Painted> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
    bypassCSP: true,
  });
  const page = await context.newPage();
  await slowDown(page, true);
  await page.addInitScript(() => {
    const seen = { largest: 0, tasks: [] as [start: number, end: number][], moved: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, see: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
    watch('largest-contentful-paint', ({ startTime }) => {
      seen.largest = startTime;
    });
    watch('longtask', ({ startTime, duration }) => {
      seen.tasks.push([startTime, startTime + duration]);
    });
    watch('layout-shift', (entry) => {
      seen.moved += (entry as PerformanceEntry & { value: number }).value;
    });
  });
  await page.goto(url);
  await page.waitForTimeout(1500);
  const painted = await page.evaluate(() => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const { tasks, ...seen } = (
      window as unknown as { seen: Omit<Painted, 'first' | 'deaf'> & { tasks: [number, number][] } }
    ).seen;
    // As Total Blocking Time has it: of a task what lies after the first paint, beyond 50 ms.
    const after = tasks.map(([start, end]) => end - Math.max(start, first));
    return { ...seen, first, deaf: after.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0) };
  });
  await context.close();
  return painted;
}

const median = (list: number[]) => quantile(list, 0.5);
const browser = await launchChromium();
const server = await serveFolder(resolve('dist'));
const folder = mkdtempSync(join(tmpdir(), 'lean-'));
const peer = await serveFolder(folder);
for (const path of values.pages.split(',')) {
  const runs: [Painted, Painted][] = [];
  writeFileSync(join(folder, 'lean.html'), lean(readFileSync(resolve('dist', path), 'utf8')));
  for (let i = 0; i < Number(values.runs); i++)
    runs.push([await paint(browser, server.url + path), await paint(browser, `${peer.url}lean.html`)]);
  const of = (which: 0 | 1, what: keyof Painted) => median(runs.map((run) => run[which][what]));
  console.log(
    `${path}: first ${of(0, 'first').toFixed(0)} ms, largest ${of(0, 'largest').toFixed(0)} ms, deaf ${of(0, 'deaf').toFixed(0)} ms, moved ${of(0, 'moved').toFixed(3)}; lean: first ${of(1, 'first').toFixed(0)} ms, largest ${of(1, 'largest').toFixed(0)} ms; ratio ${(of(0, 'largest') / of(1, 'largest')).toFixed(2)}`,
  );
}
await browser.close();
await server.close();
await peer.close();
rmSync(folder, { recursive: true });
