import { apacheBelow, apacheFolder, apacheRoot } from './apache.ts';
import { caddyBelow, caddyRoot } from './caddy.ts';
import { guide } from './guide.ts';
import { webConfig } from './iis.ts';
import { nginxBelow, nginxRoot } from './nginx.ts';
import { type DeployedSite, placesOf } from './site.ts';
import { storageTable } from './storage.ts';

/**
 * How to put a built site on hosts, as files by path: what each host reads, and one guide for people. The same site gives the same bytes.
 */
export function recipesOf(site: DeployedSite): Map<string, string> {
  const { root, below } = placesOf(site);
  const own = new URL(site.address || 'http://none.invalid/').pathname === '/' ? root : below;
  return new Map([
    ['README.md', guide(site)],
    ['apache/below.conf', apacheBelow(site, below)],
    ['apache/htaccess.txt', apacheFolder(site, own)],
    ['apache/root.conf', apacheRoot(site, root)],
    ['caddy/below.Caddyfile', caddyBelow(site, below)],
    ['caddy/root.Caddyfile', caddyRoot(site, root)],
    ['github-pages/.nojekyll', ''],
    ['iis/web.config', webConfig(site)],
    ['nginx/below.conf', nginxBelow(site, below)],
    ['nginx/root.conf', nginxRoot(site, root)],
    ['object-storage/headers.csv', storageTable(site)],
  ]);
}
