import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sumsOf } from '../../../src/support/sums.ts';
import { verify } from '../../../src/verify/verify.ts';
import {
  compressed,
  type Files,
  findings,
  headers,
  limits,
  without,
} from '../../helpers/small-deployments.ts';
import { builtSite, smallHost, smallPage, smallSite } from '../../helpers/small-site.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

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

test('a page of a small site is as large as pages are', () => {
  expect(smallPage('首页').length).toBeGreaterThan(900);
});
