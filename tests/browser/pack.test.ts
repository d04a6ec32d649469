import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attribute, elements, printHtml } from '../../src/postprocess/html.ts';
import { fragmentOf } from '../../src/postprocess/outputs/pagefind-files.ts';
import { pagefindFiles } from '../../src/postprocess/outputs/search-index.ts';
import { searchable } from '../../src/postprocess/outputs/searchable.ts';
import { WORD_MARK } from '../../src/search/word-lengths.ts';
import { serveFolder } from '../../src/support/serve.ts';
import { dist, page as parsed, readingPages } from '../helpers/built.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();

describe('the pack is Pagefind', () => {
  const queries = [
    '召回',
    '质量',
    '缺陷 产品 召回',
    '消费者',
    '社会 责任',
    '标准',
    '质量 管理 小组',
    '追溯 体系',
    '诚信',
    '舆论 监督',
    '12315',
    '主体 责任',
    'recall',
    '国际 标准',
    '互联',
    '技术 创新',
    '品牌',
    '计量',
    '产业链',
    '媒体',
  ];
  let folder: string;
  let texts: [string, [string, string]][];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'native-'));
    cpSync(dist, folder, { recursive: true });
    const searched = readingPages.filter((path) =>
      [...elements(parsed(path))].some((element) =>
        ['duty', 'background', 'term', 'role', 'downloads', 'about', 'english'].includes(
          attribute(element, 'data-kind') ?? '',
        ),
      ),
    );
    const keywordsOf = (path: string) =>
      (
        attribute(
          [...elements(parsed(path))].find((element) => attribute(element, 'name') === 'keywords') ??
            ({ attrs: [] } as never),
          'content',
        ) ?? ''
      )
        .split(',')
        .filter(Boolean);
    // The same order as the site's own index: duties, background, terms, roles, downloads, about.
    const files = await pagefindFiles(
      orderAsIndexed(searched).map((path) => ({
        path,
        html: printHtml(searchable({ path, document: parsed(path), keywords: keywordsOf(path) })),
      })),
    );
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, 'pagefind', path)), { recursive: true });
      writeFileSync(join(folder, 'pagefind', path), content);
    }
    texts = [...files]
      .filter(([path]) => path.startsWith('fragment/'))
      .map(([, content]) => fragmentOf(content))
      .map(({ url, content }) => [
        url.slice(1),
        [
          content.replaceAll(WORD_MARK, ''),
          content
            .split(WORD_MARK)
            .map(({ length }) => length.toString(36))
            .join(''),
        ],
      ]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function orderAsIndexed(paths: string[]): string[] {
    const kind = (path: string) =>
      [
        'enterprise/',
        'industry/',
        'society/',
        'background',
        'terms/',
        'roles/',
        'downloads',
        'about',
      ].findIndex((start) => path.startsWith(start));
    return [...paths].sort((a, b) => kind(a) - kind(b));
  }

  const askPack = (page: Page) =>
    page.evaluate(
      async ([all, words]) => {
        type Open = {
          start(
            texts: Map<string, [string, string]>,
          ): Promise<(words: string) => Promise<{ path: string; score: number }[]>>;
        };
        const open = await new Promise<Open>((resolve) => {
          (window as unknown as { searchPackArrived: (pack: Open) => void }).searchPackArrived = resolve;
          const script = document.createElement('script');
          script.src = 'assets/search-pack.js';
          document.head.appendChild(script);
        });
        const ask = await open.start(new Map(all as [string, [string, string]][]));
        return Promise.all((words as string[]).map(ask));
      },
      [texts, queries],
    );

  test('native Pagefind, the pack over http and the pack from disk give the same pages and scores', async () => {
    const native = await serveFolder(folder);
    const page = await session.browser().newPage({ bypassCSP: true });
    await page.goto(`${native.url}404.html`);
    // As a string: the test runner rewrites `import()` in functions.
    // Without the browser's own splitter native Pagefind takes the words as they come, as the pack always does.
    const script = `(async (words) => {
      delete Intl.Segmenter;
      const { createInstance } = await import('/pagefind/pagefind.js');
      const engine = createInstance({ basePath: '/pagefind/', noWorker: true });
      await engine.init();
      return Promise.all(words.map(async (word) => {
        const { results } = await engine.search(word);
        return Promise.all(results.map(async (result) => ({ path: (await result.data()).raw_url.slice(1), score: result.score })));
      }));
    })(${JSON.stringify(queries)})`;
    const wanted = (await page.evaluate(script)) as { path: string; score: number }[][];
    expect(wanted.every((list) => list.length > 0)).toBe(true);
    await page.goto(session.at(`search.html`));
    const http = await askPack(page);
    await page.goto(pathToFileURL(join(dist, 'search.html')).href);
    const disk = await askPack(page);
    const exact = (lists: { path: string; score: number }[][]) =>
      lists.map((list) => [...list].map(({ path, score }) => `${path} ${score.toFixed(5)}`).sort());
    queries.forEach((query, i) => {
      expect(exact(http)[i], query).toEqual(exact(wanted)[i]);
    });
    expect(disk).toEqual(http);
    await page.close();
    await native.close();
  });
});
