import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Files, unsigned } from '../../src/postprocess/outputs/pagefind-files.ts';
import { CHUNKS } from '../../src/support/names.ts';
import { serveFolder } from '../../src/support/serve.ts';
import { dist } from '../helpers/built.ts';
import { builtLexicon } from '../helpers/built-lexicon.ts';
import { runScripts } from '../helpers/built-search.ts';
import { nativeFiles } from '../helpers/native-pagefind.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const { documents } = builtLexicon();
const words = [
  '召回',
  '质量',
  '消费',
  '标准',
  '产品',
  '追溯',
  '诚信',
  '监督',
  '12315',
  'recall',
  '互联',
  '品牌',
  '陷产',
];
let folder: string;
let files: Files;

/** Pagefind's own files for the records of the site, made of the built pages. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'native-'));
  cpSync(dist, folder, { recursive: true });
  files = await nativeFiles();
  // Native Pagefind finds longer words only in the chunks it has: of one chunk it has all.
  for (const [path, content] of await nativeFiles(10_000_000)) {
    mkdirSync(dirname(join(folder, 'pagefind', path)), { recursive: true });
    writeFileSync(join(folder, 'pagefind', path), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what the scripts carry are Pagefind’s own files, byte for byte, their compression taken off', () => {
  const chunks = [...files.keys()].filter((path) => path.endsWith('.pf_index'));
  const { searchParts } = runScripts([
    'assets/search-texts.js',
    ...chunks.map((path) => `${CHUNKS}${path}.js`),
  ]);
  expect(chunks.length).toBeGreaterThan(5);
  for (const path of chunks)
    expect(searchParts?.[path], path).toBe(
      Buffer.from(files.get(path) ?? new Uint8Array()).toString('latin1'),
    );
  const own = [...files].filter(([path]) => path.startsWith('fragment/'));
  expect(own).toHaveLength(documents.length);
  const lines = own.map(([path, bytes]) => `${path.slice(9, -12)} ${unsigned(bytes)}`);
  expect(searchParts?.texts?.split('\n').sort()).toEqual(lines.sort());
});

/** What the site's own scripts find, on the page that is open. */
const askScripts = (page: Page) =>
  page.evaluate(async (wanted) => {
    const script = document.createElement('script');
    script.src = 'assets/search-engine.js';
    await new Promise((resolve) => {
      script.onload = resolve;
      document.head.appendChild(script);
    });
    const ask = await window.startEngine?.();
    if (!ask) throw new Error('no engine');
    const found: string[][] = [];
    for (const word of wanted) found.push([...(await ask(word))]);
    return found;
  }, words);

test('native Pagefind, its script over http and its script from disk find the same records', async () => {
  const native = await serveFolder(folder);
  const page = await session.browser().newPage({ bypassCSP: true });
  await page.goto(`${native.url}404.html`);
  // As a string: the test runner rewrites `import()` in functions.
  // Without the browser's own splitter native Pagefind takes the words as they come, as the script always does.
  const script = `(async (words) => {
    delete Intl.Segmenter;
    const { createInstance } = await import('/pagefind/pagefind.js');
    const engine = createInstance({ basePath: '/pagefind/', noWorker: true });
    await engine.init();
    const found = [];
    for (const word of words) found.push((await engine.search(word)).results.map(({ id }) => id));
    return found;
  })(${JSON.stringify(words)})`;
  const wanted = (await page.evaluate(script)) as string[][];
  expect(wanted.every((list) => list.length > 0)).toBe(true);
  await page.goto(session.at('search.html'));
  const http = await askScripts(page);
  await page.goto(pathToFileURL(join(dist, 'search.html')).href);
  const disk = await askScripts(page);
  expect(http).toEqual(wanted);
  expect(disk).toEqual(wanted);
  await page.close();
  await native.close();
});
