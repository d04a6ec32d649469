import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recipesOf } from '../../src/deploy/recipes.ts';
import { cacheControl, HEADERS, HSTS, lifetimeOf } from '../../src/deploy/rules.ts';
import { listFiles, openFolder } from '../../src/postprocess/folder.ts';
import type { RecipePlace } from '../helpers/recipe-start.ts';
import { ask, faultsOfNone, findingsAt, sites } from '../helpers/recipe-trials.ts';
import { sampleQuery } from '../helpers/sample-query.ts';
import { hasServer, type RunningServer, serveByRecipe, serverNames } from '../helpers/web-servers.ts';

const { path: duty } = sampleQuery();
const OTHER = '/zt/2015';

/** What recipes say for another path, to the letter. */
const toOtherPath: Record<Exclude<RecipePlace, 'root'>, (recipe: string) => string> = {
  below: (recipe) => {
    expect(recipe).toContain('每一处 /pledge ');
    return recipe.replaceAll('/pledge', OTHER);
  },
  folder: (recipe) => {
    expect(recipe).toContain('每一处 /404.html ');
    return recipe.replaceAll('/404.html', `${OTHER}/404.html`);
  },
};

/** Takes the sign off the lines after each comment that says so. */
const withOptions = (recipe: string): string =>
  recipe.replace(
    /(去掉下(?:一|两)行前面的 #：\n)((?:\s*# .*\n){1,2})/g,
    (_, said: string, lines: string) => said + lines.replace(/# /g, ''),
  );

const trials = serverNames.flatMap((name) =>
  (name === 'apache' ? (['below', 'folder'] as const) : (['below'] as const)).flatMap((place) =>
    sites.map(([siteOf, called]) => ({ name, place, siteOf, called })),
  ),
);

for (const { name, place, siteOf, called } of trials)
  describe.skipIf(!hasServer(name))(
    `${name}, ${place}, by another path, on a host with ways of its own${called}`,
    () => {
      let site: string;
      let server: RunningServer;
      beforeAll(async () => {
        site = siteOf();
        server = await serveByRecipe(name, {
          recipes: recipesOf({ files: listFiles(site), address: '' }),
          place,
          site,
          base: `${OTHER}/`,
          edit: (recipe) => withOptions(toOtherPath[place](recipe)),
          isCrowded: true,
        });
      });
      afterAll(() => server?.close());

      test('each kind of file is the one that was built, with every header once, kept as long as it should be', async () => {
        const hashed = listFiles(site).find((path) => path.startsWith('assets/search/')) ?? '';
        for (const path of ['', duty, 'pledge.json', 'cards/index.png', 'assets/search.js', hashed]) {
          const { status, headers, body } = await ask(server.url + path);
          expect(status, path).toBe(200);
          expect(body.equals(openFolder(site).bytes(path || 'index.html')), path).toBe(true);
          expect(headers['cache-control'], path).toBe(cacheControl(lifetimeOf(path || 'index.html')));
          for (const [header, value] of [...HEADERS, HSTS])
            expect(headers[header.toLowerCase()], `${path}: ${header}`).toBe(value);
        }
      });

      test('an address that is none shows the site’s own page, with what was switched on', async () => {
        for (const path of ['no/such/page.html', 'no.pdf', 'no.png', 'assets/search/no.js', 'no.txt'])
          expect(await faultsOfNone(server.url + path, site), path).toEqual([]);
        const { headers } = await ask(`${server.url}no.txt`);
        expect(headers[HSTS[0].toLowerCase()]).toBe(HSTS[1]);
      });

      test('without its slash the path leads to it, with what was asked', async () => {
        for (const asked of ['', '?q=a&b=%20']) {
          const { status, headers } = await ask(server.url.slice(0, -1) + asked);
          expect([301, 302, 308]).toContain(status);
          expect(new URL(headers.location ?? '', server.url).href).toBe(server.url + asked);
        }
        expect((await ask(`${server.url.slice(0, -1)}x`)).status).toBe(404);
      });

      test('verify finds nothing, and the other site is as it was', async () => {
        expect(await findingsAt(server.url, site)).toEqual([]);
        const { headers, body } = await ask(new URL('/', server.url).href);
        expect(body.toString()).toBe('another site');
        expect(headers['x-frame-options']).toBe('DENY');
        // Its own page of errors: Apache's is its root's, nginx's home, Caddy's a word.
        const none = await ask(new URL('/none-of-it', server.url).href);
        expect(none.body.equals(openFolder(site).bytes('404.html'))).toBe(false);
        if (name === 'caddy') expect(none.body.toString()).toBe('none');
      });
    },
  );
