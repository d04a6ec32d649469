import { expect, test } from 'vitest';
import { parseHtml, printHtml } from '../../../src/postprocess/html.ts';
import { markChinese } from '../../../src/postprocess/transforms/part-languages.ts';

const marked = (lang: string, main: string): string => {
  const document = parseHtml(
    `<!doctype html><html lang="${lang}"><head></head><body><main>${main}</main></body></html>`,
  );
  markChinese({ path: 'a.html', document });
  return /<main>([\s\S]*)<\/main>/.exec(printHtml(document))?.[1] ?? '';
};

test('Chinese in a page of another language is marked, its title marks with it, and the text stays', () => {
  expect(marked('en', '<p>By its title: 《2031年“护河日”公约》, and 质量, too.</p>')).toBe(
    '<p>By its title: <span lang="zh-CN">《2031年“护河日”公约》</span>, and <span lang="zh-CN">质量</span>, too.</p>',
  );
});

test('what is marked already, and a page without Chinese, stay as they are', () => {
  const main = '<p>Only English, “quoted” in 2015.</p><p lang="zh-CN">中文<b>字</b></p>';
  expect(marked('en', main)).toBe(main);
});

test('a page in Chinese is left alone', () => {
  expect(marked('zh-CN', '<p>中文</p>')).toBe('<p>中文</p>');
});
