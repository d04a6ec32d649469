import { expect, test } from 'vitest';
import { plainProse, unescaped } from '../../../src/text/plain.ts';

test('terms, links and code keep their words; citations are left out', () => {
  expect(
    plainProse(
      '当时的<Term id="aqsiq">国家质检总局</Term>合办。<Source id="pledge-2015" />\n\n见[全文](/pledge.html)和`www.12315.cn`。',
    ),
  ).toBe('当时的国家质检总局合办。\n\n见全文和www.12315.cn。');
});

test('spaces around the text go, its paragraphs stay', () => {
  expect(plainProse('\n\n甲。\n\n乙。\n')).toBe('甲。\n\n乙。');
});

test('text without markup stays as it is', () => {
  expect(plainProse('温度 < 40℃，质量 > 3 kg。')).toBe('温度 < 40℃，质量 > 3 kg。');
});

test('each row of a table is a paragraph, its cells apart', () => {
  expect(
    plainProse(
      '下面是：\n\n| 年份 | 主题 |\n| --- | --- |\n| 2015年 | <Term id="a">质量</Term><Source id="b" /> |\n| 甲\\|乙 | |\n\n完。',
    ),
  ).toBe('下面是：\n\n年份；主题\n\n2015年；质量\n\n甲|乙\n\n完。');
});

test('what is escaped stands for itself', () => {
  expect(unescaped('a \\* b \\\\ c\\d')).toBe('a * b \\ c\\d');
});
