import { expect, test } from 'vitest';
import { markTitleBreaks } from '../../../src/postprocess/transforms/title-breaks.ts';
import { titleParts } from '../../../src/text/title-parts.ts';
import { transformed } from '../../helpers/transformed.ts';

test.each([
  ['公开产品和服务标准', '公开|产品|和服务|标准'],
  ['第12条怎么理解', '第12条|怎么|理解'],
  ['倡议分三部分', '倡议分|三部分'],
  ['2015年的“质量月”活动', '2015年的|“质量月”|活动'],
  ['您是哪一位？看看', '您是|哪一位？看看'],
  ['QC小组', 'QC|小组'],
  ['做出自己的好产品、好服务', '做出|自己的|好产品、好服务'],
  ['对人、对环境都负责', '对人、对环境都|负责'],
  ['看“负首要责任”那一栏', '看|“负首要责任”|那一栏'],
  ['召回', '召回'],
  ['', ''],
])('%s: lines end between words', (text, parts) => {
  expect(titleParts(text).join('|')).toBe(parts);
  expect(titleParts(text).join('')).toBe(text);
});

test('headings and large text are marked, in links too; short ones, drawings and running text are not', () => {
  const marked = (html: string): string =>
    /<body>(.*)<\/body>/s.exec(transformed('page.html', html, markTitleBreaks))?.[1] ?? '';
  expect(marked('<h3><a href="x">公开产品和服务标准</a> <small>怎么理解</small></h3>')).toBe(
    '<h3><a href="x">公开产品<wbr>和服务标准</a> <small>怎么理解</small></h3>',
  );
  expect(marked('<h3>严格企业质量主体责任</h3>')).toBe('<h3>严格<wbr>企业质量<wbr>主体责任</h3>');
  expect(marked('<h3>增强职业精神，践行核心价值</h3>')).toBe('<h3>增强<wbr>职业精神，践行<wbr>核心价值</h3>');
  expect(marked('<a class="asked">公开产品和服务标准</a>')).toContain('公开产品<wbr>和服务标准');
  expect(
    marked(
      '<div class="prose openings"><h2>怎么理解</h2><p>公开产品和服务标准</p><p>公开产品和服务标准</p></div>',
    ),
  ).toBe(
    '<div class="prose openings"><h2>怎么理解</h2><p>公开产品<wbr>和服务标准</p><p>公开产品和服务标准</p></div>',
  );
  for (const html of [
    '<h2>怎么理解</h2>',
    '<p>公开产品和服务标准</p>',
    '<h1><svg><title>公开产品和服务标准</title></svg></h1>',
  ])
    expect(marked(html)).toBe(html);
});

test('of a definition lines may end behind any word: it is a text, and fills them', () => {
  const html = '<p class="meaning"><span>退货等办法消除危险。</span></p>';
  expect(transformed('page.html', html, markTitleBreaks)).toContain('退货等<wbr>办法<wbr>消除<wbr>危险。');
});
