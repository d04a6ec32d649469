import { expect, test } from 'vitest';
import { parseHtml } from '../../../src/postprocess/html.ts';
import { lower } from '../../../src/postprocess/transforms/lower-css.ts';
import { classesGiven, classesOf } from '../../../src/postprocess/transforms/used-styles.ts';

const classes = classesOf(parseHtml('<body class="page-home"><p class="lead small">字</p>'));

test('rules for classes the page does not have are dropped, selector by selector', () => {
  const css = lower(
    '.lead, .hero-title { color: red } .hero-title p { color: blue } .lead .hero-title { color: green }',
    classes,
  );
  expect(css).toBe('.lead{color:red}');
});

test('a class that a selector excludes need not be there', () => {
  expect(lower('.lead:not(.hero-title) { color: red }', classes)).toContain(
    '.lead:not(.hero-title){color:red}',
  );
});

test('a point in the value of an attribute makes no class', () => {
  expect(lower('html[class*="/copy.js"] .lead { color: red }', classes)).toBe(
    'html[class*="/copy.js"] .lead{color:red}',
  );
});

test('what a script adds stays, and so does every selector without a class', () => {
  const css = lower(
    '.copied { color: red } a[href]:focus { color: blue } [data-view~="dark"] { color: green } li:target::before { color: red }',
    classes,
  );
  for (const kept of ['.copied', 'a[href]:focus', '[data-view~=dark]', 'li:target:before'])
    expect(css).toContain(kept);
});

test('a rule in a media query is dropped with the query that is left empty', () => {
  expect(
    lower(
      '@media (min-width: 10em) { .hero-title { color: red } } @media print { .small { color: red } }',
      classes,
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
  expect(classesGiven(lines.join('\n'))).toEqual(['term-box', 'wide', 'loud']);
});

test('the classes of a page are its own, and the words of the browser scripts', () => {
  for (const name of ['page-home', 'lead', 'small', 'copied']) expect(classes.has(name), name).toBe(true);
  expect(classes.has('hero-title')).toBe(false);
  // Those of answers, where answers are shown.
  const answers = classesOf(parseHtml('<main data-search></main>'));
  for (const name of ['term-box', 'mark-original'])
    expect([classes.has(name), answers.has(name)], name).toEqual([false, true]);
});
