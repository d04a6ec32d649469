import { expect, test } from 'vitest';
import { checkLogo } from '../../../src/content/checks/logo.ts';
import type { ContentFolder } from '../../../src/content/folder.ts';
import { type Logo, logoSvg } from '../../../src/content/logo.ts';
import { siteSchema } from '../../../src/schema/site.ts';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
const file = (name: Logo['name'], content: string | Uint8Array): Logo => ({
  ...{ name, file: `content/${name}` },
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
/** A picture of 1 × 1. */
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

function faults(logo: Logo | undefined) {
  const name = logo?.name ?? 'logo.svg';
  const content = { logo, yaml: { site: { file: 'content/site.yaml', lineOf: () => 4 } } };
  return checkLogo(siteSchema.parse({ logo: name }), content as unknown as ContentFolder);
}

const kinds = (logo: Logo | undefined): string[] => faults(logo).map(({ kind }) => kind);

test.each([
  ['an SVG', file('logo.svg', svg('<path d="M0 0h9v9z" fill="url(#a)"/><use href="#b"/>'))],
  ['an SVG with a picture in it', file('logo.svg', svg('<image href="data:image/png;base64,AAAA"/>'))],
  ['a PNG', file('logo.png', png)],
])('%s is taken', (_, logo) => expect(kinds(logo)).toEqual([]));

test.each([
  ['a script', '<script>1</script>'],
  ['a handler', '<path onload="x()"/>'],
  ['an address', '<image href="https://example.org/a.png"/>'],
  ['a file', '<use xlink:href="a.svg#b"/>'],
  ['a sheet of styles from elsewhere', '<style>@import "a.css";</style>'],
  ['a ground from elsewhere', '<path fill="url(http://example.org/a)"/>'],
  ['a sheet of styles after an element in it', '<style><a/>@import url(http://example.org/x);</style>'],
  ['a sheet of styles with an element within a word', '<style>@im<a/>port "http://example.org/x"</style>'],
  ['an element of pages', '<iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"/>'],
  ['pages of the web', '<foreignObject/>'],
  ['letters', '<text>某局</text>'],
  ['a script under a prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>'],
  ['letters under a prefix', '<s:text xmlns:s="http://www.w3.org/2000/svg">某局</s:text>'],
  ['an address in escapes', '<image href="&#104;ttp://example.org/a.png"/>'],
  ['an address in escapes of styles', '<path style="fill: u\\72l(http://example.org/a)"/>'],
  ['a sheet of styles in pieces', '<style>@imp<!-- -->ort <![CDATA["a.css"]]>;</style>'],
  ['an address that is set in time', '<use href="#a"><set attributeName="href" to="a.svg#b"/></use>'],
])('an SVG with %s is refused', (_, inside) => {
  expect(kinds(file('logo.svg', svg(inside)))).toEqual(['unsafe-logo']);
});

test.each([
  ['a tag that is not closed', svg('\n<g>'), 2],
  ['an entity that XML lacks', svg('\n\n<desc>&nbsp;</desc>'), 3],
  ['a prefix that stands for nothing', svg('<path inkscape:label="a"/>'), 1],
])('an SVG with %s is told with its line', (_, content, line) => {
  const logo = file('logo.svg', content);
  expect(faults(logo)).toMatchObject([{ kind: 'broken-logo', where: { file: 'content/logo.svg', line } }]);
});

test('what stands before the SVG and beside its parts is let be', () => {
  const before = '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- <script> -->\n';
  const title = svg('<title>url(a) &lt;text&gt;</title><style>path { fill: url("#a") }</style>');
  expect(kinds(file('logo.svg', before + title))).toEqual([]);
  expect(kinds(file('logo.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<desc>&a;</desc>')}`))).toEqual([
    'unsafe-logo',
  ]);
  expect(kinds(file('logo.svg', '<svg viewBox="0 0 9 9"/>'))).toEqual(['not-a-logo']);
});

test('a logo that is not there, is something else or too large is told', () => {
  expect(kinds(undefined)).toEqual(['no-logo']);
  expect(kinds(file('logo.png', svg('')))).toEqual(['not-a-logo']);
  expect(kinds(file('logo.svg', 'GIF89a'))).toEqual(['not-a-logo']);
  expect(kinds(file('logo.svg', svg(' '.repeat(500_000))))).toEqual(['logo-too-large']);
});

test('of no logo nothing is told', () => {
  const content = { yaml: { site: { file: 'content/site.yaml', lineOf: () => 4 } } };
  expect(checkLogo(siteSchema.parse({}), content as unknown as ContentFolder)).toEqual([]);
  expect(siteSchema.safeParse({ logo: 'sign.jpg' }).success).toBe(false);
});

test('a PNG becomes an SVG of its size', () => {
  expect(logoSvg(file('logo.png', png))).toMatch(
    /^<svg [^>]*viewBox="0 0 1 1".*href="data:image\/png;base64,iVBOR/,
  );
});
