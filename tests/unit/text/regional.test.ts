import { expect, test } from 'vitest';
import { regionalWords } from '../../../src/text/regional.ts';

/** What is said for a word in a text. */
const saidFor = (word: string, text: string): string[] =>
  regionalWords(text).find(({ means }) => means[0] === word)?.said ?? [];

test('what Taiwan and Hong Kong call a word of our text, in simplified characters', () => {
  expect(saidFor('网络', '在网络上买的')).toContain('网路');
  expect(saidFor('打印', '打印出来')).toContain('列印');
  expect(saidFor('搜索', '搜索本站')).toContain('搜寻');
});

test('only for words our text has', () => {
  expect(regionalWords('秤要准')).toEqual([]);
  expect(saidFor('网络', '在店里买的')).toEqual([]);
});

test('a word our text has itself means what it says there', () => {
  expect(saidFor('文件', '看文件')).toContain('档案');
  expect(saidFor('文件', '看文件，也看档案')).not.toContain('档案');
});

test('a word that is said for something already is not said twice', () => {
  expect(regionalWords('网络', [{ said: ['网路'] }]).flatMap(({ said }) => said)).not.toContain('网路');
});

test('no word is said for itself, nor one that differs in its characters alone', () => {
  for (const { said, means } of regionalWords('网络信息打印搜索软件程序文件用户地址数字支持性能人工智能'))
    expect(said).not.toContain(means[0]);
});
