import { expect, test } from 'vitest';
import { lower, stylesLowerer } from '../../../src/postprocess/transforms/lower-css.ts';
import { transformed } from '../../helpers/transformed.ts';

const lowered = (head: string): string =>
  transformed(
    'page.html',
    `<!DOCTYPE html><html><head>${head}</head><body><p>字</p></body></html>`,
    stylesLowerer(),
  );

test('no cascade layer is left: old engines drop whole blocks they do not know', () => {
  expect(lower('@layer a, b; @layer b { p { color: red } } @layer a { p { margin: 0 } }')).not.toContain(
    '@layer',
  );
});

/** How many ids the selector of a rule that sets a colour weighs: flattened layers differ by it. */
function strength(css: string, colour: RegExp): number {
  const [, selector] = new RegExp(`([^{}]*)\\{color:(?:${colour.source})\\}`).exec(css) ?? [];
  if (selector === undefined) throw new Error(`no rule sets ${colour.source} in ${css}`);
  return selector.split('#').length - 1;
}

test('a later layer still wins over an earlier one with a stronger selector', () => {
  const css = lower(
    '@layer weak, strong; @layer strong { p { color: #00f } } @layer weak { main p.lead { color: #f00 } }',
  );
  expect(strength(css, /#00f/)).toBeGreaterThan(strength(css, /red/));
});

test('light-dark() is written so that engines without it show the light colours', () => {
  const css = lower(
    ':root { color-scheme: light dark; --ink: light-dark(#221d18, #eee7da) } p { color: var(--ink) }',
  );
  expect(css).not.toContain('light-dark');
  expect(css).toContain('#221d18');
  expect(css).toMatch(/@media[^{]*prefers-color-scheme:\s*dark/);
});

test('logical shorthands and nesting become what Chrome 80 and Safari 13 read', () => {
  const css = lower('main { margin-inline: auto; inset: 0; & p { padding-block: 1em } }');
  expect(css).not.toMatch(/margin-inline:|inset:|padding-block:|&/);
  expect(css).toMatch(/main p\{/);
});

test('logical shorthands that hold a variable become the longhands of their sides', () => {
  const css = lower('main { padding-block: var(--row) calc(var(--row) * 2); margin-inline: var(--gap) }');
  expect(css).toContain('padding-top:var(--row);padding-bottom:calc(var(--row)*2)');
  expect(css).toContain('margin-left:var(--gap);margin-right:var(--gap)');
  expect(lower('main { border-block: 4px double var(--red) }')).toContain(
    'border-top:4px double var(--red);border-bottom:4px double var(--red)',
  );
});

test('all styles of a page become one, in their order', () => {
  const page = lowered('<style>p{color:#111}</style><title>题</title><style>p{color:#222}</style>');
  expect(page.match(/<style>/g)).toHaveLength(1);
  expect(page).toMatch(/<style>p\{color:#222\}<\/style><title>/);
});

test('the order of layers is that of the page, also across its styles', () => {
  const page = lowered(
    '<style>@layer a, b;</style><style>@layer b{p{color:#00f}}</style><style>@layer a{p{color:#f00}}</style>',
  );
  expect(page).not.toContain('@layer');
  expect(strength(page.replaceAll('<style>', ''), /#00f/)).toBeGreaterThan(strength(page, /red/));
});

test('pages that differ in their texts, and in what no style names, are lowered once', () => {
  const asked: string[] = [];
  const transform = stylesLowerer((css, names) => {
    asked.push(css);
    return lower(css, names);
  });
  const pageOf = (n: number) =>
    transformed(
      `${n}.html`,
      `<!DOCTYPE html><html><head><style>@layer a{p{color:red}.b{color:#111}}</style><style>@page{@bottom-left{content:"第${n}条 \\"甲\\3000 乙\\""}}:root{--of:"${n}, 丙"}</style></head><body class="own-${n}"><p>字</p></body></html>`,
      transform,
    );
  const pages = [1, 2, 3].map(pageOf);
  expect(asked).toHaveLength(1);
  for (const [i, page] of pages.entries())
    expect(page).toContain(
      lower(
        `@layer a{p{color:red}}@page{@bottom-left{content:"第${i + 1}条 \\"甲\\3000 乙\\""}}:root{--of:"${i + 1}, 丙"}`,
      ),
    );
});

test('what a style names and a page has makes another sheet', () => {
  const transform = stylesLowerer();
  const pageOf = (inner: string) =>
    transformed(
      'a.html',
      `<!DOCTYPE html><html><head><style>.b{color:#111}p{color:red}</style></head><body>${inner}</body></html>`,
      transform,
    );
  expect(pageOf('<p>字</p>')).not.toContain('.b{');
  expect(pageOf('<p class="b">字</p>')).toContain('.b{');
});

test('a page without styles stays as it is', () => {
  expect(lowered('<title>题</title>')).toBe(
    '<!DOCTYPE html><html><head><title>题</title></head><body><p>字</p></body></html>',
  );
});

test('CSS that cannot be read fails the build', () => {
  expect(() => lower('p { color: red')).toThrow(/Unclosed block/);
});

test('blanks that mean nothing are left out also where a value has a variable, and stay in texts', () => {
  expect(
    lower('p { font: 700 1em / 1.4 var(--a, serif); --b: "x, y / z", w } p::after { content: "a / b, c" }'),
  ).toBe('p{font:700 1em/1.4 var(--a,serif);--b:"x, y / z",w}p:after{content:"a / b, c"}');
});
