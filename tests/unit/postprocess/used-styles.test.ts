import { expect, test } from 'vitest';
import { parseHtml } from '../../../src/postprocess/html.ts';
import { lower } from '../../../src/postprocess/transforms/lower-css.ts';
import { namesGiven, namesOf } from '../../../src/postprocess/transforms/used-styles.ts';

const names = namesOf(
  parseHtml('<body class="page-home"><ul><li class="lead small"><a href="x">字</a></li></ul>'),
);

test('rules for classes the page does not have are dropped, selector by selector', () => {
  const css = lower(
    '.lead, .hero-title { color: red } .hero-title p { color: blue } .lead .hero-title { color: green }',
    names,
  );
  expect(css).toBe('.lead{color:red}');
});

test('a class that a selector excludes need not be there', () => {
  expect(lower('.lead:not(.hero-title) { color: red }', names)).toContain(
    '.lead:not(.hero-title){color:red}',
  );
});

test('a point in the value of an attribute makes no class', () => {
  expect(lower('html[class*="/copy.js"] .lead { color: red }', names)).toBe(
    'html[class*="/copy.js"] .lead{color:red}',
  );
});

test('what a script adds stays, and so does every selector that names nothing', () => {
  const css = lower(
    '.copied { color: red } a[href]:focus { color: blue } [data-view~="dark"] { color: green } li:target::before { color: red }',
    names,
  );
  for (const kept of ['.copied', 'a[href]:focus', '[data-view~=dark]', 'li:target:before'])
    expect(css).toContain(kept);
});

test('a rule in a media query is dropped with the query that is left empty', () => {
  expect(
    lower(
      '@media (min-width: 10em) { .hero-title { color: red } } @media print { .small { color: red } }',
      names,
    ),
  ).toBe('@media print{.small{color:red}}');
});

test('of a script the classes count that it gives to elements, and not those of elements it looks for', () => {
  const lines = [
    "element('p', { class: 'term-box wide' });",
    "page.classList.add('loud');",
    "list('.anchor, .tags'); // class of its own",
    "const kind = 'button';",
  ];
  expect(namesGiven(lines.join('\n'))).toEqual(['<p>', 'term-box', 'wide', 'loud']);
});

test('the classes of a page are its own, and the words of the browser scripts', () => {
  for (const name of ['page-home', 'lead', 'small', 'copied']) expect(names.has(name), name).toBe(true);
  expect(names.has('hero-title')).toBe(false);
  // Those of answers, where answers are shown.
  const answers = namesOf(parseHtml('<main data-search></main>'));
  for (const name of ['verdict', 'of-original'])
    expect([names.has(name), answers.has(name)], name).toEqual([false, true]);
});

test('a language that no part of the page is in drops its rules; one that a part is in does not', () => {
  const css = '[lang="en"] { color: red } [lang] { color: blue }';
  expect(lower(css, names)).toBe('[lang]{color:#00f}');
  expect(lower(css, namesOf(parseHtml('<p lang="en">words')))).toBe('[lang=en]{color:red}[lang]{color:#00f}');
});

test('a kind of element that is neither on the page nor made by a script drops its rules, wherever it stands', () => {
  const css =
    'video, p { color: red } .lead > figure { color: red } a:not(table a):has(video) { color: blue } p:nth-child(n)::before { color: red }';
  expect(lower(css, names)).toBe(
    'p{color:red}a:not(table a):has(video){color:#00f}p:nth-child(n):before{color:red}',
  );
});
