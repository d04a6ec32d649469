import { expect, test } from 'vitest';
import { lookalikeTable } from '../../../src/text/lookalike-table.ts';
import { openPinyin } from '../../../src/text/pinyin.ts';
import { pinyinTable } from '../../../src/text/pinyin-table.ts';

const readings = openPinyin(pinyinTable('追溯投诉缺陷'));
const rows = lookalikeTable(['追溯', '投诉', '缺陷', '质量管理', 'recall'], readings).split(' ');
const of = (character: string) => rows.find((row) => row[0] === character)?.slice(1) ?? '';

test.each([
  ['溯', '朔'],
  ['诉', '拆'],
])('%s has %s for a look-alike', (character, other) => {
  expect(of(character)).toContain(other);
});

test('a character is none of its own, those that sound alike are left out, and there are four at most', () => {
  expect(rows.length).toBeGreaterThan(3);
  for (const [own = '', ...others] of rows) {
    expect(others).not.toContain(own);
    expect(others.length).toBeLessThanOrEqual(4);
    for (const other of others) expect(readings(other)).not.toEqual(readings(own));
  }
});

test('only characters of words of two are served', () => {
  expect(of('管')).toBe('');
  expect(rows.join('')).not.toMatch(/[a-z]/);
});
