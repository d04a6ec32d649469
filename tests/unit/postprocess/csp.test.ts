import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { attribute, elements, find, parseHtml } from '../../../src/postprocess/html.ts';
import { addPolicy } from '../../../src/postprocess/transforms/csp.ts';
import { transformed } from '../../helpers/transformed.ts';

const html = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const published = (body: string, head = ''): string =>
  transformed('sub/page.html', html(body, head), addPolicy);

/** The policy of a page, by directive. */
function policy(body: string, head = ''): Record<string, string> {
  const meta = find(
    parseHtml(published(body, head)),
    (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy',
  );
  const parts = (attribute(meta ?? ({ attrs: [] } as never), 'content') ?? '')
    .split('; ')
    .map((part) => /^(\S+) ?(.*)$/.exec(part) ?? []);
  return Object.fromEntries(parts.map(([, name, value]) => [name, value]));
}

test('a page without scripts and styles may load its own pictures, look up its own files and send its own forms, and nothing else', () => {
  expect(policy('<p>文字</p>')).toEqual({
    'default-src': "'none'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self' file:",
    'base-uri': "'none'",
  });
});

test('inline styles and scripts are allowed by the hash of their final bytes', () => {
  const rules = policy(
    '<script>const 甲 = "<b>&amp;";</script><script>go()</script>',
    '<style>p > a{color:red}</style>',
  );
  expect(rules['style-src']).toBe(hash('p > a{color:red}'));
  expect(rules['script-src']).toBe(`${hash('const 甲 = "<b>&amp;";')} ${hash('go()')}`);
});

test('the hash is of what stands in the published page', () => {
  const page = published('<script>\n  go("\uFEFF引号 \' 和 & 号")\n</script>');
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
  expect(page).toContain(hash(script));
});

test("a script file, or one a script will insert, needs 'self'; data for search engines needs nothing", () => {
  expect(policy('<script src="a.js"></script>')['script-src']).toBe("'self'");
  expect(policy('<p data-src="a.js"></p><script data-src="a.js">go()</script>')['script-src']).toBe(
    `${hash('go()')} 'self'`,
  );
  expect(policy('<script type="application/ld+json">{}</script>')['script-src']).toBeUndefined();
});

test('only a page that searches may compile WebAssembly', () => {
  expect(policy('<div data-search></div><script src="a.js"></script>')['script-src']).toBe(
    "'self' 'wasm-unsafe-eval'",
  );
  expect(policy('<script src="a.js"></script>')['script-src']).not.toContain('wasm');
});

test('a form may be sent from disk', () => {
  expect(policy('<form action="search.html"></form>')['form-action']?.split(' ')).toContain('file:');
});

test('the policy stands before everything it governs', () => {
  const tags = [
    ...elements(
      parseHtml(published('<script>go()</script>', '<style>p{}</style><link rel="icon" href="i.svg">')),
    ),
  ];
  const at = tags.findIndex((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(tags.findIndex(({ tagName }) => ['style', 'link', 'script'].includes(tagName)));
});

test('renderer marks keep their place at the very start', () => {
  const page = published(
    '',
    '<meta name="renderer" content="webkit"><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>题</title>',
  );
  expect(page).toMatch(
    /<meta name="renderer"[^>]*><meta http-equiv="X-UA-Compatible"[^>]*><meta http-equiv="Content-Security-Policy"[^>]*><title>/,
  );
});

test.each([
  ['<p style="color:red">', '<p style>'],
  ['<svg><rect style="fill:red"/></svg>', '<rect style>'],
  ['<button onclick="go()">', '<button onclick>'],
  ['<template><b style=""></b></template>', '<b style>'],
  ['<noscript><b style="color:red"></b></noscript>', '<b style>'],
])('%s is refused, since the policy would silently disable it', (body, named) => {
  expect(() => published(body)).toThrow(`sub/page.html: ${named} would be refused by the policy`);
});
