import { expect, test } from 'vitest';
import { source } from '../../helpers/documents.ts';
import { importDocument, leftOutOf, shapeOf } from '../../helpers/import-document.ts';

const page = async (...lines: string[]) =>
  importDocument(
    source(lines.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join('\n'), 'html'),
  );

const bold = (text: string) => `<p><strong>${text}</strong></p>`;
const duties = (...names: string[]) => names.flatMap((name) => [bold(name), `${name}，天天如此，风雨无阻。`]);
const preamble = ['春天来了，各馆一起开门。', '苏城图书馆和六家书店一起，向全城读书人倡议：'];
const tail = ['书一直在，门一直开。', bold('倡议单位'), '苏城图书馆', '2027年3月1日'];

test('hints of a page, a number that adorns a heading and a slogan are neither groups nor duties', async () => {
  const found = await page(
    '<h1>书香满城读书倡议</h1>',
    '点击上方<b>蓝字</b>关注我们',
    bold('开卷有益　人人可读'),
    ...preamble,
    ...['01', bold('馆员篇'), ...duties('早开门', '守承诺', '勤上新')],
    ...['02', bold('读者篇'), ...duties('轻翻页', '按时还')],
    ...tail,
    ...['来源 | 苏城书讯', '编辑 | 小林　　审核 | 老陈', 'END', '长按识别二维码，关注“苏城书讯”'],
  );
  expect(shapeOf(found)).toEqual([
    ['馆员篇', '早开门,守承诺,勤上新'],
    ['读者篇', '轻翻页,按时还'],
  ]);
  expect(found.pledge.subtitles).toEqual(['开卷有益　人人可读']);
  expect(found.pledge.closing).toEqual(['书一直在，门一直开。']);
  expect(found.pledge.signatories).toEqual(['倡议单位', '苏城图书馆', '2027年3月1日']);
  expect(leftOutOf(found)).toEqual([
    'wechat 点击上方蓝字关注我们',
    'decoration 01',
    'decoration 02',
    'editor-line 来源 | 苏城书讯',
    'editor-line 编辑 | 小林　　审核 | 老陈',
    'wechat END',
    'wechat 长按识别二维码，关注“苏城书讯”',
  ]);
});

test.each([
  ['wechat', '点击上方蓝字关注我们'],
  ['wechat', '长按识别二维码，关注“苏城书讯”'],
  ['share', '扫一扫在手机打开当前页'],
  ['share', '用微信扫描二维码，分享至朋友圈'],
  ['editor-line', '来源 | 苏城书讯'],
  ['editor-line', '编辑 | 小林　　审核 | 老陈　　监制 | 老周'],
  ['editor-line', '编辑丨小林'],
  ['editor-line', '（责编：小林）'],
  ['editor-line', '［责任编辑：小林］'],
  ['editor-line', '图/小林　文/老陈'],
  ['wechat-end', '阅读原文 阅读 3621 赞 在看'],
  ['share', '微信扫一扫关注该公众号'],
])('%s: %s', async (rule, line) => {
  const duty = (name: string, i: number) => `${i + 1}. ${name}。天天如此，风雨无阻。`;
  const found = await page(
    '<h1>读书倡议书</h1>',
    ...preamble,
    ...['早开门', '晚关门', '勤上新'].map(duty),
    ...tail,
    line,
  );
  expect(found.dropped.map((each) => each.rule)).toEqual([rule]);
  expect(found.pledge.signatories.at(-1)).toBe('2027年3月1日');
});

test('a duty that begins as a hint does is one', async () => {
  const found = await page(
    '<h1>清洁倡议书</h1>',
    ...preamble,
    ...[
      '一、扫一扫门前的路',
      '早晚各一遍。',
      '二、来源要问清',
      '不明不白的不买。',
      '三、守承诺',
      '说到做到。',
    ],
    ...tail,
  );
  expect(shapeOf(found)).toEqual([['', '扫一扫门前的路,来源要问清,守承诺']]);
  expect(found.dropped).toEqual([]);
});

const table = (rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`;
const pairs = [
  ['早开门', '钟点写在门口，天天如此。'],
  ['晚关门', '灯最后关，门轻轻带上。'],
  ['勤上新', '到馆的书十天内编好目。'],
];
const numerals = [...'一二三'];
const bare = pairs.map(([name = '', said = '']) => [name, said.slice(0, -1)]);

test.each<[how: string, rows: string[][]]>([
  [
    'numbers and the names of columns',
    [['序号', '项目', '内容'], ...pairs.map((row, i) => [`${i + 1}`, ...row])],
  ],
  [
    'the names of columns, and no stops',
    [['序号', '承诺事项', '承诺内容'], ...bare.map((row, i) => [`${i + 1}`, ...row])],
  ],
  ['two columns', pairs],
  [
    'a head that speaks of the pledge',
    [['序号', '倡议内容', '具体要求'], ...bare.map((row, i) => [numerals[i] ?? '', ...row])],
  ],
])('a table of duties, with %s, above names that a label leads to', async (_, rows) => {
  const found = await page(
    '<h1>读书承诺书</h1>',
    ...preamble,
    table(rows),
    '书一直在，门一直开。',
    '承诺书店：',
    '<ol><li>湖滨书店</li><li>桥头书屋</li><li>南塘老周家</li><li>苏城出版社</li></ol>',
    '2027年3月1日',
    '扫一扫在手机打开当前页',
  );
  expect(shapeOf(found)).toEqual([['', '早开门,晚关门,勤上新']]);
  expect(found.pledge.closing).toEqual(['书一直在，门一直开。']);
  expect(found.pledge.signatories).toEqual([
    ...['承诺书店：', '湖滨书店', '桥头书屋', '南塘老周家', '苏城出版社', '2027年3月1日'],
  ]);
});

test.each([
  '承诺药店：',
  '发起单位：',
  '宣言人：',
  '倡议学校：',
  '首批承诺商户（排名不分先后）：',
  '成员单位',
])('a label over names of organisations is no group: %s', async (label) => {
  const names = ['湖滨大药房', '南塘中学', '桥头老字号', '苏城卫生院'];
  const found = await page(
    '<h1>读书倡议书</h1>',
    ...preamble,
    ...duties('早开门', '晚关门', '勤上新'),
    label,
    ...names,
    '2027年3月1日',
  );
  expect(shapeOf(found)).toEqual([['', '早开门,晚关门,勤上新']]);
  expect(found.pledge.signatories).toEqual([label, ...names, '2027年3月1日']);
});

test('a sentence that calls on organisations leads to duties, where no names follow', async () => {
  const called = (whom: string, ...names: string[]) => [
    `倡议${whom}：`,
    ...names.map((name) => `${name}。天天如此，风雨无阻。`),
  ];
  const found = await page(
    '<h1>读书倡议书</h1>',
    ...preamble,
    ...called('各校', '早开门', '晚关门'),
    ...called('社区', '勤上新', '轻翻页'),
    ...tail,
  );
  expect(shapeOf(found).map(([lead]) => lead)).toEqual(['倡议各校：', '倡议社区：']);
});

test('numbers that adorn may have a word above them, and the headline of the page is no heading of the text', async () => {
  const part = (i: number, name: string) => ['PART', `0${i}`, bold(name), `${name}，天天如此，风雨无阻。`];
  const names = ['早开门', '晚关门', '勤上新'];
  const found = await page(
    '<h1>苏城读书月来了</h1>',
    '读书倡议书',
    ...preamble,
    ...names.flatMap((name, i) => part(i + 1, name)),
    ...tail,
  );
  expect(shapeOf(found)).toEqual([['', names.join()]]);
  expect([...new Set(found.dropped.map(({ rule }) => rule))]).toEqual(['decoration']);
});
