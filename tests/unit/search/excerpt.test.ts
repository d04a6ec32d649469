import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { type Excerpt, excerpts, markText } from '../../../src/search/excerpt.ts';
import type { Hit } from '../../../src/search/rank/rank.ts';
import { search } from '../../../src/search/rank/search.ts';
import { corpus, lexicon, page } from '../../helpers/lexicon.ts';

const hitOf = (query: string, path: string): Hit => {
  const hit = search(corpus, query).hits.find(({ document }) => document.path === path);
  if (!hit) throw new Error(`${query} does not find ${path}`);
  return hit;
};
const shown = (query: string, path: string, limit = 1) => excerpts(corpus, hitOf(query, path), limit);
const marked = (excerpt: Excerpt | undefined) =>
  excerpt?.parts.filter((part) => part.marked).map(({ text }) => text);
const text = (excerpt: Excerpt | undefined) => excerpt?.parts.map((part) => part.text).join('');

test('a phrase is marked exactly, as our text writes it', () => {
  expect(marked(shown('破损立即修补', 'enterprise/mending.html')[0])).toEqual(['破损，立即修补']);
});

test('a phrase longer than any piece is marked once, not piece by piece', () => {
  const phrase = '图书馆每天开门，读者凭证借书。借书期限为三十天';
  expect(marked(shown(phrase, 'enterprise/lending.html')[0])).toEqual([phrase]);
});

test('a traditional or full-width query marks our own characters', () => {
  expect(marked(shown('立即修補', 'enterprise/mending.html')[0])).toEqual(['立即修补']);
  expect(marked(shown('１２３６５', 'enterprise/lending.html')[0])).toEqual(['12365']);
});

test('words apart are each marked where they stand', () => {
  expect(marked(shown('登记破损修补', 'background.html')[0])).toEqual(['破损', '登记', '修补']);
});

test('an excerpt names the place it stands in', () => {
  expect(shown('手工纸', 'enterprise/mending.html')).toMatchObject([
    { anchor: 'paper', heading: '用什么纸' },
  ]);
});

test('an excerpt begins with a sentence where one begins within reach', () => {
  expect(text(shown('凭证借书', 'enterprise/lending.html')[0])).toMatch(/^图书馆每天开门/);
  expect(text(shown('最好是手工纸', 'enterprise/mending.html')[0])).toMatch(/^修补用纸须/);
});

test('an excerpt ends with its part of the page, and does not run on into the next', () => {
  expect(text(shown('没有变过', 'background.html')[0])).toMatch(/^…?[^…]*没有变过。$/);
  expect(text(shown('创办于1908年', 'background.html')[0])).toBe(
    '这家图书馆创办于1908年，起初只有三间屋子。',
  );
});

test('an excerpt that begins or ends inside a part says so', () => {
  const long = page('long.html', '长文', [
    ['long', '长文', `${'一直写到看不见头，'.repeat(5)}渡口有船，${'一直写到看不见尾，'.repeat(10)}`],
  ]);
  const own = openCorpus({ ...lexicon, documents: [long] });
  const [hit] = search(own, '渡口有船').hits;
  expect(hit && text(excerpts(own, hit, 1)[0])).toMatch(/^….*渡口有船.*…$/);
});

test('each excerpt stands under another anchor, and there are at most as many as asked for', () => {
  const two = shown('修补', 'enterprise/mending.html', 5);
  expect(two.map(({ anchor }) => anchor)).toEqual(['mending', 'paper']);
  expect(shown('修补', 'enterprise/mending.html', 1)).toHaveLength(1);
});

test('the place with most of the telling words comes first', () => {
  expect(shown('图书馆 电话', 'background.html', 2).map(({ anchor }) => anchor)[0]).toBe('today');
});

test('an excerpt does not say again the heading it stands under: where there is nothing else, it is empty', () => {
  const own = openCorpus({
    ...lexicon,
    documents: [
      page('a.html', '渡口', [
        ['rules', '过河要排队', '船小人多，过河要排队，谁也别挤。'],
        ['more', '老艄公', ''],
      ]),
    ],
  });
  const shownOf = (query: string) =>
    search(own, query).hits.flatMap((hit) => excerpts(own, hit, 2).map(text));
  expect(shownOf('过河要排队')).toEqual(['船小人多，过河要排队，谁也别挤。']);
  expect(shownOf('老艄公')).toEqual(['']);
});

test('words that overlap, or end beyond the block, take no letters with them', () => {
  const own = openCorpus({
    ...lexicon,
    documents: [
      page('a.html', '渡口', [
        ['why', '', '人人练好质量内功，才谈得上投诉和举报有什么。'],
        ['not', '不同', '渡口的规矩写在牌上。'],
      ]),
    ],
  });
  const [document] = own.entries.map((entry) => entry.document);
  const of = (runs: string[]) =>
    document ? excerpts(own, { document, score: 1, isFirst: false, runs }, 1)[0] : undefined;
  const overlapping = of(['练好质量', '质量内功', '举报有什么不同']);
  expect(text(overlapping)).toBe('人人练好质量内功，才谈得上投诉和举报有什么。');
  expect(marked(overlapping)).toEqual(['练好质量内功', '举报有什么。']);
});

describe('blocks', () => {
  const own = openCorpus({
    ...lexicon,
    documents: [
      {
        ...page('a.html', '题', []),
        text: '题. 渡口有船. 第二项（水浅） ISO 9001 and more. 末项，船家在。 “到岸”',
        places: [[3, 'a', '渡口有船']],
      },
    ],
  });
  const [document] = own.entries.map((entry) => entry.document);
  const of = (run: string) =>
    document ? excerpts(own, { document, score: 1, isFirst: false, runs: [run] }, 3).map(text) : [];

  test('the stop that Pagefind writes behind a block is not printed, and no excerpt runs on into the next', () => {
    expect(of('水浅')).toEqual(['第二项（水浅）']);
    expect(of('iso 9001')).toEqual(['ISO 9001 and more']);
    expect(of('船家')).toEqual(['末项，船家在。']);
    expect(of('到岸')).toEqual(['“到岸”']);
  });

  test('who is led to a heading reads what stands first under it', () => {
    expect(of('渡口有船')).toEqual(['第二项（水浅）']);
  });
});

test('an excerpt of a long block begins and ends at marks', () => {
  const long = `${'先修路，再修桥，'.repeat(4)}然后写下三件事：渡口有船，${'船上有人，人带着书，'.repeat(9)}到此为止。`;
  const own = openCorpus({ ...lexicon, documents: [page('a.html', '题', [['a', '', long]])] });
  const [found] = search(own, '渡口有船').hits.flatMap((hit) => excerpts(own, hit, 1).map(text));
  expect(found).toMatch(/^…先修路，再修桥，然后写下三件事：渡口有船，.*，…$/);
});

test('a heading has the words of the query marked in it', () => {
  expect(markText(corpus, hitOf('修補', 'enterprise/mending.html'), '修补旧书')).toEqual([
    { text: '修补', marked: true },
    { text: '旧书', marked: false },
  ]);
});

test('an excerpt is not cut within a word, a number or a character', () => {
  const filler = '一直写到看不见头，'.repeat(3);
  const around = (before: string, after: string) => {
    const own = openCorpus({
      ...lexicon,
      documents: [page('a.html', '题', [['a', '', `${filler}${before}渡口有船${after}${filler}`]])],
    });
    return search(own, '渡口有船').hits.flatMap((hit) => excerpts(own, hit, 1).map(text))[0] ?? '';
  };
  for (const [word, length] of [
    ['responsibility', 14],
    ['1,234.56', 8],
    ['30%', 3],
    ['𠮷', 2],
    ['e\u0301', 2],
  ] as const) {
    for (let i = 1; i < length; i++) {
      expect(around(word + '水'.repeat(18 - i), ''), word).toContain(`…${word}水`);
      expect(around('', '水'.repeat(60 - i) + word), word).toMatch(/水…$/);
    }
  }
  // Not even where it is longer than an excerpt.
  expect(around('', 'a'.repeat(200))).toMatch(/渡口有船a{200}…$/);
});

test('whatever the text, the places and the words: an excerpt is a piece of the text, letter by letter, and what it marks was asked for', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'甲乙丙丁戊。，；：“”. 3a5%', '𠮷', 'e\u0301', 'ﬁ', '１', '㈱', '\n'),
    maxLength: 160,
  });
  const parts = fc.array(
    fc.tuple(fc.constantFrom('', 'x', 'y', 'z'), fc.constantFrom('', '甲乙', '丙'), letters),
    { minLength: 1, maxLength: 5 },
  );
  const words = fc.array(
    fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊3a5', '𠮷', 'e'), minLength: 1, maxLength: 6 }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(parts, words, fc.integer({ min: 1, max: 3 }), (made, runs, limit) => {
      const document = page('a.html', '丁戊', made);
      const own = openCorpus({ ...lexicon, documents: [document] });
      for (const excerpt of excerpts(own, { document, score: 1, isFirst: false, runs }, limit)) {
        const pieces = excerpt.parts.filter(
          (part, i) => part.text !== '…' || (i > 0 && i < excerpt.parts.length - 1),
        );
        expect(document.text).toContain(pieces.map((piece) => piece.text).join(''));
        for (const piece of pieces) expect(piece.text).not.toBe('');
        const asked = runs.join('');
        for (const piece of pieces.filter((each) => each.marked))
          expect(
            [...own.normal(piece.text).text].every((letter) => letter === ' ' || asked.includes(letter)),
          ).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a page found by its keywords alone is shown from its beginning, unmarked', () => {
  const [excerpt] = shown('装裱', 'enterprise/mending.html');
  expect(marked(excerpt)).toEqual([]);
  expect(text(excerpt)).toMatch(/^发现破损/);
  expect(excerpt?.anchor).toBe('mending');
});

test('a page shown whole does not claim to go on', () => {
  const short = page('short.html', '题', [['a', '', '只有一句。']], ['别名']);
  const small = openCorpus({ ...lexicon, documents: [short] });
  expect(
    search(small, '别名')
      .hits.flatMap((hit) => excerpts(small, hit, 1))
      .map(text),
  ).toEqual(['只有一句。']);
});

test('a hit that is not in the corpus has no excerpts', () => {
  expect(
    excerpts(corpus, { document: page('x.html', '题', []), score: 1, isFirst: false, runs: ['修补'] }, 3),
  ).toEqual([]);
});

test.each([
  ['第1条第2项', 'second'],
  ['第1条第9项', ''],
  ['第1条', ''],
])('%s shows first the place it asks for: %s', (query, anchor) => {
  const duty = {
    ...page('enterprise/lending.html', '开门借书', [
      ['', '', '书有人借，人有书看。'],
      ['commitments', '要点', '要点'],
      ['first', '要点', '每天开门。'],
      ['second', '要点', '三十天内归还。'],
      ['law', '法律怎么说', '图书馆应当开放。'],
    ]),
    number: 1,
  };
  const own = openCorpus({ ...lexicon, documents: [duty] });
  const [hit] = search(own, query).hits;
  expect(hit && excerpts(own, hit, 2)[0]?.anchor).toBe(anchor);
});
