import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/verify/fetch/limits.ts';
import { verify } from '../../../src/verify/verify.ts';
import { freePorts } from '../../helpers/server-process.ts';
import { type Change, limits, without } from '../../helpers/small-deployments.ts';
import { builtSite, smallHost, smallSite } from '../../helpers/small-site.ts';

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

test.each<[what: string, kind: string, place: (url: string) => string | Promise<string>, change: Change]>([
  [
    'an address nobody answers at',
    'unreachable',
    async () => `http://127.0.0.1:${(await freePorts(1))[0]}/`,
    (_, sent) => sent,
  ],
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
  const error = await verify({ place: await place(host.url), folder: `${built.root}/site`, limits }).catch(
    (each) => each,
  );
  expect(error.faults).toMatchObject([{ kind }]);
  expect(error.message).not.toContain('secret');
});
