import { expect, test } from 'vitest';
import { blurred, level1Characters, openPinyin, spellPinyin } from '../../../src/text/pinyin.ts';
import { pinyinTable } from '../../../src/text/pinyin-table.ts';

const table = pinyinTable('银行重新营业，行人重视质量；旅客须知。镕');
const readings = openPinyin(table);

test('the list of common characters is that of GB/T 2312, in its order', () => {
  const characters = [...level1Characters()];
  expect(characters).toHaveLength(3755);
  expect(new Set(characters).size).toBe(3755);
  expect([characters[0], characters.at(-1)]).toEqual(['啊', '座']);
});

test('the table counts every common character, its syllables in the order of the alphabet', () => {
  const parts = [...table.matchAll(/([a-z]+)(\d+)/g)].map(([, syllable = '', count]) => ({
    syllable,
    count: Number(count),
  }));
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(3755);
  expect(parts.map(({ syllable }) => syllable)).toEqual(parts.map(({ syllable }) => syllable).sort());
});

test.each([
  ['质', 'zhi'],
  ['量', 'liang'],
  ['召', 'zhao'],
  ['女', 'nu'],
])('%s sounds %s', (character, syllable) => {
  expect(readings(character)).toContain(syllable);
});

test('a character with several readings has those it has in our text', () => {
  expect(readings('行')).toEqual(expect.arrayContaining(['hang', 'xing']));
  expect(readings('重')).toEqual(expect.arrayContaining(['chong', 'zhong']));
});

test('a rare character of our text sounds too; Latin letters and signs do not', () => {
  expect(readings('镕')).toContain('rong');
  expect(['a', '，', '1', ''].flatMap((sign) => readings(sign))).toEqual([]);
});

test.each([
  ['zhì liàng', 'zhiliang'],
  ['zhi4liang4', 'zhiliang'],
  ["Xi'an", 'xian'],
  ['nǚ', 'nu'],
  ['lvke', 'luke'],
])('%s is spelt %s', (typed, spelt) => {
  expect(spellPinyin(typed)).toBe(spelt);
});

test.each([
  ['zhi', 'zi'],
  ['chang', 'can'],
  ['shen', 'sen'],
  ['ning', 'lin'],
  ['ran', 'lan'],
  ['huang', 'fang'],
  ['shengchan', 'sencan'],
])('%s and %s are near in sound', (one, other) => {
  expect(blurred(one)).toBe(blurred(other));
});

test('syllables nobody confuses are not near', () => {
  expect(new Set(['ma', 'mi', 'ba', 'zhao', 'liang'].map(blurred)).size).toBe(5);
});
