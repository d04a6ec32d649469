import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { findRun, placesOf } from '../../../src/search/entry.ts';
import { corpus, lexicon } from '../../helpers/lexicon.ts';

test('every document is an entry, its fields in normal form', () => {
  expect(corpus.entries.map(({ document }) => document)).toEqual(lexicon.documents);
  expect(corpus.entries[0]?.fields.keyword).toEqual(['借阅', '外借', 'loan period']);
  expect(corpus.entries[1]?.body.text).toContain('手工纸iso 9706说明了');
});

test.each([
  ['traditional characters', '圖書館開門', '图书馆开门'],
  ['full-width digits', '１２３６５', '12365'],
  ['full-width letters', 'ＩＳＯ　９７０６', 'iso 9706'],
  ['punctuation and spaces', '“修补，”旧 书', '修补旧书'],
])('%s in a query take the form of our text', (_, query, form) => {
  expect(corpus.normal(query).text).toBe(form);
});

test('a lexicon without a table of traditional characters leaves them as they are', () => {
  expect(openCorpus({ ...lexicon, traditional: ['', ''] }).normal('圖書').text).toBe('圖書');
});

test('the document frequency of a run counts the pages it is in, in text, title or keywords, however often it stands there', () => {
  expect(corpus.documentFrequency('图书馆')).toBe(2);
  expect(corpus.documentFrequency('期')).toBe(2);
  expect(corpus.documentFrequency('conservation')).toBe(1);
  expect(corpus.documentFrequency('书')).toBe(3);
  expect(corpus.documentFrequency('飞机')).toBe(0);
});

test('a Latin run must begin where a word begins; it may end inside one', () => {
  expect(findRun('a period of rest', 'period')).toBe(2);
  expect(findRun('recalls', 'recall')).toBe(0);
  expect(findRun('isolated unisolated', 'sol')).toBe(-1);
  expect(findRun('unrest rest', 'rest')).toBe(7);
  expect(findRun('拨打12365', '12365')).toBe(2);
  expect(findRun('电话12365', '365')).toBe(-1);
});

test('a run of three Han characters or three Latin words is what somebody copied, from the middle of a number or a word too', () => {
  expect(findRun('在2015年修补旧书', '015年修补')).toBe(2);
  expect(findRun('in the long run it pays', 'ong run it')).toBe(8);
  expect(findRun('recall in time', 'all in')).toBe(-1);
  expect(findRun('from 11 2 32', '1 2 3')).toBe(-1);
});

test('a Han run is found anywhere, from a place on', () => {
  expect(findRun('修补旧书修补', '修补', 1)).toBe(4);
  expect(findRun('修补旧书', '新书')).toBe(-1);
});

test('runs are found without overlap', () => {
  expect(placesOf('好好好好好', '好好')).toEqual([0, 2]);
  expect(placesOf('rest unrest rest', 'rest')).toEqual([0, 12]);
  expect(placesOf('修补', '装订')).toEqual([]);
});
