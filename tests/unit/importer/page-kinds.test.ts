import { expect, test } from 'vitest';
import { importDocument } from '../../../src/importer/import.ts';
import { dutyTitle } from '../../../src/official/pledge.ts';
import { source } from '../../helpers/documents.ts';

const page = async (...lines: string[]) =>
  importDocument(
    source(lines.map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`)).join('\n'), 'html'),
  );
type Found = Awaited<ReturnType<typeof page>>;
const shape = ({ pledge }: Found) =>
  pledge.groups.map(({ lead, duties }) => [lead, duties.map(dutyTitle).join()]);
const leftOut = ({ dropped }: Found) => dropped.map(({ rule, line }) => `${rule} ${line.text}`);

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
  expect(shape(found)).toEqual([
    ['馆员篇', '早开门,守承诺,勤上新'],
    ['读者篇', '轻翻页,按时还'],
  ]);
  expect(found.pledge.subtitles).toEqual(['开卷有益　人人可读']);
  expect(found.pledge.closing).toEqual(['书一直在，门一直开。']);
  expect(found.pledge.signatories).toEqual(['倡议单位', '苏城图书馆', '2027年3月1日']);
  expect(leftOut(found)).toEqual([
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
  expect(shape(found)).toEqual([['', '扫一扫门前的路,来源要问清,守承诺']]);
  expect(found.dropped).toEqual([]);
});
