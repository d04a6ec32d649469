import { expect, test } from 'vitest';
import { parseHtml, printHtml } from '../../../src/postprocess/html.ts';
import { readCbor } from '../../../src/postprocess/outputs/pagefind-files.ts';
import { chunkRecipe } from '../../../src/postprocess/outputs/search-chunk.ts';
import { pagefindFiles } from '../../../src/postprocess/outputs/search-index.ts';
import { searchable } from '../../../src/postprocess/outputs/searchable.ts';
import {
  applyMeta,
  encodeChunk,
  type IndexedPage,
  metaWordsOf,
  occurrencesOf,
  USUAL,
} from '../../../src/search/pagefind-index.ts';

const pageOf = (...tokens: string[]): IndexedPage => ({ tokens, weights: [] });
const decode = (
  pages: IndexedPage[],
  exceptions: Parameters<typeof encodeChunk>[1] = [],
  meta: Parameters<typeof encodeChunk>[2] = [],
) => readCbor(Buffer.from(encodeChunk(pages, exceptions, meta)));
/** Where a word occurs on the first page: place and weight. */
const on = (pages: IndexedPage[], word: string) => occurrencesOf(pages).get(word)?.get(0);

test('a word counts where it stands, bare of punctuation and in lower case', () => {
  expect(on([pageOf('Loan ', '“修补”，', '。')], '修补')).toEqual([{ place: 1, weight: USUAL }]);
  expect([...occurrencesOf([pageOf('Loan ', '。')]).keys()]).toEqual(['loan']);
});

test('a Han word also counts by the pairs in it, which share its weight', () => {
  expect(on([pageOf('图书馆')], '图书')).toEqual([{ place: 0, weight: USUAL / 2 }]);
  expect(on([pageOf('图书馆')], '书馆')).toEqual([{ place: 0, weight: USUAL / 2 }]);
  expect(on([pageOf('图书馆')], '图书馆')).toEqual([{ place: 0, weight: USUAL }]);
});

test('neighbouring Han words also make a pair, at the place of the first; punctuation between them keeps them apart', () => {
  expect(on([pageOf('修补', '旧书')], '补旧')).toEqual([{ place: 0, weight: USUAL }]);
  expect(occurrencesOf([pageOf('修补，', '旧书')]).has('补旧')).toBe(false);
});

test('headings weigh what they are said to weigh', () => {
  const page: IndexedPage = { tokens: ['由来', '图书馆'], weights: [[0, 1, 168]] };
  expect(on([page], '由来')).toEqual([{ place: 0, weight: 168 }]);
  expect(on([page], '图书馆')).toEqual([{ place: 1, weight: USUAL }]);
});

test('metadata words carry field and place; a word with marks in it counts with and without them', () => {
  expect(metaWordsOf(2, ['借阅 Loan', '“续借” loan'])).toEqual([
    ['借阅', 2, [-1, 0]],
    ['loan', 2, [-1, 1, -2, 1]],
    ['“续借”', 2, [-2, 0]],
    ['续借', 2, [-2, 0]],
  ]);
});

test('exceptions put metadata words right: replaced where they have codes, gone where they have none', () => {
  const predicted = metaWordsOf(0, ['甲 乙 丙']);
  expect(
    applyMeta(predicted, [
      ['乙', 0, [-1, 7]],
      ['丙', 0, []],
    ]),
  ).toEqual([
    ['甲', 0, [-1, 0]],
    ['乙', 0, [-1, 7]],
  ]);
});

test('a chunk holds its words in byte order, pages and places as distances, weights announced', () => {
  expect(decode([pageOf('b', 'a', 'b'), pageOf('x'), pageOf('b')])).toEqual([
    [
      ['a', [[0, [-1 - USUAL, 1], []]], []],
      [
        'b',
        [
          [0, [-1 - USUAL, 0, 2], []],
          [2, [-1 - USUAL, 0], []],
        ],
        [],
      ],
      ['x', [[1, [-1 - USUAL, 0], []]], []],
    ],
  ]);
});

test('exceptions add occurrences and take them away; a word left without any is not written', () => {
  expect(
    decode(
      [pageOf('a', 'b')],
      [
        ['a', 0, 0, -USUAL],
        ['c', 0, 5, 12],
      ],
    ),
  ).toEqual([
    [
      ['b', [[0, [-1 - USUAL, 1], []]], []],
      ['c', [[0, [-13, 5], []]], []],
    ],
  ]);
});

test('a word that stands in metadata alone is written with its codes', () => {
  expect(decode([pageOf('a')], [], [['续借', 0, [-1, 300]]])).toEqual([
    [
      ['a', [[0, [-1 - USUAL, 0], []]], []],
      ['续借', [[0, [], [-1, 300]]], []],
    ],
  ]);
});

test('numbers of every size survive the way through CBOR', () => {
  const places = [0, 23, 24, 255, 256, 65_535, 65_536];
  const tokens = Array.from({ length: 65_537 }, (_, place) => (places.includes(place) ? 'a' : ''));
  expect(decode([pageOf(...tokens)])).toEqual([
    [['a', [[0, [-1 - USUAL, 0, 23, 1, 231, 1, 65_279, 1], []]], []]],
  ]);
});

test("the rule makes Pagefind's own chunk, byte for byte, of pages it has never seen", async () => {
  const page = (path: string, keywords: string[], title: string, body: string) => ({
    address: path,
    html: printHtml(
      searchable(
        {
          path,
          document: parseHtml(
            `<!doctype html><html lang="zh-CN"><title>${title}</title><body><main><h1 id="top">${title}</h1>${body}</main></body></html>`,
          ),
        },
        { title, text: 'whole', keywords },
      ),
    ),
  });
  const files = await pagefindFiles([
    page(
      'lending.html',
      ['借阅', '“外借”', 'loan period'],
      '把书借给读者',
      '<p>图书馆每天开门，读者凭证借书。借书期限为三十天，到期可以续借一次。</p><h2 id="late">过期怎么办</h2><p>电话12365。</p>',
    ),
    page(
      'mending.html',
      [],
      '修补旧书',
      '<p>发现破损，立即修补。ISO 9706 说明了纸张的耐久性（well-bound books）。</p>',
    ),
  ]);
  const { pages, recipe } = chunkRecipe(files);
  expect(pages).toHaveLength(2);
  expect(recipe.exceptions.length).toBeLessThan(10);
});
