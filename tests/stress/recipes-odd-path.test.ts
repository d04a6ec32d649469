import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { recipesOf } from '../../src/deploy/recipes.ts';
import { cacheControl, HEADERS, lifetimeOf } from '../../src/deploy/rules.ts';
import { listFiles, openFolder } from '../../src/postprocess/folder.ts';
import { ask, compressed, findingsAt, sites } from '../helpers/recipe-trials.ts';
import { sampleQuery } from '../helpers/sample-query.ts';
import { hasServer, serveByRecipe, serverNames } from '../helpers/web-servers.ts';

const { path: duty } = sampleQuery();

/** Every sign that a path may have and that settings of servers give a meaning. */
const ODD = new URL("http://127.0.0.1/2015年“质量月”/a b;c$d(1).'~&+[2]{b}*100%25^/").href;

for (const name of serverNames)
  for (const [siteOf, called] of sites)
    test.skipIf(!hasServer(name))(
      `${name}: below a path with Chinese in it, and with signs settings have${called}`,
      async () => {
        const site = siteOf();
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
            expect(path.endsWith('/') ? [403, 404] : [404], path).toContain(none.status);
            expect(none.body.equals(openFolder(site).bytes('404.html')), path).toBe(true);
            for (const [header, value] of HEADERS) expect(none.headers[header.toLowerCase()]).toBe(value);
          }
          const packed = await ask(server.url + duty, { 'accept-encoding': 'gzip' });
          expect(gunzipSync(packed.body).equals(openFolder(site).bytes(duty))).toBe(true);
          expect(openFolder(site).files().includes(`${duty}.gz`)).toBe(siteOf === compressed);
          if (siteOf === compressed)
            expect(packed.body.equals(openFolder(site).bytes(`${duty}.gz`))).toBe(true);
          expect(await findingsAt(server.url, site)).toEqual([]);
        } finally {
          await server.close();
        }
      },
    );
