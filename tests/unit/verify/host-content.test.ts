import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sumsOf } from '../../../src/support/sums.ts';
import { answer, eachFault, findings, headers, withText } from '../../helpers/small-deployments.ts';
import { smallSite } from '../../helpers/small-site.ts';

const script = '<script src="https://ads.example.net/a.js"></script>';

eachFault([
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
  ['still-compressed', 'assets/search.js', { files: withText('assets/search.js', (text) => gzipSync(text)) }],
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
]);

test('an answer that is far too long is read no further', async () => {
  const found = await findings({
    change: answer(/pledge\.md$/, { body: Buffer.alloc(5_000_000, 'x') }),
  });
  expect(found.changed).toBe('pledge.md');
});
