import fc from 'fast-check';
import { expect, test } from 'vitest';
import { understand } from '../../../src/search/understand/query.ts';
import { corpus } from '../../helpers/lexicon.ts';

const pieces = (text: string) =>
  understand(corpus, text).pieces.map(({ text: piece, kind }) => [piece, kind]);
const typed = fc.array(
  fc.constantFrom(
    ...Array.from('图书馆修补旧书怎么办圖書ＩＳＯ 9706，。飛机🙂z'),
    '借书',
    '什么',
    'loan period',
    '\uD83D',
  ),
  {
    maxLength: 60,
  },
);

test('a query is cut into the fewest, longest runs of our text', () => {
  expect(pieces('图书馆立即修补')).toEqual([
    ['图书馆', 'content'],
    ['立即修补', 'content'],
  ]);
});

test('a question keeps its content; its function words carry no weight', () => {
  const query = understand(corpus, '请问怎么修补旧书呢');
  expect(query.pieces.filter(({ kind }) => kind === 'content').map(({ text }) => text)).toEqual(['修补旧书']);
  for (const { kind, weight } of query.pieces) expect(weight > 0).toBe(kind === 'content');
  expect(query.coverage).toBe(1);
});

test('a query of function words alone has no weight and no coverage', () => {
  const query = understand(corpus, '请问应该怎么样');
  expect(new Set(query.pieces.map(({ kind }) => kind))).toEqual(new Set(['function']));
  expect(query.coverage).toBe(0);
});

test('what our text does not have is unknown, character by character', () => {
  expect(pieces('飞船')).toEqual([
    ['飞', 'unknown'],
    ['船', 'unknown'],
  ]);
});

test('a Latin word is never cut, known or not; words that stand together are one piece', () => {
  expect(pieces('9706 iso 9706 spaceship of')).toEqual([
    ['9706', 'content'],
    [' ', 'function'],
    ['iso 9706', 'content'],
    [' ', 'function'],
    ['spaceship', 'unknown'],
    [' ', 'function'],
    ['of', 'function'],
  ]);
});

test('a rarer run weighs more than a common one of the same length', () => {
  const weight = (text: string) => understand(corpus, text).pieces[0]?.weight ?? 0;
  expect(weight('装订')).toBeGreaterThan(weight('修补'));
});

test('a lone character in a longer query explains little; as the whole query it is what it is', () => {
  expect(understand(corpus, '书飞船').coverage).toBe(0);
  expect(understand(corpus, '书').coverage).toBe(1);
});

test('coverage is the share of content characters that our text has', () => {
  expect(understand(corpus, '装订飞船').coverage).toBe(0.5);
});

test('only the beginning of a very long query is read', () => {
  expect(understand(corpus, '修补'.repeat(1000)).normal).toBe('修补'.repeat(100));
});

test('whatever is typed, the pieces put together are the query, and coverage lies between 0 and 1', () => {
  fc.assert(
    fc.property(typed, (parts) => {
      const { normal, pieces: found, coverage } = understand(corpus, parts.join(''));
      expect(found.map(({ text }) => text).join('')).toBe(normal);
      expect(coverage).toBeGreaterThanOrEqual(0);
      expect(coverage).toBeLessThanOrEqual(1);
    }),
    { seed: 2015 },
  );
});

test('a run is not cut out in the middle of a word, nor with a function word at its end', () => {
  const cut = (text: string) => pieces(text).map(([piece]) => piece);
  expect(cut('原书的手工纸')).toEqual(['原书', '的', '手工纸']);
  expect(corpus.documentFrequency('破损的')).toBe(1);
  expect(cut('破损的馆员')).toEqual(['破损', '的', '馆员']);
});

test('a character beside a word of grammar is no run of ours, though our text has them side by side', () => {
  expect(corpus.documentFrequency('可以自')).toBe(1);
  expect(pieces('可以自飞船').map(([piece]) => piece)).toEqual(['可以', '自', '飞', '船']);
});
