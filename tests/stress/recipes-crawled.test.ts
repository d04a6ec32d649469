import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { recipesOf } from '../../src/deploy/recipes.ts';
import { listFiles } from '../../src/postprocess/folder.ts';
import { dist, pages } from '../helpers/built.ts';
import { compressed } from '../helpers/recipe-trials.ts';
import { sampleQuery } from '../helpers/sample-query.ts';
import { openSession } from '../helpers/session.ts';
import { complaintsOf, useEverything } from '../helpers/use-everything.ts';
import { hasServer, serveByRecipe, serverNames } from '../helpers/web-servers.ts';

const session = openSession();
const { query, path: duty } = sampleQuery();

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
      const site = compressed();
      const recipes = recipesOf({ files: listFiles(site), address: '' });
      const server = await serveByRecipe(name, { recipes, place: 'below', site });
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
