import { expect, test } from 'vitest';
import { suggester } from '../../../src/search/suggest.ts';
import { corpus, lexicon } from '../../helpers/lexicon.ts';

const suggest = suggester(lexicon, corpus);
const texts = (typed: string) => suggest(typed).map(({ text }) => text);

test.each([
  ['the beginning of a title', '修补', '修补旧书'],
  ['a single character', '续', '“续借”'],
  ['a part of a title', '旧书', '修补旧书'],
  ['a keyword of a page', '装裱', '修补旧书'],
  ['an alias of a term', '延', '“续借”'],
  ['traditional characters', '圖書館', '图书馆的由来'],
  ['pinyin', 'xiubujiushu', '修补旧书'],
  ['pinyin broken off in a syllable', 'xiubuj', '修补旧书'],
  ['pinyin with tones and spaces', 'xiū bǔ', '修补旧书'],
  ['initials', 'xbjs', '修补旧书'],
  ['characters and pinyin', '修bu旧', '修补旧书'],
  ['English', 'loan r', '“续借”'],
])('completes %s: %s', (_, typed, wanted) => {
  expect(texts(typed)).toContain(wanted);
});

test.each([
  ['nothing', ''],
  ['what we do not have', '飞船'],
  ['a Latin word in its middle', 'enewal'],
  ['a single letter, which begins too many names', 'x'],
  ['a long text', '修补旧书'.repeat(10)],
])('offers nothing for %s', (_, typed) => {
  expect(texts(typed)).toEqual([]);
});

test('a name that is typed in full is not offered again', () => {
  expect(texts('修补旧书')).not.toContain('修补旧书');
});

test('names that begin with the query come before those that hold it; each says what it is', () => {
  const found = suggest('图书馆');
  expect(found[0]).toEqual({ text: '图书馆的由来', kind: 'restatement' });
  expect(suggest('续').map(({ kind }) => kind)).toEqual(['termMark']);
});
