import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recipesOf } from '../../src/deploy/recipes.ts';
import { cacheControl, HEADERS, KEPT, lifetimeOf } from '../../src/deploy/rules.ts';
import { kindsOf } from '../../src/deploy/site.ts';
import { listFiles, openFolder } from '../../src/postprocess/folder.ts';
import { contentType } from '../../src/support/media-types.ts';
import { pages } from '../helpers/built.ts';
import type { RecipePlace } from '../helpers/recipe-start.ts';
import { ask, compressed, faultsOfNone, findingsAt, knownBy, sites } from '../helpers/recipe-trials.ts';
import { sampleQuery } from '../helpers/sample-query.ts';
import {
  hasServer,
  type RunningServer,
  type ServerName,
  sendsBrotli,
  serveByRecipe,
  serverNames,
} from '../helpers/web-servers.ts';

const { path: duty } = sampleQuery();

const placesOf = (name: ServerName): RecipePlace[] =>
  name === 'apache' ? ['root', 'below', 'folder'] : ['root', 'below'];
const trials = serverNames.flatMap((name) =>
  placesOf(name).flatMap((place) => sites.map(([siteOf, called]) => ({ name, place, siteOf, called }))),
);

for (const { name, place, siteOf, called } of trials)
  describe.skipIf(!hasServer(name))(`${name}, ${place}${called}`, () => {
    let site: string;
    let files: readonly string[];
    let types: ReadonlyMap<string, string>;
    let server: RunningServer;
    beforeAll(async () => {
      site = siteOf();
      files = listFiles(site);
      const deployed = { files, address: '' };
      types = new Map(kindsOf(deployed).map((kind) => [kind.ending, contentType(kind)]));
      server = await serveByRecipe(name, { recipes: recipesOf(deployed), place, site });
    });
    afterAll(() => server?.close());

    test('every file is the one that was built, of its type, kept as long as it should be, with every header', async () => {
      const wrong: string[] = [];
      for (const path of files) {
        const { status, headers, body } = await ask(server.url + path);
        const sum = createHash('sha256').update(body).digest('hex');
        const is = createHash('sha256').update(openFolder(site).bytes(path)).digest('hex');
        if (status !== 200 || sum !== is) wrong.push(`${path}: ${status}, ${body.length} bytes`);
        if (/\.(?:br|gz)$/.test(path)) continue;
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

    test('verify finds nothing', async () => {
      expect(await findingsAt(server.url, site)).toEqual([]);
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

    test('an address that is none, of whatever ending, shows the site’s own page, as a page, with every header', async () => {
      const endings = [...types.keys(), 'pdf', 'css', 'docx'].filter(Boolean);
      const none = ['no/such/page', `${duty}/more`, 'search.html.bak', 'assets/search/none.js'];
      for (const path of [...none, ...endings.map((ending) => `no/such/page.${ending}`)])
        expect(await faultsOfNone(server.url + path, site), path).toEqual([]);
    });

    test('whoever has a file already is told that it has not changed, however it is sent', async () => {
      for (const path of [duty, 'assets/search.js', 'cards/index.png']) {
        const asked = { 'accept-encoding': 'gzip' };
        const { headers } = await ask(server.url + path, asked);
        const again = await ask(server.url + path, { ...asked, ...knownBy(headers) });
        expect(again.status, path).toBe(304);
      }
    });

    test('texts are sent compressed to whoever takes them so, as made before where they were; pictures are not', async () => {
      const texts = [duty, 'assets/search.js', 'pledge.txt', 'pledge.md', 'pledge.json', 'favicon.svg'];
      for (const path of texts.filter((each) => openFolder(site).bytes(each).length > 1000)) {
        const bytes = openFolder(site).bytes(path);
        const asGzip = await ask(server.url + path, { 'accept-encoding': 'gzip' });
        expect(asGzip.headers['content-encoding'], path).toBe('gzip');
        expect(asGzip.headers.vary?.toLowerCase(), path).toContain('accept-encoding');
        expect(gunzipSync(asGzip.body).equals(bytes), path).toBe(true);
        if (siteOf !== compressed) continue;
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
  });
