import type { APIContext } from 'astro';
import { expect, test, vi } from 'vitest';
import { loadSite } from '../../../src/model/load.ts';
import { assemble } from '../../../src/model/site.ts';
import { siteUrl } from '../../../src/model/site-url.ts';
import { structuredData } from '../../../src/model/structured-data.ts';
import { GET as robots } from '../../../src/pages/robots.txt.ts';
import { GET as sitemap } from '../../../src/pages/sitemap.xml.ts';
import { entries } from '../../helpers/entries.ts';

vi.mock('../../../src/model/load.ts', () => ({ loadSite: vi.fn() }));

test.each([
  ['https://例子.中国/', 'https://xn--fsqu00a.xn--fiqs8s/'],
  ['https://a.example/质量 月/', 'https://a.example/%E8%B4%A8%E9%87%8F%20%E6%9C%88/'],
  ['https://A.example:443/', 'https://a.example/'],
])('an address written %s is the same in robots.txt, the sitemap and the pages', async (address, encoded) => {
  const { site: settings } = entries();
  const site = assemble(entries({ site: { ...settings, address } }));
  vi.mocked(loadSite).mockResolvedValue(site);
  const textOf = async (endpoint: typeof robots) => (await endpoint({} as APIContext)).text();
  expect(await textOf(robots)).toMatch(/^User-agent: \*\nAllow: \/\nSitemap: (\S+)\n$/);
  expect(await textOf(robots)).toContain(`Sitemap: ${encoded}sitemap.xml\n`);
  expect(await textOf(sitemap)).toContain(`<loc>${encoded}pledge.html</loc>`);
  expect(JSON.parse(structuredData(site, site.page('/pledge.html'))).url).toBe(`${encoded}pledge.html`);
  expect(siteUrl(site, '/index.html')).toBe(`${encoded}index.html`);
});
