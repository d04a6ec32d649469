import { describe, expect, test } from 'vitest';
import { unpackParts } from '../../../src/client/single/parts.ts';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { attribute, elements, find, parseHtml, printHtml } from '../../../src/postprocess/html.ts';
import { partOf } from '../../../src/postprocess/outputs/single/pages.ts';
import { packParts } from '../../../src/postprocess/outputs/single/scripts.ts';
import { postprocess } from '../../../src/postprocess/steps.ts';
import { singleName } from '../../../src/support/names.ts';
import { singlePlace } from '../../../src/text/single-place.ts';
import { offlineFacts } from '../../helpers/offline-facts.ts';
import { once } from '../../helpers/once.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const name = singleName('2031');
const page = (kind: string, title: string, body: string, style = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><title>${title}</title><style>@layer parts{p{color:red}}@layer overrides{i{background:url("/cursor.svg")}}${style}</style><script data-boot data-edition="2031" data-src="/assets/search.js"></script></head><body><a class="skip" href="#main">跳</a><header class="site-header"><a href="/index.html" aria-current="page">首</a></header><main id="main" data-kind="${kind}">${body}</main><nav class="onward"><a href="/lending.html">下一页</a></nav><footer class="site-footer"><div class="wrap"><p>脚</p></div></footer></body></html>`;
const lending = page(
  'duty',
  '借阅',
  '<h1 id="top">借阅</h1><p aria-labelledby="top q"><label for="q">词</label><input id="q"></p><a href="/index.html#late">过期</a><a href="#q">词</a><a href="https://example.org/">外</a><a href="/pledge.txt">文本</a><p data-not-in-single><a href="/cards.png">图</a></p>',
  '@layer parts{h1{color:blue}}',
);
const site = {
  'index.html': page('home', '首页', '<h1>首页</h1><h2 id="late">过期</h2><article data-search></article>'),
  'lending.html': lending,
  'downloads.html': page(
    'downloads',
    '下载',
    `<h1>下载</h1><p data-not-in-single><a href="/${name}">单文件</a></p>`,
  ),
  'pledge.txt': '',
  'cards.png': '',
  'cursor.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'search-facts.json': JSON.stringify({
    pages: [
      {
        path: 'lending.html',
        title: '借阅',
        mark: 'site',
        roles: [],
        keywords: [],
        text: 'whole',
        short: [],
      },
    ],
    ...{ terms: [], equivalents: [], later: [], sections: [], roles: [], words: {} },
    controls: { aloud: {}, copy: {}, letter: {}, print: {}, selfCheck: {}, share: {}, spot: {}, view: {} },
  }),
  'offline-facts.json': JSON.stringify(
    offlineFacts({
      names: { single: name },
      pages: [
        { path: 'index.html', name: '首页' },
        { path: 'lending.html', name: '借阅' },
        { path: 'downloads.html', name: '下载' },
      ],
    }),
  ),
};

const built = once(async () => {
  const { root } = temporaryFolder(site);
  await postprocess(root, `${root}/public`);
  const html = openFolder(root).read(name);
  return { html, document: parseHtml(html) };
});

describe('the site as one file', () => {
  test('has every page once, by its path, with its kind, its title and what follows it', async () => {
    const { document } = await built();
    const pages = [...elements(document)].filter((element) => attribute(element, 'class') === 'page');
    expect(
      pages.map((each) => ['id', 'data-kind', 'data-title', 'data-here'].map((at) => attribute(each, at))),
    ).toEqual([
      ['/index.html', 'home', '首页', '#/index.html'],
      ['/lending.html', 'duty', '借阅', '#/index.html'],
      ['/downloads.html', 'downloads', '下载', '#/index.html'],
    ]);
    for (const each of pages)
      expect(printHtml({ ...document, childNodes: [each] })).toContain('class="onward"');
  });

  test('has the frame once, and says in it what the file is for', async () => {
    const { html } = await built();
    for (const once of [
      'class="site-header"',
      'class="site-footer"',
      '<main',
      'class="skip"',
      offlineFacts({ names: {} }).words.singleNote,
    ])
      expect(html.split(once)).toHaveLength(2);
  });

  test('ids are unique, and what names one by it names it still', async () => {
    const { document } = await built();
    const all = [...elements(document)];
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids).toContain('/lending.html/q');
    expect(new Set(ids).size).toBe(ids.length);
    const named = all.flatMap((element) =>
      ['for', 'aria-labelledby'].flatMap((at) => attribute(element, at)?.split(' ') ?? []),
    );
    expect(named).toEqual(['/lending.html/top', '/lending.html/q', '/lending.html/q']);
    const links = all.flatMap((element) => attribute(element, 'href')?.match(/^#(.*)/)?.[1] ?? []);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('nothing in it leads to another file of the site, or is fetched from anywhere', async () => {
    const { html, document } = await built();
    const urls = [...elements(document)].flatMap((element) =>
      ['src', 'href', 'action', 'srcset', 'data-src'].flatMap((at) => attribute(element, at) ?? []),
    );
    expect(urls.filter((url) => !/^(?:#|data:image\/svg)/.test(url))).toEqual(['https://example.org/']);
    expect(html).toContain('<span>文本</span>');
    expect(html).not.toContain('cards.png');
    expect(html.match(/url\([^)]*/g)).toEqual([expect.stringContaining('url(data:image/svg+xml;base64,')]);
  });

  test('styles that all kinds share stand once; those of a kind wait until it is shown', async () => {
    const { document } = await built();
    const sheets = [...elements(document)]
      .filter(({ tagName }) => tagName === 'style')
      .map((sheet) => [
        attribute(sheet, 'data-of'),
        attribute(sheet, 'media'),
        JSON.stringify(
          sheet.childNodes[0] && 'value' in sheet.childNodes[0] ? sheet.childNodes[0].value : '',
        ),
      ]);
    expect(sheets).toEqual([
      [undefined, undefined, expect.stringMatching(/p\{color:red\}.*i:not/)],
      ['duty', 'not all', expect.stringMatching(/^"h1\{color:#00f\}/)],
      [undefined, undefined, expect.stringContaining('.shown')],
    ]);
  });

  test('its policy allows its own scripts and styles by their hashes, and no other place', async () => {
    const { document } = await built();
    const meta = find(document, (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    const policy = (meta && attribute(meta, 'content')) ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy.match(/'sha256-[^']+'/g)?.length).toBeGreaterThan(6);
    expect(policy).toContain("img-src 'self' data:");
    expect(policy).not.toContain('unsafe-inline');
  });
});

test('a picture that would have to be fetched is an error that names its page', () => {
  expect(() =>
    partOf(
      { path: 'a.html', document: parseHtml('<body><main data-kind="a"><img src="b.png"></main></body>') },
      new Set(['a.html']),
    ),
  ).toThrow('a.html: <img src> leads to another file, which the single file cannot hold');
});

test('a place has the id of its page before it; a page begins with a slash, as no id of a page does', () => {
  expect([singlePlace('terms/recall.html'), singlePlace('terms/recall.html#duties')]).toEqual([
    '/terms/recall.html',
    '/terms/recall.html/duties',
  ]);
});

test('what is packed is taken out as it was: texts as texts, a character for each byte of what is none', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(unpackParts(packParts({ texts: '召回\n“”😀', none: '', 'a.pf_index': bytes }))).toEqual({
    texts: '召回\n“”😀',
    none: '',
    'a.pf_index': String.fromCharCode(...bytes),
  });
});
