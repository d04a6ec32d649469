import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { suggest as suggested } from '../../../src/search/suggest.ts';
import type { Lexicon } from '../../../src/search/types.ts';
import { corpus, lexicon, page, termPage } from '../../helpers/lexicon.ts';

const suggest = (typed: string) => suggested(corpus, typed);
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
  ['a Latin word in its middle', 'newal'],
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
  expect(found[0]).toMatchObject({ text: '图书馆的由来', kind: 'restatement', path: 'background.html' });
  expect(suggest('续').map(({ kind }) => kind)).toEqual(['termMark']);
});

/** The library with what people ask, equivalents, a site page and a term that has ended. */
const asked: Lexicon = {
  ...lexicon,
  documents: [
    ...lexicon.documents.map((document, i) => ({ ...document, number: i + 1 })),
    { ...page('faq.html', '读者问答', [['q1', '书丢了要赔多少？', '按原价。']]), mark: 'role' },
    { ...page('print.html', '带回家', [['p', '怎么印', '印出来。']], ['打印']), mark: 'site' },
    { ...termPage('stamp', '旧印章', ['老戳子'], 'stamp'), ended: true },
  ],
  equivalents: [{ said: ['弄丢', '赔偿'], means: ['续借', '书丢了要赔多少？'] }],
};
const askedCorpus = openCorpus(asked);
const offers = (typed: string) => suggested(askedCorpus, typed);

test.each([
  ['a question by its words, with its place', '丢了', { text: '书丢了要赔多少？', path: 'faq.html#q1' }],
  ['a page of the site by what it does', '打印', { text: '带回家', path: 'print.html', why: '打印' }],
  ['a duty by its number', '第二条', { text: '修补旧书', path: 'enterprise/mending.html' }],
  ['a duty by its number, still without its end', '第2', { text: '修补旧书' }],
  ['pinyin with n for ng and z for zh', 'zuanghuang', undefined],
  ['pinyin with a slip of the tongue', 'xiubujiusu', { text: '修补旧书' }],
])('offers %s: %s', (_, typed, wanted) => {
  if (wanted) expect(offers(typed)[0]).toMatchObject(wanted);
  else expect(offers(typed)).toEqual([]);
});

test('names come before questions and pages, which keep their places', () => {
  const places = offers('书').map(({ path }) => path);
  expect(places.indexOf('faq.html#q1')).toBeGreaterThan(places.indexOf('enterprise/mending.html'));
});

test('what has ended is offered by its own name alone', () => {
  expect(offers('旧印').map(({ text }) => text)).toEqual(['旧印章']);
  expect(offers('老戳')).toEqual([]);
});
