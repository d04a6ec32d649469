import { parse, serialize } from 'parse5';
import { beforeEach, expect, test, vi } from 'vitest';
import { copyOf, parseHtml, printHtml } from '../../../src/postprocess/html.ts';
import { searchable } from '../../../src/postprocess/outputs/searchable.ts';
import { postprocess } from '../../../src/postprocess/steps.ts';
import { markTitleBreaks } from '../../../src/postprocess/transforms/title-breaks.ts';
import type { SearchFacts } from '../../../src/search/facts.ts';
import { archiveName } from '../../../src/support/names.ts';
import { withMark } from '../../../src/text/file.ts';
import { offlineFacts } from '../../helpers/offline-facts.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

vi.mock('parse5', { spy: true });
beforeEach(() => vi.clearAllMocks());

const page = (body: string, title = '把旧书借给每一位读者') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><style>@layer a{p{color:red}}</style><script data-boot data-src="/assets/search.js"></script></head><body><main data-kind="duty"><h1>${title}</h1>${body}</main></body></html>`;
const facts: SearchFacts = {
  pages: [
    {
      path: 'lending.html',
      title: '借阅',
      mark: 'site',
      roles: [],
      keywords: ['外借'],
      text: 'whole',
      short: [],
    },
  ],
  equivalents: [],
  later: [],
  sections: [],
  roles: [],
  words: {},
  controls: { aloud: {}, copy: {}, letter: {}, print: {}, selfCheck: {}, share: {}, spot: {}, view: {} },
};
const site = {
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'index.html': page('<a href="/lending.html#late">借</a>'),
  'lending.html': page('<section class="prose"><h2 id="late">过期怎么办</h2><p>续借一次。</p></section>'),
  'downloads.html': page(`<p data-not-in-archive><a href="/${archiveName('2031')}">整站</a></p>`),
  'search-facts.json': JSON.stringify(facts),
  'offline-facts.json': JSON.stringify(offlineFacts({ names: { archive: archiveName('2031') } })),
  'original-facts.json': JSON.stringify({ 'lending.html': '' }),
};

test('every page is parsed once and printed once, with the mark of every step; search and archive have one document more each', async () => {
  const { root, read } = temporaryFolder(site);
  await postprocess(root, `${root}/public`);
  const pages = ['index.html', 'lending.html', 'downloads.html'];
  // A section of a page about the site is a record as well.
  const records = facts.pages.length + 1;
  // So is the page beside the folder in the archive.
  expect(vi.mocked(parse).mock.calls).toHaveLength(pages.length + 1);
  const printed = vi.mocked(serialize).mock.results.map(({ value }) => String(value));
  expect(printed.filter((html) => pages.some((path) => read(path) === withMark(html)))).toHaveLength(
    pages.length,
  );
  expect(printed.filter((html) => html.includes('data-pagefind-body'))).toHaveLength(records);
  expect(printed).toHaveLength(pages.length + records + 2);
  expect(read('index.html')).toContain('<a href="lending.html#late">');
  const made = read('lending.html');
  expect(made).toContain('<p id="late-1">');
  expect(made).toContain('Content-Security-Policy');
  expect(made).toContain('<wbr>');
  expect(made).not.toMatch(/@layer|data-boot/);
  expect(read('assets/search-texts.js')).toContain('late-1');
  for (const path of ['assets/travel.js', archiveName('2031')])
    expect(read('SHA256SUMS.txt')).toContain(`  ${path}\n`);
});

test('marks where a title may break are not in what is indexed: they part no words', () => {
  const indexed = (change: typeof markTitleBreaks) => {
    const document = parseHtml(site['lending.html']);
    change({ path: 'lending.html', document });
    const html = printHtml(
      searchable({ path: 'lending.html', document }, { title: '', text: 'whole', keywords: [] }),
    );
    return { html, marked: printHtml(document).includes('<wbr>') };
  };
  const [plain, marked] = [indexed(() => {}), indexed(markTitleBreaks)];
  expect([plain.marked, marked.marked]).toEqual([false, true]);
  expect(marked.html).toBe(plain.html);
});

test('a duty’s title in a line of the original’s own is not indexed again; before its text it is', () => {
  const indexed = (original: string) =>
    printHtml(
      searchable(
        { path: 'a.html', document: parseHtml(`<body><main><h1>靠岸慢行</h1>${original}</main></body>`) },
        { title: '靠岸慢行', text: 'whole', keywords: [] },
      ),
    ).split('慢行').length - 1;
  expect(indexed('<p class="run-in">靠岸慢行：</p><p>收桨。</p>')).toBe(1);
  expect(indexed('<p><b class="run-in">靠岸慢行。</b>收桨。</p>')).toBe(2);
});

test('a copy leaves the document as it is, and has its own: elements, attributes, templates', () => {
  const html =
    '<html><head></head><body><p class="a">一<b>二</b>三</p><template><i>四</i></template></body></html>';
  const document = parseHtml(html);
  const copy = copyOf(document, ({ tagName }) => tagName !== 'b' && tagName !== 'i');
  expect(printHtml(copy)).toBe(
    '<html><head></head><body><p class="a">一三</p><template></template></body></html>',
  );
  expect(printHtml(document)).toBe(html);
});
