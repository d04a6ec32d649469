import { expect, test } from 'vitest';
import { textsOf } from '../../../src/official/pledge.ts';
import {
  asText,
  closing,
  dateline,
  groups,
  preamble,
  signatories,
  slogans,
  source,
  title,
} from '../../helpers/documents.ts';
import { toGb18030 } from '../../helpers/gb18030.ts';
import { importDocument } from '../../helpers/import-document.ts';

const body = [
  dateline,
  ...preamble,
  ...groups.flatMap(({ lead, duties }) => [lead, ...duties.map((duty) => duty.join(''))]),
  ...closing,
];
const texts = [title, ...slogans, ...body, ...signatories];
const tagged = (lines: string[], tag = 'p') => lines.map((line) => `<${tag}>${line}</${tag}>`).join('\n');
const readPage = (html: string | Uint8Array) => importDocument(source(html, 'html'));
const expected = (await importDocument(source(asText(), 'txt'))).pledge;
const rules = ({ dropped }: Awaited<ReturnType<typeof readPage>>) => dropped.map(({ rule }) => rule);

test('a saved WeChat article: the author, the hints and what the program shows below are dropped', async () => {
  const found = await readPage(`<h1 class="rich_media_title">${title}</h1>
    <div class="rich_media_meta_list"><span>原创</span><a>苏城馆员</a><em>2023-04-20 09:30</em><em>江苏</em></div>
    <div id="js_content" style="visibility: hidden">${tagged(['点击蓝字 关注我们', ...slogans, ...body, ...signatories, '— END —', '长按识别二维码'], 'section')}</div>
    <div>预览时标签不可点</div><div>阅读原文</div><div>继续滑动看下一个</div><div>向上滑动看下一个</div>`);
  expect(textsOf(found.pledge)).toEqual(textsOf(expected));
  expect(rules(found)).toEqual([
    'byline',
    'wechat',
    'wechat',
    'wechat',
    'wechat-end',
    'wechat-end',
    'wechat-end',
    'wechat-end',
  ]);
});

test('elements browsers do not know stand within a line, and blocks made by style do not', async () => {
  const split = (text: string) =>
    `<span style="display: block">${text.slice(0, 2)}<st1:chsdate>${text.slice(2, 5)}</st1:chsdate><o:p></o:p>${text.slice(5)}</span>`;
  expect(textsOf((await readPage(texts.map(split).join(''))).pledge)).toEqual(textsOf(expected));
});

test('a heading that is never closed makes no headings of all that follows', async () => {
  const found = await readPage(`<h1>${title}${tagged(texts.slice(1)).replaceAll('</p>', '')}`);
  expect(textsOf(found.pledge)).toEqual(textsOf(expected));
  expect(found.pledge.closing).toEqual(closing);
});

test.each([
  ['windows-1252', toGb18030],
  ['big5', toGb18030],
  ['no-such-thing', toGb18030],
  ['gbk', (html: string) => Buffer.from(html)],
])('a page that wrongly claims %s is read as what it is', async (charset, encode) => {
  expect(textsOf((await readPage(encode(`<meta charset="${charset}">${tagged(texts)}`))).pledge)).toEqual(
    textsOf(expected),
  );
});

test('numbers the browser makes are told: they are no text', async () => {
  const { remarks } = await readPage(`${tagged(texts)}<ol><li>甲</li><li>乙</li></ol>`);
  expect(remarks.join()).toContain('2 项由浏览器自动编号');
});

test('a hidden second copy is dropped, and told where it looks like text', async () => {
  const found = await readPage(`${tagged(texts)}<div hidden>${tagged(texts)}</div>`);
  expect(textsOf(found.pledge)).toEqual(textsOf(expected));
  expect(new Set(rules(found))).toEqual(new Set(['hidden']));
  expect(found.doubtful.map(({ line }) => line.text)).toEqual(
    expect.arrayContaining([...preamble, ...closing]),
  );
});

test('a part of the page that alone holds the title is text, whatever it is called', async () => {
  const found = await readPage(
    `<div class="share">${tagged(texts.slice(0, 4))}</div>${tagged(texts.slice(4))}`,
  );
  expect(textsOf(found.pledge)).toEqual(textsOf(expected));
});

test('of a page that is one of several, the reader is told', async () => {
  const { doubtful, dropped } = await readPage(
    `${tagged(texts)}<div>上一页 <a>1</a> <a>2</a> <a>下一页</a></div>`,
  );
  expect(dropped.map(({ rule }) => rule)).toEqual(['pagination']);
  expect(doubtful.map(({ why }) => why).join()).toContain('也许只有其中一页');
});

test('closing words in what a page calls its footer are dropped, and told as doubtful', async () => {
  const { doubtful } = await readPage(
    `${tagged(texts.slice(0, -4))}<div class="bottom">${tagged(texts.slice(-4))}</div>`,
  );
  expect(doubtful.map(({ line }) => line.text)).toEqual([...closing, ...signatories]);
});

test('what follows a footer among the duties of the last group is text where it begins as duties do', async () => {
  const own = [
    '尊重别人的作品。没有得到许可，不复制、不转载；转载的注明出处。',
    '联系方式：在门口写清楚，让读者找得到人。',
    '转发、点赞好书评。',
  ];
  const { pledge, dropped } = await readPage(tagged([...texts.slice(0, -6), ...own, ...texts.slice(-6)]));
  expect(textsOf(pledge)).toEqual(
    expect.arrayContaining(['尊重别人的作品。', '联系方式：', '转发、点赞好书评。', '给馆员提一条意见。']),
  );
  expect(dropped).toEqual([]);
});
