/**
 * Lighthouse (mobile) on the pages that matter most: the median of five runs of each category.
 * Usage: npm i --no-save lighthouse@13 && node tests/bench/lighthouse.ts [--runs 5] [--pages index.html,…] [--module PATH]
 * Not a dependency: it is needed here only and brings two hundred packages.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { serveFolder } from '../../src/support/serve.ts';
import { chromiumOptions } from '../helpers/chromium.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    pages: { type: 'string', default: 'index.html,enterprise/accountability.html,pledge.html,search.html' },
    module: { type: 'string', default: 'lighthouse' },
  },
});
type Run = (
  url: string,
  flags: object,
) => Promise<{
  lhr: {
    categories: Record<string, { score: number }>;
    audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string }>;
  };
}>;
const { default: lighthouse } = (await import(values.module)) as { default: Run };
const server = await serveFolder(resolve('dist'));
const port = 9333;
const browser = await chromium.launch({
  ...chromiumOptions(),
  args: ['--no-sandbox', `--remote-debugging-port=${port}`],
});
for (const path of values.pages.split(',')) {
  const scores: Record<string, number[]> = {};
  const lost = new Set<string>();
  for (let i = 0; i < Number(values.runs); i++) {
    const { lhr } = await lighthouse(server.url + path, {
      port,
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    });
    for (const [name, { score }] of Object.entries(lhr.categories))
      scores[name] = [...(scores[name] ?? []), Math.round(score * 100)];
    for (const { score, title, scoreDisplayMode } of Object.values(lhr.audits))
      if (score !== null && score < 0.9 && ['binary', 'numeric', 'metricSavings'].includes(scoreDisplayMode))
        lost.add(title);
  }
  const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  console.log(
    path,
    Object.entries(scores)
      .map(([name, list]) => `${name} ${median(list)}`)
      .join(', '),
    lost.size > 0 ? `| ${[...lost].join('; ')}` : '',
  );
}
await browser.close();
await server.close();
