import { expect, test } from 'vitest';
import { blocksOf, type Known } from '../../../src/kit/booklet/prose.ts';
import { numberCitations } from '../../../src/model/citations.ts';

const known: Known = {
  places: (href) =>
    href === '/terms/a.html' ? { to: 'term-a' } : href.startsWith('https:') ? { url: href } : {},
  citations: numberCitations([{ of: 'x', sources: ['one', 'two'] }]),
};
const blocks = (body: string) => blocksOf(body, known);
const text = (words: string) => ({ kind: 'text', text: words });

test('paragraphs keep their stretches in order: terms, links, sources, marks', () => {
  expect(blocks('甲<Term id="a">乙</Term>，**丙**。<Source id="two" /><Source id="one" />丁`c`')).toEqual([
    {
      kind: 'paragraph',
      of: [
        text('甲'),
        { kind: 'term', of: [text('乙')], to: 'term-a' },
        text('，'),
        { kind: 'strong', of: [text('丙')] },
        text('。'),
        { kind: 'cite', numbers: [2, 1] },
        text('丁'),
        { kind: 'code', text: 'c' },
      ],
    },
  ]);
});

test('a link leads to a place of the booklet, out of it, or is words alone', () => {
  expect(blocks('[甲](/terms/a.html)[乙](https://example.org/)[丙](/roles.html)')).toEqual([
    {
      kind: 'paragraph',
      of: [
        { kind: 'link', of: [text('甲')], to: 'term-a' },
        { kind: 'link', of: [text('乙')], url: 'https://example.org/' },
        { kind: 'link', of: [text('丙')] },
      ],
    },
  ]);
});

test('headings count from one, whatever page they are written for', () => {
  expect(blocks('### 甲\n\n乙\n\n#### 丙')).toMatchObject([
    { level: 1 },
    { kind: 'paragraph' },
    { level: 2 },
  ]);
});

test('lists, numbered from where they start, and tables with what is wide in them', () => {
  expect(blocks('3. 甲\n4. 乙\n\n- 丙\n  - 丁')).toMatchObject([
    { kind: 'list', isNumbered: true, start: 3, items: [[{ kind: 'paragraph' }], [{}]] },
    { kind: 'list', isNumbered: false, items: [[{ kind: 'paragraph' }, { kind: 'list' }]] },
  ]);
  expect(blocks('| 年 | 主题 |\n| --- | --- |\n| 2031年 | 一个说起来很长的主题 |')).toMatchObject([
    { kind: 'table', head: [[text('年')], [text('主题')]], widths: [false, true] },
  ]);
});

test('a list each of whose items begins with a linked year is a chronicle; one that does not is a list', () => {
  const dated = '- [2031年5月](/terms/a.html)：甲。\n- [2032](/terms/a.html)：乙。';
  expect(blocks(dated)).toEqual([
    {
      kind: 'chronicle',
      items: [
        { year: '2031年', day: '5月', to: 'term-a', of: [text('甲。')], more: [] },
        { year: '2032', day: '', to: 'term-a', of: [text('乙。')], more: [] },
      ],
    },
  ]);
  expect(blocks(`${dated}\n- 丙`)).toMatchObject([{ kind: 'list' }]);
});

test('what print does not know is never left out in silence, nor a source that is not listed', () => {
  expect(() => blocks('> 甲')).toThrow('blockquote');
  expect(() => blocks('甲<Other id="a" />')).toThrow('Other');
  expect(() => blocks('甲。<Source id="three" />')).toThrow('three');
});
