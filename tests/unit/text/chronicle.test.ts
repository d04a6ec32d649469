import { expect, test } from 'vitest';
import { chronicleOf, yearsOf } from '../../../src/text/chronicle.ts';

test('a list whose items begin with dates that lead on is a chronicle: its years are figures', () => {
  expect(
    chronicleOf(
      '\n<li><a href="#a">1978年</a>：开始。</li>\n<li><a href="/b.html#c">2012年2月6日</a>：印发。<sup>1</sup></li>\n',
    ),
  ).toBe(
    '\n<li><a href="#a"><b>1978</b>年</a><span class="hidden">：</span>开始。</li>\n<li><a href="/b.html#c"><b>2012</b>年2月6日</a><span class="hidden">：</span>印发。<sup>1</sup></li>\n',
  );
});

test.each([
  ['an item without a date', '<li><a href="#a">1978年</a>：开始。</li><li>后来停了。</li>'],
  ['dates that lead nowhere', '<li>1978年：开始。</li><li>2012年：印发。</li>'],
  ['a single item', '<li><a href="#a">1978年</a>：开始。</li>'],
])('%s: any other list', (_, html) => {
  expect(chronicleOf(html)).toBeUndefined();
});

test('the years of a chronicle stand in its order, each once, with where the first of it is told', () => {
  const chronicle = chronicleOf(
    '<li><a href="#a">1978年</a>：开始。</li><li><a href="/b.html#c">2012年2月6日</a>：印发。</li><li><a href="#d">2012年9月</a>：施行。</li>',
  );
  expect(yearsOf(`<p>2009年</p><ul>${chronicle}</ul>`)).toEqual([
    { year: '1978', href: '#a' },
    { year: '2012', href: '/b.html#c' },
  ]);
  expect(yearsOf('<ul><li><a href="#a">1978年</a>：开始。</li></ul>')).toEqual([]);
});
