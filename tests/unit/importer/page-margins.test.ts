import { expect, test } from 'vitest';
import { source } from '../../helpers/documents.ts';
import { importLines } from '../../helpers/import-document.ts';
import { importBy, outlineOf } from '../../helpers/outlines.ts';

const title = '苏城书店自律公约';
const pages = (...heads: string[]) => [
  title,
  '为让满城的人都有书读，苏城各家书店一起商量，写下这份公约，',
  '贴在每一家书店的门口。',
  '第一条 每天开门不少于八小时，节假日不缩短，改了钟点的提前七天',
  '张贴告示。',
  '第二条 新书旧书分架摆放，价签写得清清楚楚，一本也不许漏，漏了',
  ...heads,
  '的照最低的价钱卖给读者。',
  '第三条 退书七天之内照价办理，不问缘由。',
  '苏城书业协会',
];
const second = '新书旧书分架摆放，价签写得清清楚楚，一本也不许漏，漏了的照最低的价钱卖给读者。';

test.each([
  ['the number of the page and the title', ['- 1 -', title]],
  ['the title alone', [title]],
  ['the number alone', ['第 1 页 共 2 页']],
  ['an empty line, the number and the title', ['', '- 1 -', '', title, '']],
])('a sentence goes on over the end of a page: %s', async (_, heads) => {
  const found = await importLines(...pages(...heads));
  const [group] = found.pledge.groups;
  expect(group?.duties.map(({ heading, paragraphs }) => [heading, paragraphs.length])).toEqual([
    ['第一条', 1],
    ['第二条', 1],
    ['第三条', 1],
  ]);
  expect(group?.duties[1]?.paragraphs).toEqual([second]);
  expect(found.pledge.title).toBe(title);
  expect(found.dropped.map(({ line, rule }) => [rule, line.text])).toEqual(
    heads.filter(Boolean).map((text) => [text === title ? 'page-header' : 'page-number', text]),
  );
  expect(found.pledge.signatories).toEqual(['苏城书业协会']);
});

test('a line that runs over all pages is none of the document, beside the numbers of pages', async () => {
  const running = '苏城书业协会文件汇编';
  const { pledge, dropped } = await importLines(
    running,
    ...pages('- 1 -', running),
    ...['- 2 -', running, '湖滨书店', '书香里书店'],
  );
  expect(pledge.above).toEqual([]);
  expect(pledge.signatories).toEqual(['苏城书业协会', '湖滨书店', '书香里书店']);
  expect(dropped.filter(({ rule }) => rule === 'page-header')).toHaveLength(3);
});

test('a title that stands twice at the head of a page is no header', async () => {
  const { pledge, dropped } = await importLines(
    '苏城读书网每年春天都登的读书节专栏',
    title,
    '——书香进万家，服务到身边——',
    ...pages(),
  );
  expect(pledge.subtitles).toEqual(['——书香进万家，服务到身边——']);
  expect(dropped.map(({ rule }) => rule)).toEqual(['repeated-headline']);
});

test('names that stand twice are no headers', async () => {
  const { pledge, dropped } = await importLines(...pages(), '湖滨书店', '苏城书业协会', '湖滨书店');
  expect(pledge.signatories).toHaveLength(4);
  expect(dropped).toEqual([]);
});

test('an outline leaves such lines where they stand', async () => {
  const outlined = await outlineOf(source(pages('- 1 -', title).join('\n'), 'txt'));
  const { pledge, dropped } = importBy(outlined, outlined.outline);
  expect(pledge.groups[0]?.duties[1]?.paragraphs).toEqual([second]);
  expect(dropped.map(({ rule }) => rule)).toEqual(['page-number', 'page-header']);
});
