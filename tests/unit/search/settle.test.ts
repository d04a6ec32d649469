import { expect, test } from 'vitest';
import { search } from '../../../src/search/rank/search.ts';
import { certainWords, settle } from '../../../src/search/settle.ts';
import { corpus, documents, page } from '../../helpers/lexicon.ts';

/** Settles a query with an index that has every word of some texts. @returns the pages found, and the words each time asked for */
async function settled(query: string, texts = documents) {
  const asked: string[] = [];
  const named = new Map(texts.map((document) => [document.path, document]));
  const ask = async (word: string) => {
    asked.push(word);
    return texts.filter(({ text }) => text.toLowerCase().includes(word)).map(({ path }) => path);
  };
  const { answer } = await settle(corpus, { ask, documents: named }, query);
  return { asked, paths: answer.hits.map(({ document }) => document.path) };
}

test('each word is asked for once, and none that stands in no text', async () => {
  const { asked, paths } = await settled('修补飞船和飞机，修补旧书');
  expect(paths[0]).toBe('enterprise/mending.html');
  expect(asked).toContain('修补');
  expect(asked).not.toContain('飞船');
  expect(new Set(asked).size).toBe(asked.length);
});

test('of many words the five rarest are asked for, and the rest never', async () => {
  const { asked, paths } = await settled('图书馆 读者 发现 立即 破损 续借 装订 手工 馆藏 赔偿 原价');
  expect(asked).toHaveLength(5);
  expect(asked).toEqual(expect.arrayContaining(['续借', '装订']));
  expect(paths).toHaveLength(3);
});

test('a query of words of grammar is asked for by them', async () => {
  expect((await settled('怎么办')).asked).not.toEqual([]);
});

test('what will be asked for is certain where the lexicon has all of a query: words that were typed, all of them asked for', async () => {
  const certain = certainWords(corpus, search(corpus, '修补旧书'));
  expect(certain).not.toEqual([]);
  expect((await settled('修补旧书')).asked).toEqual(expect.arrayContaining(certain));
  expect(certainWords(corpus, search(corpus, '修补飞船'))).toEqual([]);
});

test('what lies over two texts of a page is found by the words of either, though the index has not the one of both', async () => {
  const seam = page('enterprise/caring.html', '照看书架', [['caring', '', '照看书架的人 每月检查灰尘']]);
  const other = page('enterprise/reading.html', '人人看书', [['reading', '', '这里人人每周看书']]);
  const { asked, paths } = await settled('人 每月检查', [...documents, seam, other]);
  expect(asked[0]).toBe('人每');
  expect(paths[0]).toBe('enterprise/caring.html');
});
