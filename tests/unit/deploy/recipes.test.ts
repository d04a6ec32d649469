import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { recipesOf } from '../../../src/deploy/recipes.ts';
import { HEADERS, KEPT } from '../../../src/deploy/rules.ts';
import { kindsOf, placesOf } from '../../../src/deploy/site.ts';

const files = [
  '404.html',
  'assets/search.js',
  'assets/search/index/zh-cn_13f9dd0.pf_index.js',
  'favicon.svg',
  'index.html',
  'kit/booklet.docx',
  'kit/list.csv',
  'pledge.md',
  '.well-known/proof',
  'photos/Hall.JPG',
  'odd.qqq',
];
const site = { files, address: '' };
const recipe = (name: string, of = site): string => {
  const text = recipesOf(of).get(name);
  if (text === undefined) throw new Error(`no recipe ${name}`);
  return text;
};
const servers = [
  'nginx/root.conf',
  'nginx/below.conf',
  'apache/root.conf',
  'apache/below.conf',
  'apache/htaccess.txt',
  'caddy/root.Caddyfile',
  'caddy/below.Caddyfile',
];

const withoutComments = (text: string): string => text.replace(/^\s*#.*\n/gm, '');

/** Elements of a document in order, as `name attribute=value …`. @throws Error where it is not well formed */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: attributes as Record<string, string> });
  });
  parser.write(xml).close();
  return found;
}

test('kinds are those of the files, once each; text is told from what is not', () => {
  expect(kindsOf(site).map(({ ending }) => ending)).toEqual([
    '',
    'csv',
    'docx',
    'html',
    'jpg',
    'js',
    'md',
    'qqq',
    'svg',
  ]);
  expect(kindsOf(site).filter(({ isText }) => isText)).toHaveLength(5);
  expect(kindsOf(site).find(({ ending }) => ending === 'qqq')?.type).toBe('application/octet-stream');
  const compressed = [...files, 'index.html.br', 'index.html.gz', 'own.gz'];
  expect(kindsOf({ ...site, files: compressed }).map(({ ending }) => ending)).toContain('gz');
  expect(kindsOf({ ...site, files: compressed }).map(({ ending }) => ending)).not.toContain('br');
});

test('the same site gives the same recipes, and each says what every answer must', () => {
  expect([...recipesOf(site)]).toEqual([...recipesOf({ ...site, files: [...files].reverse() })]);
  for (const name of servers)
    for (const [header, value] of HEADERS) {
      expect(recipe(name), name).toContain(header);
      expect(recipe(name), name).toContain(value);
    }
  for (const name of [...servers, 'iis/web.config'])
    for (const line of recipe(name)
      .split('\n')
      .filter((each) => each.includes('Strict-Transport-Security')))
      expect(line, name).toMatch(/^\s*(?:#|<add .*-->$)/);
});

test('an address that is set is the one in the recipes; else they name one that nobody has', () => {
  const set = { ...site, address: 'https://zt.example.gov.cn/2015/zly/' };
  expect(placesOf(set).below).toEqual({
    host: 'zt.example.gov.cn',
    base: '/2015/zly/',
    path: '/2015/zly/',
    isExample: false,
  });
  expect(recipe('nginx/root.conf', set)).toContain('server_name zt.example.gov.cn;');
  expect(recipe('nginx/below.conf', set)).toContain('location ^~ "/2015/zly/" {');
  expect(recipe('apache/htaccess.txt', set)).toContain('ErrorDocument 404 /2015/zly/404.html');
  expect(recipe('README.md', set)).toContain(set.address);
  expect(recipe('nginx/root.conf')).toContain('server_name www.example.com;');
  expect(recipe('apache/htaccess.txt')).toContain('ErrorDocument 404 /404.html');
  expect(placesOf({ ...site, address: 'https://example.gov.cn/' }).below.base).toBe('/pledge/');
});

test('another path than an example is a step of the guide and of the recipe; where it is set, both say where', () => {
  const set = { ...site, address: 'https://zt.example.gov.cn/2015/zly/' };
  for (const name of ['nginx/below.conf', 'apache/below.conf', 'caddy/below.Caddyfile']) {
    expect(recipe(name), name).toContain('把下面每一处 /pledge 换成它');
    const replaced = recipe(name).replaceAll('/pledge', '/2015/zly');
    expect(withoutComments(replaced), name).toBe(withoutComments(recipe(name, set)));
    expect(recipe(name, set), name).toContain('address');
    expect(recipe(name, set), name).not.toContain('每一处');
  }
  expect(recipe('README.md').match(/把里面每一处 `\/pledge` 换成自己的/g)).toHaveLength(3);
  expect(recipe('README.md', set)).not.toMatch(/每一处|改里面的/);
});

test('a host of its own is asked by both kinds of addresses', () => {
  expect(recipe('nginx/root.conf')).toMatch(/listen 80;\n\s+listen \[::\]:80;/);
});

test('modules are switched on where they are needed', () => {
  expect(recipe('README.md')).not.toContain('rewrite');
  const packed = { ...site, files: [...files, 'index.html.br', 'index.html.gz'] };
  expect(recipe('README.md', packed).match(/a2enmod headers rewrite /g)).toHaveLength(2);
});

test('compressed files are sent where the build made them, and nowhere else', () => {
  const compressed = { ...site, files: [...files, 'index.html.br', 'index.html.gz'] };
  for (const name of servers) {
    const sends = /gzip_static|precompressed|sent_br/;
    expect(recipe(name), name).not.toMatch(sends);
    expect(recipe(name, compressed), name).toMatch(sends);
  }
});

describe('IIS', () => {
  const elements = elementsOf(recipe('iis/web.config'));

  test('each kind of file and each header is removed before it is added', () => {
    const added = elements.flatMap(({ name, attributes }, i) =>
      name === 'mimeMap' || (name === 'add' && attributes.name) ? [{ ...attributes, i }] : [],
    );
    expect(added).toHaveLength(kindsOf(site).length + HEADERS.length);
    for (const { i, ...attributes } of added as { i: number; fileExtension?: string; name?: string }[]) {
      const key = attributes.fileExtension ? 'fileExtension' : 'name';
      expect(elements[i - 1]).toEqual({ name: 'remove', attributes: { [key]: attributes[key] } });
    }
  });

  test('each ending stands once, with a stop; a file without one has the stop alone', () => {
    const maps = elements.filter(({ name }) => name === 'mimeMap').map(({ attributes }) => attributes);
    expect(maps.map(({ fileExtension }) => fileExtension)).toEqual(
      kindsOf(site).map(({ ending }) => `.${ending}`),
    );
    expect(maps.find(({ fileExtension }) => fileExtension === '.html')?.mimeType).toBe(
      'text/html; charset=utf-8',
    );
  });

  test('times are days, hours, minutes and seconds', () => {
    const times = elements.flatMap(({ attributes }) => attributes.cacheControlMaxAge ?? []);
    const seconds = times.map((time) => {
      const [, days, hours, minutes, rest] = /^(\d+)\.(\d\d):(\d\d):(\d\d)$/.exec(time)?.map(Number) ?? [];
      return (((days ?? NaN) * 24 + (hours ?? NaN)) * 60 + (minutes ?? NaN)) * 60 + (rest ?? NaN);
    });
    expect(seconds).toEqual([KEPT.pages, KEPT.hashed, KEPT.rest, KEPT.rest]);
  });
});

test('the table for object storage has a row for each kind of file, of three cells', () => {
  const rows = recipe('object-storage/headers.csv')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  expect(rows).toHaveLength(kindsOf(site).length + 2);
  for (const row of rows) expect(row).toMatch(/^"[^",]+","[^",]+","[^",]+"$/);
  expect(rows).toContain('"*.html","text/html; charset=utf-8","max-age=300"');
  expect(rows).toContain('"*.md","text/markdown; charset=utf-8","no-cache"');
});

test('the guide names every recipe, and no way has five steps', () => {
  const text = recipe('README.md');
  for (const path of recipesOf(site).keys()) if (path !== 'README.md') expect(text).toContain(`\`${path}\``);
  const ways = text
    .split(/^## /m)
    .slice(1)
    .filter((way) => /^1\. /m.test(way));
  expect(ways.length).toBeGreaterThan(8);
  for (const way of ways) expect((way.match(/^\d+\. /gm) ?? []).length, way).toBeLessThan(5);
});
