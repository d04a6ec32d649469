import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recipesOf } from '../../src/deploy/recipes.ts';
import { CHANGING, cacheControl, HASHED, HEADERS, KEPT } from '../../src/deploy/rules.ts';
import { kindsOf } from '../../src/deploy/site.ts';
import { listFiles, openFolder } from '../../src/postprocess/folder.ts';
import { precompress } from '../../src/postprocess/outputs/precompress.ts';
import { writeSums } from '../../src/postprocess/outputs/sums.ts';
import { dist, pages } from '../helpers/built.ts';
import { sampleQuery } from '../helpers/sample-query.ts';
import { openSession } from '../helpers/session.ts';
import { complaintsOf, useEverything } from '../helpers/use-everything.ts';
import {
  hasServer,
  type RecipePlace,
  type RunningServer,
  type ServerName,
  sendsBrotli,
  serveByRecipe,
  serverNames,
} from '../helpers/web-servers.ts';

const session = openSession();
const { query, path: duty } = sampleQuery();

/** The built site, and the same with compressed files beside its own. */
const home = mkdtempSync(join(tmpdir(), 'recipes-'));
afterAll(() => rmSync(home, { recursive: true }));
const compressed = join(home, 'site');
cpSync(dist, compressed, { recursive: true });
const built = openFolder(compressed);
built.remove('SHA256SUMS.txt');
precompress(built);
writeSums(built);

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What is answered for a path, byte for byte: fetch would unpack it. */
const ask = (url: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });

const lifetimeOf = (path: string): number => {
  const ending = path.replace(/^.*\./, '');
  if (`/${path}`.startsWith(HASHED)) return KEPT.hashed;
  if (ending === 'html') return KEPT.pages;
  return CHANGING.includes(ending) ? KEPT.changing : KEPT.rest;
};

const placesOf = (name: ServerName): RecipePlace[] =>
  name === 'apache' ? ['root', 'below', 'folder'] : ['root', 'below'];
const trials = serverNames.flatMap((name) =>
  placesOf(name).flatMap((place) => [dist, compressed].map((site) => ({ name, place, site }))),
);

for (const { name, place, site } of trials)
  describe.skipIf(!hasServer(name))(
    `${name}, ${place}${site === compressed ? ', compressed before' : ''}`,
    () => {
      const deployed = { files: listFiles(site), address: '' };
      const types = new Map(
        kindsOf(deployed).map(({ ending, type, isText }) => [
          ending,
          type + (isText ? '; charset=utf-8' : ''),
        ]),
      );
      const own = deployed.files.filter((path) => !/\.(?:br|gz)$/.test(path));
      let server: RunningServer;
      beforeAll(async () => {
        server = await serveByRecipe(name, { recipes: recipesOf(deployed), place, site });
      });
      afterAll(() => server?.close());

      test('every file is the one that was built, of its type, kept as long as it should be, with every header', async () => {
        const wrong: string[] = [];
        for (const path of deployed.files) {
          const { status, headers, body } = await ask(server.url + path);
          const sum = createHash('sha256').update(body).digest('hex');
          const is = createHash('sha256').update(openFolder(site).bytes(path)).digest('hex');
          if (status !== 200 || sum !== is) wrong.push(`${path}: ${status}, ${body.length} bytes`);
          if (!own.includes(path)) continue;
          const type = types.get(path.replace(/^.*\./, ''));
          if (headers['content-type']?.toLowerCase() !== type)
            wrong.push(`${path}: ${headers['content-type']}`);
          if (headers['cache-control'] !== cacheControl(lifetimeOf(path)))
            wrong.push(`${path}: ${headers['cache-control']}`);
          for (const [header, value] of HEADERS)
            if (headers[header.toLowerCase()] !== value) wrong.push(`${path}: ${header}`);
        }
        expect(wrong).toEqual([]);
      });

      test('a folder shows its page; without a slash it leads there; one without a page shows no list', async () => {
        for (const [path, file] of [
          ['', 'index.html'],
          ...pages
            .filter((each) => each.endsWith('/index.html'))
            .map((each) => [each.replace('index.html', ''), each]),
        ]) {
          const { status, headers, body } = await ask(server.url + path);
          expect(status, path).toBe(200);
          expect(body.equals(openFolder(site).bytes(file ?? '')), path).toBe(true);
          expect(headers['cache-control'], path).toBe(cacheControl(KEPT.pages));
          if (path === '' && place !== 'below') continue;
          const bare = await ask((server.url + path).slice(0, -1));
          expect([301, 302, 308], path).toContain(bare.status);
          expect(new URL(bare.headers.location ?? '', server.url).href, path).toBe(server.url + path);
        }
        const { status, body } = await ask(`${server.url}cards/`);
        expect([403, 404]).toContain(status);
        expect(body.equals(openFolder(site).bytes('404.html'))).toBe(true);
      });

      test.each(['no-such-page.html', 'no/such/page.html', `${duty}/more`, 'search.html.bak'])(
        'an address that is none, %s, shows the site’s own page, with every header',
        async (path) => {
          const { status, headers, body } = await ask(server.url + path);
          expect(status).toBe(404);
          expect(body.equals(openFolder(site).bytes('404.html'))).toBe(true);
          expect(headers['content-type']?.toLowerCase()).toBe(types.get('html'));
          for (const [header, value] of HEADERS) expect(headers[header.toLowerCase()], header).toBe(value);
        },
      );

      test('texts are sent compressed to whoever takes them so, as made before where they were; pictures are not', async () => {
        const texts = [duty, 'assets/search.js', 'pledge.txt', 'pledge.md', 'pledge.json', 'favicon.svg'];
        for (const path of texts.filter((each) => openFolder(site).bytes(each).length > 1000)) {
          const bytes = openFolder(site).bytes(path);
          const asGzip = await ask(server.url + path, { 'accept-encoding': 'gzip' });
          expect(asGzip.headers['content-encoding'], path).toBe('gzip');
          expect(asGzip.headers.vary?.toLowerCase(), path).toContain('accept-encoding');
          expect(gunzipSync(asGzip.body).equals(bytes), path).toBe(true);
          if (site !== compressed) continue;
          expect(asGzip.body.equals(openFolder(site).bytes(`${path}.gz`)), path).toBe(true);
          if (!sendsBrotli(name)) continue;
          const asBrotli = await ask(server.url + path, { 'accept-encoding': 'gzip, br' });
          expect(asBrotli.headers['content-encoding'], path).toBe('br');
          expect(asBrotli.headers['content-type'], path).toBe(asGzip.headers['content-type']);
          expect(asBrotli.headers['cache-control'], path).toBe(cacheControl(lifetimeOf(path)));
          expect(brotliDecompressSync(asBrotli.body).equals(bytes), path).toBe(true);
        }
        const picture = await ask(`${server.url}cards/index.png`, { 'accept-encoding': 'gzip, br' });
        expect(picture.headers['content-encoding']).toBeUndefined();
      });
    },
  );

const ODD = new URL("http://127.0.0.1/2015年“质量月”/a b;c$d(1).'~&+[2]/").href;

for (const name of serverNames)
  for (const site of [dist, compressed])
    test.skipIf(!hasServer(name))(
      `${name}: below a path with Chinese in it, and with signs settings have${site === compressed ? ', compressed before' : ''}`,
      async () => {
        const recipes = recipesOf({ files: listFiles(site), address: ODD });
        const { pathname: base } = new URL(ODD);
        const server = await serveByRecipe(name, { recipes, place: 'below', site, base });
        try {
          for (const path of ['', duty, 'cards/index.png', 'pledge.md']) {
            const { status, headers, body } = await ask(server.url + path);
            expect(status, path).toBe(200);
            expect(body.equals(openFolder(site).bytes(path || 'index.html')), path).toBe(true);
            expect(headers['cache-control'], path).toBe(cacheControl(lifetimeOf(path || 'index.html')));
          }
          const bare = await ask(server.url.slice(0, -1));
          expect([301, 302, 308]).toContain(bare.status);
          const location = new URL(bare.headers.location ?? '', server.url);
          expect(decodeURIComponent(location.href)).toBe(decodeURIComponent(server.url));
          for (const path of ['no-such-page.html', 'no/such/page.html', 'cards/']) {
            const none = await ask(server.url + path);
            expect([403, 404], path).toContain(none.status);
            expect(none.body.equals(openFolder(site).bytes('404.html')), path).toBe(true);
            for (const [header, value] of HEADERS) expect(none.headers[header.toLowerCase()]).toBe(value);
          }
          const packed = await ask(server.url + duty, { 'accept-encoding': 'gzip' });
          expect(gunzipSync(packed.body).equals(openFolder(site).bytes(duty))).toBe(true);
          expect(openFolder(site).files().includes(`${duty}.gz`)).toBe(site === compressed);
          if (site === compressed)
            expect(packed.body.equals(openFolder(site).bytes(`${duty}.gz`))).toBe(true);
        } finally {
          await server.close();
        }
      },
    );

/** Every page with every control of it used, at one address. */
const crawl = (at: (path: string) => string, place: string) =>
  session.withPage(async (page) => {
    const complaints = complaintsOf(page, place);
    let used = 0;
    for (const path of pages) used += await useEverything(page, at(path), query);
    expect(used).toBeGreaterThan(pages.length);
    expect(complaints).toEqual([]);
  });

for (const name of serverNames)
  test.skipIf(!hasServer(name))(
    `${name}: with its headers, nothing on any page is refused, and nobody else is asked`,
    async () => {
      const deployed = { files: listFiles(compressed), address: '' };
      const server = await serveByRecipe(name, {
        recipes: recipesOf(deployed),
        place: 'below',
        site: compressed,
      });
      try {
        await crawl((path) => server.url + path, server.url);
      } finally {
        await server.close();
      }
    },
  );

test('from disk nothing on any page is refused, and nobody is asked', () =>
  crawl((path) => pathToFileURL(join(dist, path)).href, pathToFileURL(dist).href));

test('what a page is refused, and whom else it asks, is seen', () =>
  session.withPage(async (page) => {
    await page.goto(session.at(duty));
    const complaints = complaintsOf(page, session.at(''));
    await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = '1';
      document.head.append(script);
      await fetch('https://elsewhere.invalid/').catch(() => undefined);
    });
    await expect.poll(() => complaints.length).toBeGreaterThan(1);
    expect(complaints.join()).toMatch(/Content Security Policy/);
    expect(complaints.join()).toMatch(/elsewhere\.invalid/);
  }));
