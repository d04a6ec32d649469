import { expect, test } from 'vitest';
import { SiteError } from '../../../src/support/site-error.ts';
import { importLines } from '../../helpers/import-document.ts';

const start = ['读书倡议书', '春天来了。'];
const first = ['首先，我们率先做到：', '按时开馆。钟点要准。'];
const then = ['同时，我们倡议同行争先做到：', '同用一证。家家能借。'];
const faultOf = async (...lines: string[]) => {
  const error = await importLines(...lines).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SiteError)) throw new Error('it was imported', { cause: error });
  return error.faults.map(({ kind, where }) => `${kind} ${where?.line}`);
};

test.each<[situation: string, lines: string[], at: string, why: string]>([
  [
    'an invisible character',
    [...start, ...first, '修好\u200b旧书。缺页补页。', ...then],
    '第5行',
    '看不见的字符 U+200B',
  ],
  [
    'a byte order mark in the middle',
    [...start, ...first, '修好\ufeff旧书。缺页补页。', ...then],
    '第5行',
    'U+FEFF',
  ],
  [
    'a character of private use',
    [...start, ...first, '修好旧书。\uf0b7缺页补页。', ...then],
    '第5行',
    '造字区的字 U+F0B7',
  ],
  [
    'a question mark in the place of a character',
    [...start, ...first, '修好旧书。缺?补页。', ...then],
    '第5行',
    '半角问号',
  ],
  ['marks of Markdown', [...start, ...first, '**修好旧书**。缺页补页。', ...then], '第5行', 'Markdown'],
  [
    'a long paragraph without an end',
    [...start, ...first, `修好旧书。${'缺页补页，'.repeat(8)}脱线`, ...then],
    '第5行',
    '后面的字另起了一行的，在大纲里',
  ],
  ['a paragraph without a beginning', [...start, ...first, '，天天如此。', ...then], '第5行', '以标点开头'],
  [
    'a lead in the middle of a paragraph',
    ['读书倡议书', '春天来了。首先，我们率先做到：', ...first.slice(1), ...then],
    '第2行',
    '像一组开头的话',
  ],
  [
    'a sentence that may lead to a group',
    [...start, ...first, '在此，也想对读者说：', ...then],
    '第5行',
    '是下一组开头的话，在大纲里',
  ],
  [
    'a number left out',
    [
      ...start,
      first[0] ?? '',
      '1. 按时开馆。钟点要准。',
      '3. 修好旧书。缺页补页。',
      then[0] ?? '',
      '1. 同用一证。家家能借。',
    ],
    '第5行',
    '从 1 到 3',
  ],
  [
    'numbers that begin late',
    [...start, first[0] ?? '', '二、修好旧书。缺页补页。', then[0] ?? '', '三、同用一证。家家能借。'],
    '第4行',
    '从 2 开始',
  ],
  [
    'where it was read out among the slogans',
    ['读书倡议书', '——在全市图书馆大会上', ...start.slice(1), ...first, ...then],
    '第2行',
    '像是说在哪里宣读的',
  ],
  [
    'an organisation among the slogans',
    ['读书倡议书', '苏城图书馆', ...start.slice(1), ...first, ...then],
    '第2行',
    '当作口号',
  ],
  [
    'a second place and day',
    [start[0] ?? '', '2023年4月1日', '（2023年4月·苏城）', ...first, ...then],
    '第3行',
    '像是时间地点',
  ],
  [
    'a call as the last duty',
    [...start, ...first, ...then, '书香满城。春光正好，一起读书吧！'],
    '第7行',
    '当作最后一条',
  ],
  [
    'a farewell that looks like a duty',
    [...start, ...first, ...then, '让我们行动起来。从今天做起。'],
    '第7行',
    '像是结尾的话',
  ],
  [
    'leads that name no action',
    [...start, '我们率先：', ...first.slice(1), '我们倡议全社会：', ...then.slice(1)],
    '第3行',
    '请核对是不是一组',
  ],
])('%s is kept, and told as doubtful', async (_, lines, at, why) => {
  const { doubtful, figures } = await importLines(...lines);
  expect(figures.dropped).toBe(0);
  expect(
    doubtful
      .filter(({ line }) => line.at === at)
      .map((doubt) => doubt.why)
      .join(),
  ).toContain(why);
});

test('doubts are told in the order of the document', async () => {
  const { doubtful } = await importLines(
    '读书节组委会',
    ...start,
    ...first,
    '，天天如此。',
    ...then,
    '让我们行动起来。从今天做起。',
  );
  expect(doubtful.map(({ line }) => line.line)).toEqual([1, 6, 9]);
});

test('a line of invisible characters is dropped and told, and such characters hide neither title nor lead', async () => {
  const { dropped, pledge } = await importLines(
    '\u200b读书倡议书\u200b',
    '\u200b',
    ...start.slice(1),
    '首先，\u200b我们率先做到：\u200b',
    ...first.slice(1),
    ...then,
  );
  expect(dropped.map(({ line, rule }) => [line.line, rule])).toEqual([[2, 'invisible']]);
  expect(pledge.groups.map(({ duties }) => duties.length)).toEqual([1, 1]);
});

test.each([
  [
    'names on a line each, below a label',
    ['首批签署企业名单（排名不分先后）：', '甲乙丙', '丁戊己', '2023年4月20日'],
  ],
  [
    'a hundred names on one line',
    [`倡议单位：${Array.from({ length: 100 }, (_, i) => `苏城第${i}书局`).join('、')}`],
  ],
  [
    'a hundred names without a label',
    [Array.from({ length: 100 }, (_, i) => `苏城第${i}书局`).join('  '), '2023年4月20日'],
  ],
])('%s are signatories and no duty', async (_, lines) => {
  const { pledge, doubtful } = await importLines(...start, ...first, ...then, '让我们一起努力。', ...lines);
  expect([pledge.closing, pledge.signatories, doubtful]).toEqual([['让我们一起努力。'], lines, []]);
});

test('with numbers, a title may be a question or a call', async () => {
  const { pledge } = await importLines(
    ...start,
    '首先，我们率先做到：',
    '1. 书破了怎么办？缺页补页。',
    '2. 天天开馆！',
    '钟点要准。',
  );
  expect(pledge.groups[0]?.duties.map(({ heading }) => heading)).toEqual([
    '1. 书破了怎么办？',
    '2. 天天开馆！',
  ]);
});

test('a second document in the file, or a number that stands alone, is refused with its line', async () => {
  expect(await faultOf(...start, ...first, '爱书承诺书', '春天来了。', ...then)).toEqual(['two-documents 5']);
  expect(await faultOf(...start, ...first, '12', ...then, '13')).toEqual(['lone-number 5']);
});

test.each([
  [['1', '2', '4'], '编号从 2 到 4，中间也许少了一条'],
  [['1', '2', '2'], '编号 2 连着用了两次，也许编错了，也许有一条不是条'],
  [['1', '3', '2'], '编号从 3 回到 2，也许次序乱了'],
  [['2', '3', '4'], '编号从 2 开始，前面也许少了'],
])('duties numbered %j: %s', async (numbers, why) => {
  const names = ['按时开馆', '修好旧书', '同用一证'];
  const duties = numbers.map((number, i) => `${number}. ${names[i]}。风雨无阻。`);
  const { doubtful } = await importLines(...start, '首先，我们率先做到：', ...duties);
  expect(doubtful.map((each) => each.why)).toContain(why);
});
