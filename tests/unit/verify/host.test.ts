import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sumsOf } from '../../../src/support/sums.ts';
import { LIMITS } from '../../../src/verify/fetch/limits.ts';
import { verify } from '../../../src/verify/verify.ts';
import { builtSite, type Sent, smallHost, smallPage, smallSite } from '../../helpers/small-site.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const ADDRESS = 'https://www.example.org/pledge/';
/** Nobody is waited for. */
const limits = { ...LIMITS, pause: 1 };

type Files = Record<string, string | Uint8Array>;
type Change = (path: string, sent: Sent) => Sent | undefined;

/** Findings of a small site on a host: their kinds, each with the first place and what is said of it. */
async function findings({
  files = (all: Files) => all,
  change = (_: string, sent: Sent): Sent | undefined => sent,
  base = '/',
  address = '',
  old = {} as Files,
} = {}): Promise<Record<string, string>> {
  const built = builtSite(address);
  for (const [path, text] of Object.entries(old)) built.write(`old/${path}`, text);
  const host = await smallHost(files(smallSite(address)), change, base);
  const { findings: found } = await verify({
    place: host.url,
    folder: `${built.root}/site`,
    old: Object.keys(old).length > 0 ? `${built.root}/old` : '',
    limits,
  });
  return Object.fromEntries(
    found.map(({ kind, spots }) => [
      kind,
      spots.map(({ path, detail = '' }) => `${path} ${detail}`.trim()).join(' | '),
    ]),
  );
}

const without =
  (...paths: string[]) =>
  (all: Files): Files =>
    Object.fromEntries(Object.entries(all).filter(([path]) => !paths.includes(path)));
const withText =
  (path: string, make: (text: string) => string | Uint8Array) =>
  (all: Files): Files => ({ ...all, [path]: make(String(all[path])) });
const headers =
  (fits: RegExp, added: Record<string, string>): Change =>
  (path, sent) =>
    fits.test(path) ? { ...sent, headers: { ...sent.headers, ...added } } : sent;
const answer =
  (fits: RegExp, other: Partial<Sent>): Change =>
  (path, sent) =>
    fits.test(path) ? { ...sent, ...other } : sent;
const compressed: Change = (_, sent) => ({
  ...sent,
  headers: { ...sent.headers, 'content-encoding': 'gzip' },
  body: gzipSync(sent.body),
});

describe('a right deployment', () => {
  test.each(['/', '/zt/2015/'])('at %s has no finding', async (base) => {
    expect(await findings({ change: compressed, base })).toEqual({});
  });

  test('that strips .html, prefers folders, hides dots and has a 404 of its own has notes alone', async () => {
    const built = builtSite();
    const host = await smallHost(without('.well-known/proof.txt')(smallSite()), (path, sent) => {
      if (path === 'terms.html')
        return { ...sent, body: Buffer.from(String(smallSite()['terms/index.html'])) };
      if (path === 'pledge.html')
        return { status: 301, headers: { location: 'pledge' }, body: Buffer.from('') };
      if (path === 'pledge')
        return { ...sent, status: 200, body: Buffer.from(String(smallSite()['pledge.html'])) };
      return sent.status === 404 ? { ...sent, body: Buffer.from('Not Found') } : sent;
    });
    const { findings: found } = await verify({ place: host.url, folder: `${built.root}/site`, limits });
    expect(found.map(({ severity, kind, spots }) => `${severity} ${kind} ${spots[0]?.path}`).sort()).toEqual([
      'note folder-first terms.html',
      'note own-404 404.html',
      'note swallowed .well-known/proof.txt',
      'note uncompressed assets/search.js',
      'note without-html pledge.html',
    ]);
  });
});

const script = '<script src="https://ads.example.net/a.js"></script>';

describe('a fault of a host is named', () => {
  test.each<[kind: string, expected: string | RegExp, given: Parameters<typeof findings>[0]]>([
    ['missing', 'cards/pledge.png', { files: without('cards/pledge.png') }],
    [
      'half-copied',
      /^assets\/search\.js .* kit\/poster-all\.pdf/s,
      {
        files: (all) =>
          Object.fromEntries(
            Object.entries(all).filter(([path]) => !path.includes('/') || path.startsWith('.')),
          ),
      },
    ],
    ['forbidden', 'kit/poster-all.pdf', { change: answer(/\.pdf$/, { status: 403 }) }],
    ['refused', 'kit/poster-all.pdf 500', { change: answer(/\.pdf$/, { status: 500 }) }],
    [
      'leads-away',
      'kit/poster-all.pdf → https://cdn.example.net/p.pdf',
      { change: answer(/\.pdf$/, { status: 302, headers: { location: 'https://cdn.example.net/p.pdf' } }) },
    ],
    [
      'left-over',
      'old.html | pledge-2014.zip',
      {
        files: (all) => ({ ...all, 'old.html': 'old', 'pledge-2014.zip': 'old' }),
        old: { 'SHA256SUMS.txt': `${'0'.repeat(64)}  old.html\n${'0'.repeat(64)}  gone.html\n` },
      },
    ],
    ['extra', '.git/HEAD', { files: (all) => ({ ...all, '.git/HEAD': 'ref: refs/heads/main' }) }],
    [
      'older',
      'index.html',
      {
        files: withText('index.html', () => 'before'),
        old: {
          'SHA256SUMS.txt': sumsOf(new Map([['index.html', Buffer.from('before')]])),
        },
      },
    ],
    ['emptied', 'index.html', { files: withText('index.html', () => '') }],
    [
      'cut-short',
      /^pledge\.html 900 \/ \d+ B$/,
      { files: withText('pledge.html', (text) => Buffer.from(text).subarray(0, 900)) },
    ],
    [
      'other-file',
      'pledge.html index.html',
      {
        change: (path, sent) =>
          path === 'pledge.html' ? { ...sent, body: Buffer.from(String(smallSite()['index.html'])) } : sent,
      },
    ],
    [
      'still-compressed',
      'assets/search.js',
      { files: withText('assets/search.js', (text) => gzipSync(text)) },
    ],
    [
      'wrong-encoding',
      'assets/search.js',
      { change: headers(/^assets\/search\.js$/, { 'content-encoding': 'gzip' }) },
    ],
    ['mark-lost', 'index.html', { files: withText('index.html', (text) => text.slice(1)) }],
    ['line-ends', 'index.html', { files: withText('index.html', (text) => text.replaceAll('\n', '\r\n')) }],
    [
      're-encoded',
      'robots.txt utf-16le',
      { files: withText('robots.txt', (text) => Buffer.from(text, 'utf16le')) },
    ],
    [
      'injected-script',
      'index.html https://ads.example.net/a.js',
      { files: withText('index.html', (text) => text.replace('</body>', `${script}</body>`)) },
    ],
    [
      'injected-element',
      'index.html <iframe> //ads.example.net',
      {
        files: withText('index.html', (text) =>
          text.replace('</body>', '<iframe src="//ads.example.net"></iframe></body>'),
        ),
      },
    ],
    [
      'inserted',
      'index.html <p>本页由某某提供</p>',
      { files: withText('index.html', (text) => text.replace('</main>', '<p>本页由某某提供</p></main>')) },
    ],
    [
      'minified',
      'index.html',
      { files: withText('index.html', (text) => text.replace(/>\s+</g, '><').replace('{ color', '{color')) },
    ],
    [
      'refused-by-page',
      'index.html 样式',
      { files: withText('index.html', (text) => text.replace('{ color', '{color')) },
    ],
    ['converted', 'cards/home.png', { files: withText('cards/home.png', () => 'RIFF webp') }],
    ['changed', 'pledge.json', { files: withText('pledge.json', () => '{}') }],
    [
      'wrong-type',
      /^assets\/search\.js text\/plain/,
      { change: headers(/search\.js$/, { 'content-type': 'text/plain' }) },
    ],
    [
      'wrong-charset',
      /^404\.html text\/html; charset=gb2312 \| index\.html/,
      { change: headers(/\.html$/, { 'content-type': 'text/html; charset=gb2312' }) },
    ],
    [
      'page-downloads',
      'index.html',
      { change: headers(/^index\.html$/, { 'content-disposition': 'attachment' }) },
    ],
    [
      'policy-breaks',
      /^404\.html 没有样式；页面里的脚本不运行.*搜索变弱/,
      { change: headers(/\.html$/, { 'content-security-policy': "default-src 'self'" }) },
    ],
    [
      'cached-long',
      'assets/search.js max-age=31536000, immutable',
      { change: headers(/\.js$/, { 'cache-control': 'max-age=31536000, immutable' }) },
    ],
    ['no-index', '/ 403', { change: answer(/^$/, { status: 403 }) }],
    ['other-index', '/', { change: answer(/^$/, { body: Buffer.from('welcome') }) }],
    [
      'address-elsewhere',
      /^https:\/\/www\.example\.org\/pledge\/ 这里是 http:.* \| index\.html \|/,
      { address: ADDRESS },
    ],
    ['found-nowhere', '/', { change: (_, sent) => ({ ...sent, status: 200 }) }],
    [
      'headers-lacking',
      'X-Content-Type-Options: nosniff 7 页',
      { change: headers(/./, { 'x-content-type-options': '' }) },
    ],
    ['cookie', 'sid', { change: headers(/index/, { 'set-cookie': 'sid=1; Path=/' }) }],
    ['not-for-search', 'index.html', { change: headers(/^index/, { 'x-robots-tag': 'noindex' }) }],
    [
      'plain-type',
      'pledge.md application/octet-stream',
      { change: headers(/\.md$/, { 'content-type': 'application/octet-stream' }) },
    ],
    ['password-wanted', 'pledge.txt', { change: answer(/pledge\.txt/, { status: 401 }) }],
    ['folder-index', 'terms/', { change: answer(/^terms\/$/, { status: 403 }) }],
  ])('%s', async (kind, expected, given) => {
    const found = await findings(given);
    expect(Object.keys(found)).toContain(kind);
    if (typeof expected === 'string') expect(found[kind]).toBe(expected);
    else expect(found[kind]).toMatch(expected);
  });
});

test('files that stand ready compressed are right, whether they come so or unpacked', async () => {
  const site = smallSite();
  const packed = gzipSync(String(site['pledge.html']), { level: 9 });
  const files: Files = { ...site, 'pledge.html.gz': packed };
  delete files['SHA256SUMS.txt'];
  files['SHA256SUMS.txt'] = sumsOf(
    new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text as string)])),
  );
  const { root } = temporaryFolder(files);
  for (const encoding of ['identity', 'gzip']) {
    const { url } = await smallHost(files, headers(/\.gz$/, { 'content-encoding': encoding }));
    const { findings: found } = await verify({ place: url, folder: root, limits });
    expect(found.filter(({ severity }) => severity !== 'note')).toEqual([]);
  }
});

test('a list of files that a host shows is read for what is not of the build', async () => {
  const found = await findings({
    files: (all) => ({ ...all, 'cards/old.png': 'old' }),
    change: answer(/^cards\/$/, {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from(
        '<a href="../">..</a><a href="home.png">home.png</a><a href="old.png">old.png</a><a href="/etc/passwd">x</a>',
      ),
    }),
  });
  expect(found).toMatchObject({ listing: 'cards/', extra: 'cards/old.png' });
});

test('a host that answers everything, in ever other words, is not said to have more than it should', async () => {
  let count = 0;
  const found = await findings({
    change: (_, sent) =>
      sent.status === 404 ? { ...sent, status: 200, body: Buffer.from(`page ${count++}`) } : sent,
  });
  expect(Object.keys(found)).toEqual(['found-nowhere', 'uncompressed']);
});

test('what is missing is told before any body is fetched, and not fetched', async () => {
  const built = builtSite();
  const host = await smallHost(without('kit/poster-all.pdf', 'pledge.md')(smallSite()));
  const told: string[][] = [];
  await verify({
    place: host.url,
    folder: `${built.root}/site`,
    limits,
    missing: (paths) => {
      told.push([...paths]);
      const got = host.asked.filter(({ method }) => method === 'GET').map(({ path }) => path);
      expect(got.filter((path) => !path.startsWith('no-such-page'))).toEqual(['']);
    },
  });
  expect(told).toEqual([['kit/poster-all.pdf', 'pledge.md']]);
  expect(host.asked).not.toContainEqual({ method: 'GET', path: 'pledge.md' });
});

test('a host is asked by GET and HEAD alone, below the address, by no more than ten at once', async () => {
  const built = builtSite();
  const host = await smallHost(smallSite(), (_, sent) => sent, '/a/b/');
  await verify({ place: `${host.url}index.html?from=mail#top`, folder: `${built.root}/site`, limits });
  expect(host.most()).toBeLessThanOrEqual(10);
  expect(new Set(host.asked.map(({ method }) => method))).toEqual(new Set(['GET', 'HEAD']));
  expect(host.asked.filter(({ path }) => path.startsWith('/'))).toEqual([]);
});

test('what gets no answer is asked again, then named; a host that falls silent is left alone', async () => {
  const [built, host] = [
    builtSite(),
    await smallHost(smallSite(), (path, sent) => (path === 'pledge.md' ? undefined : sent)),
  ];
  const one = await verify({
    place: host.url,
    folder: `${built.root}/site`,
    limits,
  });
  expect(one.findings.find(({ kind }) => kind === 'unanswered')?.spots).toEqual([
    { path: 'pledge.md', detail: '连接被切断' },
  ]);
  expect(host.asked.filter(({ path }) => path === 'pledge.md').length).toBe(2 * LIMITS.tries);

  const silent = await smallHost(smallSite(), (path, sent) =>
    /^(?:index.html)?$/.test(path) ? sent : undefined,
  );
  await verify({
    place: silent.url,
    folder: `${built.root}/site`,
    limits: { ...limits, giveUpAfter: 3 },
  });
  expect(silent.asked.length).toBeLessThan(50);
});

test('an answer that is far too long is read no further', async () => {
  const found = await findings({
    change: answer(/pledge\.md$/, { body: Buffer.alloc(5_000_000, 'x') }),
  });
  expect(found.changed).toBe('pledge.md');
});

test.each<[what: string, kind: string, place: (url: string) => string, change: Change]>([
  ['an address nobody answers at', 'unreachable', () => 'http://127.0.0.1:9/', (_, sent) => sent],
  [
    'one that leads to https',
    'leads-elsewhere',
    (url) => url,
    (path, sent) => ({ ...sent, status: 301, headers: { location: `https://127.0.0.1/${path}` } }),
  ],
  ['one with a password', 'password-wanted', (url) => url, (_, sent) => ({ ...sent, status: 401 })],
  [
    'one with credentials',
    'address-with-credentials',
    (url) => url.replace('//', '//user:secret@'),
    (_, sent) => sent,
  ],
  ['no web address', 'not-an-address', () => 'ftp://example.org/', (_, sent) => sent],
])('%s is not checked, and that is said', async (_, kind, place, change) => {
  const [built, host] = [builtSite(), await smallHost(smallSite(), change)];
  const error = await verify({ place: place(host.url), folder: `${built.root}/site`, limits }).catch(
    (each) => each,
  );
  expect(error.faults).toMatchObject([{ kind }]);
  expect(error.message).not.toContain('secret');
});

test('a page of a small site is as large as pages are', () => {
  expect(smallPage('首页').length).toBeGreaterThan(900);
});
