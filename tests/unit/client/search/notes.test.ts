import { expect, test } from 'vitest';
import { cutQuery } from '../../../../src/client/search/box.ts';
import { cutNote, outcome, type Situation } from '../../../../src/client/search/notes.ts';
import type { Hit } from '../../../../src/search/rank/rank.ts';
import { queryOf } from '../../../../src/search/understand/query.ts';

const words = {
  found: '“{query}”找到{count}页。',
  foundIn: '“{query}”在“{filter}”里找到{count}页。',
  hidden: '“{query}”在“{filter}”里没有，全部有{count}页。',
  nothing: '没有找到“{query}”。',
  corrected: '是不是“{query}”？',
  cut: '只搜前{limit}个字。',
};
const said = (
  query: string,
  count: number,
  more: Partial<Situation> = {},
  hits = count,
  corrected?: string,
) =>
  outcome(words, {
    query,
    count,
    filters: [],
    answer: {
      query: { normal: query, pieces: [], coverage: 1 },
      hits: Array.from({ length: hits }, () => ({}) as Hit),
      considered: [],
      dropped: [],
      ...(corrected !== undefined && { corrected }),
    },
    ...more,
  });

test('two queries that find as many pages are told apart', () => {
  expect(said('召回', 5)).toBe('“召回”找到5页。');
  expect(said('三包', 5)).not.toBe(said('召回', 5));
});

test('a corrected query is named as it was read', () => {
  expect(said('找回', 5, {}, 5, '召回')).toBe('是不是“召回”？“召回”找到5页。');
});

test('a filter is named; where it hides all, how many there are besides', () => {
  expect(said('召回', 2, { filters: ['企业'] }, 5)).toBe('“召回”在“企业”里找到2页。');
  expect(said('召回', 0, { filters: ['企业', '读者'] }, 5)).toBe('“召回”在“企业、读者”里没有，全部有5页。');
});

test('nothing asked, nothing said; nothing found, said so', () => {
  expect(said('  ', 0)).toBe('');
  expect(said('饕餮', 0, { filters: ['企业'] })).toBe('没有找到“饕餮”。');
});

test('that a query is longer than is searched is told, and of no other', () => {
  for (const mark of ['\u0301', 'ﷺ', '质'])
    expect(cutNote(words, queryOf(mark.repeat(500_000)))).toBe('只搜前200个字。');
  expect(cutNote(words, queryOf(`x${'👍'.repeat(200)}`))).toBe('只搜前200个字。');
  expect(cutNote(words, '质'.repeat(198))).toBe('');
});

test('a box that holds more than is searched is cut at once; any other is left as it is', () => {
  const set: string[] = [];
  const box = (text: string) =>
    ({
      get value() {
        return text;
      },
      set value(to: string) {
        set.push(to);
      },
    }) as HTMLInputElement;
  expect(cutQuery(box('\u0301'.repeat(500_000)))).toBe('\u0301'.repeat(200));
  expect(cutQuery(box('召回'))).toBe('召回');
  expect(set).toEqual(['\u0301'.repeat(200)]);
});
