import { expect, test } from 'vitest';
import { reportImport } from '../../../src/importer/report.ts';
import { readOfficial } from '../../../src/official/file.ts';
import { canonicalText } from '../../../src/official/pledge.ts';
import { SiteError } from '../../../src/support/site-error.ts';
import { withoutSpace } from '../../../src/text/space.ts';
import { docx, paragraph, source } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';
import { importBy, mended, outlineOf } from '../../helpers/outlines.ts';

const text = (...lines: string[]) => source(lines.join('\n'), 'txt');
const of = (...lines: string[]) => outlineOf(text(...lines));
const duties = ['1. 按时开馆。钟点要准，风雨无阻。', '2. 修好旧书。缺页要补。', '3. 同用一证。家家能借。'];
const plain = ['渔港读书倡议书', '海风起了，书也要晒一晒。', ...duties, '渔港图书馆', '2024年5月1日'];

async function faultsOf(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    if (error instanceof SiteError) return error.faults;
    throw error;
  }
  return [];
}

test('a report shows the lines above the duties and below them, each with its place, short', async () => {
  const long = '愿'.repeat(50);
  const file = text('渔读〔2024〕3号', ...plain.slice(0, 5), `${long}！`, ...plain.slice(5));
  const report = reportImport(file, await importDocument(file), undefined);
  const shown = report.slice(report.indexOf('读到的内容'), report.indexOf('— 没有去掉'));
  expect(shown.match(/^ *第\d+行.*$/gm)).toEqual([
    '    第1行 渔读〔2024〕3号',
    '    第3行 海风起了，书也要晒一晒。',
    `    第7行 ${'愿'.repeat(40)}…`,
    '    第8行 渔港图书馆',
    '    第9行 2024年5月1日',
  ]);
  expect(shown.match(/题目以上：|开头：|各条：|结尾：|落款：/g)).toEqual([
    '题目以上：',
    '开头：',
    '各条：',
    '结尾：',
    '落款：',
  ]);
});

test('where an outline decides, the report shows the lines as it divides them', async () => {
  const outlined = await of(...plain);
  const found = importBy(outlined, mended(outlined.outline, { 海风起了: '不收' }));
  expect(reportImport(outlined.document.source, found, undefined)).not.toContain('开头：');
  expect(found.placed.filter(({ part }) => part === 'signatory').map(({ line }) => line.at)).toEqual([
    '第6行',
    '第7行',
  ]);
});

test('what an outline has parted is not told to be put together any more; the rest is', async () => {
  const outlined = await of('海风起，书页响', '——渔港读书倡议书', ...plain.slice(1));
  const told = '题目分在两行，接回成一行：第1行和第2行。';
  expect(importBy(outlined, outlined.outline).remarks).toContain(told);
  const parted = importBy(outlined, mended(outlined.outline, { 渔港读书: '口号' }));
  expect(parted.remarks.join()).not.toContain('题目分在两行');
  expect(importBy(outlined, mended(outlined.outline, { 海风起了: '不收' })).remarks).toContain(told);
});

test('lines an outline joins are decided, though what was left out stood between them', async () => {
  const cut = ['2. 修好旧书。缺页要补，封皮要', '海边书屋一角', '粘牢。'];
  const outlined = await of(...plain.slice(0, 3), ...cut, ...plain.slice(4));
  expect(outlined.document.division.doubtful.map(({ line }) => line.at)).toContain('第4行');
  const words = { '5 正文': '' };
  expect(outlined.outline).toContain(Object.keys(words)[0]);
  const outline = outlined.outline.replace('\n5 正文：', '\n5 不收：').replace('\n6 正文：', '\n6 接上文：');
  expect(importBy(outlined, outline).doubtful.map(({ line }) => line.at)).not.toContain('第4行');
});

test('a slogan above the title is a slogan where an outline says so; the order of the letters stays', async () => {
  const lines = ['渔读〔2024〕3号', '听海读书 同赴春潮', '共一盏灯', ...plain];
  const outlined = await of(...lines);
  const why = outlined.document.division.doubtful.find(({ line }) => line.text === lines[1])?.why;
  expect(why).toMatch(/口号.*大纲|大纲.*口号/);
  const found = importBy(outlined, mended(outlined.outline, { 听海读书: '口号', 共一盏灯: '口号' }));
  expect(found.pledge).toMatchObject({ above: lines.slice(0, 3), slogansAbove: lines.slice(1, 3) });
  expect(canonicalText(found.pledge)).toBe(withoutSpace(lines.join('')));
  expect(readOfficial(found.text, 'pledge.md').pledge).toEqual(found.pledge);
  expect(found.figures.kept).toBe(found.figures.total);
  expect(reportImport(outlined.document.source, found, undefined)).toContain(`口号：${lines[1]}`);
  const mixed = importBy(outlined, mended(outlined.outline, { 渔读: '口号', 海风: '口号' }));
  expect([mixed.pledge.slogansAbove, mixed.pledge.subtitles]).toEqual([[lines[0]], [lines[4]]]);
});

test('words that have quotation marks are quoted in others', async () => {
  const found = await importDocument(
    text(
      ...plain.slice(0, 2),
      '1. 不“人在书外”，要把每一页都读到底，读完再还，还了再借，借了再读，一年到头，不停不歇，人人如此，馆里馆外都一样。',
      ...duties.slice(1),
      '渔港图书馆',
    ),
  );
  const why = found.doubtful.map((each) => each.why).join('\n');
  expect(why).toContain('「不“人在书外”」');
  expect(why).not.toMatch(/“[^”]*“/);
});

test('the help is the outline, but where no outline helps', async () => {
  const { document, outline } = await of(
    '听海读书 同赴春潮',
    ...plain.slice(0, 2),
    '海边的人爱听浪',
    '，也爱听人读书。',
    '1. 按时开馆。钟点要准，封皮要粘好，书脊要补牢，借书的人从早到晚都能进来坐一坐看一看',
    ...duties.slice(1),
    '灯塔下的那几排长凳，今年也摆上了书。',
    '渔港图书馆',
    '（本倡议书由渔港图书馆解释）',
  );
  const whys = document.division.doubtful.map(({ why }) => why);
  expect(whys.filter((why) => why.includes('大纲')).length).toBeGreaterThan(4);
  expect(whys.filter((why) => why.includes('再导入'))).toEqual([]);
  expect(outline).toContain('前面的字在上一行的，在大纲里把它写成“接上文”');
});

test('what is refused says that the outline decides, and marks its line there', async () => {
  const lines = [
    plain[0],
    plain[1],
    ...['一', '二', '三'].map((n) => `${n}、${'把灯点亮读书读到天明'.repeat(4)}，第${n}天都来。`),
  ];
  const file = docx(lines.map((line) => paragraph(line ?? '')).join(paragraph('')));
  const outlined = await outlineOf(source(file, 'docx'));
  const [fault] = await faultsOf(() => importDocument(source(file, 'docx')));
  expect(fault).toMatchObject({ kind: 'no-duty-title' });
  expect(fault?.what).toContain('“一、把灯点亮');
  expect(fault?.what).toContain('（第3段，空段不算）');
  expect(fault?.hint).toContain('在大纲里');
  expect(outlined.outline).toMatch(/3 正文：一、把灯.*存疑：看起来是一条/);
});

const untitledLines: [what: string, line: string, bar: string, what: string, hint: string][] = [
  ['a sentence', '把灯点亮读书读到天明人人都来'.repeat(4), '', '56 字的整句', '开头几个字的后面'],
  ['but a number', '二、', '', '只有编号', '下一行写“接上文”'],
  ['a bar behind the number', '二、修好旧书，缺页要补。', '二、', '只有编号', '移到条目名的末尾'],
  ['two bars', '二、修好旧书，缺页要补。', '二、修好｜旧书', '两道竖线', '只留一道'],
];
test.each(untitledLines)(
  'a duty without a title that is %s: what it is, what to do',
  async (_, line, bar, what, hint) => {
    const outlined = await of(...plain.slice(0, 3), line, ...plain.slice(4));
    const marked = mended(outlined.outline, { [line.slice(0, 8)]: '条' }).replace(
      new RegExp(`(4 条：)${line.slice(0, 2)}.*?　`),
      `$1${bar}${bar ? '｜' : ''}${line.slice(bar.replace('｜', '').length)}　`,
    );
    const [fault] = await faultsOf(() => importBy(outlined, marked));
    expect([fault?.kind, fault?.what, fault?.hint]).toEqual([
      'outline-title',
      expect.stringContaining(what),
      expect.stringContaining(hint),
    ]);
    if (line.length > 20) expect(fault?.hint).not.toContain('编号');
  },
);

test('paragraphs that share a line of a page have places of their own', async () => {
  const inner = plain.map((line, i) => (i === 0 ? `<h1>${line}</h1>\n` : `<p>${line}</p>`)).join('');
  const { outline } = await outlineOf(source(`<html><body>${inner}</body></html>`, 'html'));
  expect(outline.match(/［第\d+行(?:第\d+段)?/g)).toEqual([
    '［第1行',
    ...plain.slice(1).map((_, i) => `［第2行第${i + 1}段`),
  ]);
});

test.each(['上一条：渔港图书馆2024年五月书单', '下一篇：关于2024年5月1日开馆的通知'])(
  'what leads to another article is left out for sure: %s',
  async (line) => {
    const { dropped, doubtful } = await importDocument(text(...plain, line));
    expect([dropped.map((each) => each.rule), doubtful]).toEqual([['neighbours'], []]);
  },
);

test('whose a page is, in its foot, is no text', async () => {
  const body = `<h1>${plain[0]}</h1>${plain
    .slice(1)
    .map((line) => `<p>${line}</p>`)
    .join('\n')}`;
  const foot = '<div class="footer"><p>主办：渔港市人民政府办公室</p></div>';
  const { dropped, doubtful } = await importDocument(source(`<body>${body}${foot}</body>`, 'html'));
  expect([dropped.map((each) => each.rule), doubtful]).toEqual([['page-footer'], []]);
});

test.each(['渔港镇市场监督管理所', '海洋大学拾贝社', '听潮诗社', '海洋大学赶海会'])(
  'among those who sign %s is no doubt',
  async (name) => {
    const { pledge, doubtful } = await importDocument(text(...plain.slice(0, 6), name, '2024年5月1日'));
    expect([pledge.signatories, doubtful]).toEqual([['渔港图书馆', name, '2024年5月1日'], []]);
  },
);
