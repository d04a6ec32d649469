import { expect, test } from 'vitest';
import { recipesOf } from '../../../src/deploy/recipes.ts';
import { HEADERS } from '../../../src/deploy/rules.ts';
import { kindsOf, placesOf } from '../../../src/deploy/site.ts';
import { files, recipe, site } from '../../helpers/recipe-texts.ts';

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
      expect(line, name).toMatch(/^\s*(?:#|<!--.*-->$)/);
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
  expect(recipe('README.md', set)).not.toMatch(/每一处|`server_name`|`ServerName`|换成自己的/);
});

test('a host of its own is asked by both kinds of addresses', () => {
  expect(recipe('nginx/root.conf')).toMatch(/listen 80;\n\s+listen \[::\]:80;/);
});

test('modules are switched on where they are needed', () => {
  expect(recipe('README.md')).not.toContain('headers rewrite');
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
