import { expect, test } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { printHtml } from '../../../src/postprocess/html.ts';
import { openPages, pageAt } from '../../../src/postprocess/pages.ts';
import { makeLinksRelative } from '../../../src/postprocess/transforms/relative-links.ts';
import { archiveName } from '../../../src/support/names.ts';
import { SiteError } from '../../../src/support/site-error.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const html = (body: string, head = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const others = {
  'index.html': html('<h1 id="top">首页</h1>'),
  'terms.html': html('<p id="召回">召回</p><p id="recall">召回</p>'),
  'a.png': 'png',
  'enterprise/index.html': html(''),
};

/** A page in a subfolder after the step. */
function relative(body: string, head = '', page = 'enterprise/answer.html'): string {
  const built = openFolder(temporaryFolder({ ...others, [page]: html(body, head) }).root);
  const pages = openPages(built);
  makeLinksRelative(pages, new Set(built.files()));
  return printHtml(pageAt(pages, page).document);
}

/** The faults the step finds in a page, as kind and what. */
function faults(body: string, head = ''): [kind: string, file: string | undefined, what: string][] {
  try {
    relative(body, head);
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    for (const { hint } of error.faults) expect(hint).not.toBe('');
    return error.faults.map(({ kind, where, what }) => [kind, where?.file, what]);
  }
  return [];
}

test.each([
  ['href', '<a href="/index.html">'],
  ['src', '<img src="/index.html">'],
  ['action', '<form action="/index.html">'],
  ['formaction', '<button formaction="/index.html">'],
  ['poster', '<video poster="/index.html">'],
  ['data-src', '<p data-src="/index.html">'],
  ['cite', '<q cite="/index.html">'],
  ['data', '<object data="/index.html">'],
  ['background', '<p background="/index.html">'],
  ['manifest', '<p manifest="/index.html">'],
  ['href of SVG', '<svg><use xlink:href="/index.html"/></svg>'],
  ['srcset', '<img srcset="/index.html 2x, /a.png 3x">'],
  ['imagesrcset', '<link imagesrcset="/index.html 1x">'],
  ['refresh', '<meta http-equiv="Refresh" content="0; URL=/index.html">'],
  ['og:image', '<meta property="og:image" content="/index.html">'],
  ['og:url', '<meta property="og:url" content="/index.html">'],
  ['url() in styles', '<style>p{background:url("/index.html")}b{background:url( /a.png )}</style>'],
  ['a template', '<template><a href="/index.html"></a></template>'],
  ['noscript', '<noscript><a href="/index.html"></a></noscript>'],
])('%s becomes relative', (_, body) => {
  const made = relative(body);
  expect(made).toContain('../index.html');
  expect(made).not.toMatch(/["( ]\/(?:index|a)\b/);
});

test.each([
  ['enterprise/answer.html', '/index.html#top', '../index.html#top'],
  ['enterprise/answer.html', '/terms.html?a=/b#recall', '../terms.html?a=/b#recall'],
  ['enterprise/answer.html', '/enterprise/index.html', 'index.html'],
  ['enterprise/deep/er.html', '/', '../../index.html'],
  ['about.html', '/enterprise/index.html', 'enterprise/index.html'],
])('on %s, %s becomes %s', (page, link, made) => {
  expect(relative(`<a href="${link}">`, '', page)).toContain(`href="${made}"`);
});

test('a fragment of the page itself stays a fragment', () => {
  expect(relative('<a href="#here"></a><a href="/enterprise/answer.html#here"></a><p id="here">')).toContain(
    '<a href="#here"></a><a href="#here"></a>',
  );
});

test('a fragment in Chinese, written or percent-encoded, finds its place', () => {
  expect(
    faults(`<a href="/terms.html#召回"></a><a href="/terms.html#${encodeURIComponent('召回')}"></a>`),
  ).toEqual([]);
});

test.each(['https://example.org/a', 'mailto:a@example.org', 'tel:12315', 'data:image/png;base64,AA=='])(
  '%s is left as it is',
  (link) => {
    expect(relative(`<a href="${link}">`)).toContain(`href="${link}"`);
  },
);

test('what later steps make may be linked: scripts of search, sums, the archive', () => {
  expect(
    faults(
      `<a href="/SHA256SUMS.txt"></a><a href="/${archiveName('2015')}"></a><p data-src="/assets/search.js">`,
    ),
  ).toEqual([]);
});

test.each([
  ['dead-link', '/nowhere.html', 'the link /nowhere.html leads to no file'],
  ['dead-link', '/assets/nowhere.css', 'the link /assets/nowhere.css leads to no file'],
  ['dead-link', '/%D6%CA.html', 'the link /%D6%CA.html leads to no file'],
  ['dead-fragment', '/terms.html#100%', 'terms.html has no element with the id 100%'],
  ['dead-fragment', '/terms.html#recal', 'terms.html has no element with the id recal'],
  ['dead-fragment', '#nowhere', 'enterprise/answer.html has no element with the id nowhere'],
  ['not-root-absolute', '../index.html', 'the link ../index.html is relative'],
  ['not-root-absolute', 'index.html', 'the link index.html is relative'],
  ['protocol-relative', '//example.org/', '//example.org/ has no scheme'],
])('%s: %s is refused', (kind, link, what) => {
  expect(faults(`<a href="${link}">`)).toEqual([[kind, 'enterprise/answer.html', what]]);
});

test.each([
  ['a list of addresses', '<a ping="/index.html">', '<a ping="/index.html"> looks like a URL'],
  [
    'a meta of a property',
    '<meta property="og:video:secure_url" content="/a.mp4">',
    '<meta content="/a.mp4"> looks like a URL',
  ],
  [
    'a meta of a card',
    '<meta name="twitter:image" content="/a.png">',
    '<meta content="/a.png"> looks like a URL',
  ],
  [
    'a meta of a tile',
    '<meta name="msapplication-TileImage" content="/a.png">',
    '<meta content="/a.png"> looks like a URL',
  ],
  [
    'JSON-LD',
    '<script type="application/ld+json">{"url":"/index.html"}</script>',
    'JSON-LD holds the root-absolute URL /index.html',
  ],
  [
    'a list deep in JSON-LD',
    '<script type="application/ld+json">{"a":[{"sameAs":["https://a.example/","/b"]}]}</script>',
    'JSON-LD holds the root-absolute URL /b',
  ],
])('a URL in a place the step does not know is refused: %s', (_, body, what) => {
  expect(faults(body)).toEqual([['unknown-url', 'enterprise/answer.html', what]]);
});

test.each([
  '<meta name="ColumnName" content="/news">',
  '<meta name="description" content="/abc 是什么">',
  '<meta property="og:title" content="/abc">',
  '<meta name="twitter:title" content="/abc">',
  '<p data-other="/abc" title="/abc" aria-label="/路径">',
  '<img alt="/abc" src="/a.png">',
  '<input value="/abc" placeholder="/路径">',
  '<script type="application/ld+json">{"name":"/abc","publisher":{"name":["/路径","/"]}}</script>',
])('what holds text is left as it is, a slash at its beginning or not: %s', (html) => {
  expect(relative(html)).toContain(html.replace('src="/a.png"', 'src="../a.png"'));
});

test('drawing commands of SVG are no URLs', () => {
  expect(faults('<svg><path d="/a"/></svg>')).toEqual([]);
});

test('all faults of all pages are reported at once', () => {
  expect(
    faults('<a href="/x.html"></a><a href="y.html"></a><img srcset="/a.png 1x, /z.png 2x">').map(
      ([kind]) => kind,
    ),
  ).toEqual(['dead-link', 'not-root-absolute', 'dead-link']);
});
