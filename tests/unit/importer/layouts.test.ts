import { expect, test } from 'vitest';
import { dutyTitle } from '../../../src/official/pledge.ts';
import { docx, paragraph, source } from '../../helpers/documents.ts';
import {
  importDocument,
  importLines,
  importPage,
  leftOutOf,
  shapeOf,
} from '../../helpers/import-document.ts';

const three = ['一、早开门。天天都开。', '二、晚关门。灯亮到九点。', '三、多开放。不收门票。'];
const end = ['让我们一起努力！', '杨柳公园', '2027年3月1日'];

test.each([
  '春季读书 | 致全体读者的倡议书',
  '春季读书｜致全体读者的倡议书',
  '致全体读者的倡议书！',
  '致全体读者的倡议书（全文）',
  '倡议书 | 春天来了，一起读书',
])('a title as columns and calls have it: %s', async (title) => {
  const found = await importLines(title, '各位读者：', ...three, ...end);
  expect(found.pledge.title).toBe(title);
  expect(shapeOf(found)).toEqual([['', '早开门,晚关门,多开放']]);
});

test.each(['通知公告|倡议书', '首页|新闻|读者倡议书'])('no row of links is one: %s', async (line) => {
  expect((await importLines(line, '读书倡议书', '各位读者：', ...three, ...end)).pledge.title).toBe(
    '读书倡议书',
  );
});

test.each(['为此，我们向全市发出倡议！', '为此，我们向全市作出承诺！'])(
  'a call that ends a sentence is no title: %s',
  async (line) => {
    for (const lines of [
      [line, '读书倡议书', '各位读者：'],
      ['读书倡议书', '各位读者：', line],
    ]) {
      const { above, title, preamble } = (await importLines(...lines, ...three, ...end)).pledge;
      expect([title, [...above, ...preamble].includes(line)]).toEqual(['读书倡议书', true]);
    }
    await expect(importLines('爱护图书，人人有责', '各位读者：', line, ...three, ...end)).rejects.toThrow(
      '找不到倡议书的题目',
    );
  },
);

test.each(['现发出如下倡议：', '我们共同倡议：', '为了大家，倡议如下：'])(
  'what announces all that follows leads to no group of it: %s',
  async (line) => {
    expect(shapeOf(await importLines('读书倡议书', '各位读者：', line, ...three, ...end))).toEqual([
      ['', '早开门,晚关门,多开放'],
    ]);
    const groups = ['一、图书馆', '（一）早开门。天天都开。', '（二）晚关门。灯亮到九点。'];
    const others = ['二、读者', '（一）爱护图书。不乱涂画。', '（二）按期归还。不拖欠。'];
    expect(
      shapeOf(await importLines('读书倡议书', '各位读者：', line, ...groups, ...others, ...end)),
    ).toEqual([
      ['一、图书馆', '早开门,晚关门'],
      ['二、读者', '爱护图书,按期归还'],
    ]);
  },
);

const towns = ['文明进校园', '文明进家庭', '文明进企业', '文明进商圈', '文明进社区'];
const numerals = ['一', '二', '三', '四', '五'];

test.each([
  ['numbers', towns.map((town, i) => `${numerals[i]}、${town}`)],
  ['signs', towns.map((town) => `◆ ${town}`)],
])('a last duty that ends as names of organisations do is one of its list, told by %s', async (_, list) => {
  for (const lines of [
    ['各位读者：', ...list, ...end],
    ['各位读者：', ...list, ...end.slice(1)],
    ['各位读者：', '我们率先做到：', ...list, ...end.slice(1)],
  ]) {
    const { pledge } = await importLines('读书倡议书', ...lines);
    expect(pledge.groups.flatMap(({ duties }) => duties.map(dutyTitle))).toEqual(towns);
    expect(pledge.signatories).toEqual(end.slice(1));
  }
});

test.each(['1. ', '一、'])('names that are numbered anew as duties are sign: %s', async (number) => {
  const duties = three.map((line, i) => line.replace(/^.、/, number === '1. ' ? `${i + 1}. ` : '$&'));
  const names = ['杨柳公园', '青山书店'].map(
    (name, i) => (number === '1. ' ? `${i + 1}. ` : `${numerals[i]}、`) + name,
  );
  for (const label of [[], ['倡议单位：']]) {
    const { pledge } = await importLines(
      '读书倡议书',
      '各位读者：',
      ...duties,
      '让我们一起努力！',
      ...label,
      ...names,
    );
    expect(pledge.groups[0]?.duties.map(dutyTitle)).toEqual(['早开门', '晚关门', '多开放']);
    expect(pledge.signatories).toEqual([...label, ...names]);
  }
});

test('a label over names leads to no group', async () => {
  const found = await importLines(
    '读书倡议书',
    '各位读者：',
    ...three,
    '让我们一起努力！',
    '倡议人：',
    '杨柳公园',
    '青山书店',
  );
  expect(shapeOf(found)).toEqual([['', '早开门,晚关门,多开放']]);
  expect(found.pledge.signatories).toEqual(['倡议人：', '杨柳公园', '青山书店']);
});

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: string[][]) => `<table>${rows.map((cells) => row(...cells)).join('')}</table>`;
const first = [
  ['早开门', '天天都开，风雨无阻。'],
  ['晚关门', '灯亮到九点才关。'],
];
const second = [
  ['爱护图书', '不乱涂画，不折书角。'],
  ['按期归还', '到期还书，方便别人。'],
];
const around = (body: string) =>
  importPage(`<h1>读书倡议书</h1><p>各位读者：</p>${body}<p>${end.join('</p><p>')}</p>`);
const numbered = (rows: string[][]) => rows.map((cells, i) => [`${i + 1}`, ...cells]);

test.each([
  ['of a title and a text', first, second, []],
  [
    'under a head',
    [['倡议', '内容'], ...first],
    [['倡议', '内容'], ...second],
    ['倡议', '内容', '倡议', '内容'],
  ],
  [
    'with numbers',
    [['序号', '倡议事项', '具体做法'], ...numbered(first)],
    [['序号', '倡议', '内容'], ...numbered(second)],
    ['序号', '倡议事项', '具体做法', '1', '2', '序号', '倡议', '内容', '1', '2'],
  ],
])('duties in tables %s, under the names of their groups', async (_, one, other, left) => {
  const found = await around(`<p>一、馆员篇</p>${table(...one)}<p>二、读者篇</p>${table(...other)}`);
  expect(shapeOf(found)).toEqual([
    ['一、馆员篇', '早开门,晚关门'],
    ['二、读者篇', '爱护图书,按期归还'],
  ]);
  expect(leftOutOf(found).sort()).toEqual(left.map((text) => `table-head ${text}`).sort());
});

test.each([
  ['', (rows: string[][]) => rows],
  [' with numbers', numbered],
])('a first duty in a table%s whose text is no sentence is one like the others', async (_, made) => {
  const rows = [['节约用水', '随手关紧水龙头'], ...first];
  const found = await around(
    `<p>一、馆员篇</p>${table(...made(rows))}<p>二、读者篇</p>${table(...made(second))}`,
  );
  expect(shapeOf(found)).toEqual([
    ['一、馆员篇', '节约用水,早开门,晚关门'],
    ['二、读者篇', '爱护图书,按期归还'],
  ]);
  expect(leftOutOf(found).filter((rule) => !/ \d$/.test(rule))).toEqual([]);
  expect(found.doubtful.map(({ line, why }) => [line.text, why.slice(0, 7)])).toContainEqual([
    '节约用水',
    '在表格的第一行',
  ]);
});

test('a table of other things stays text', async () => {
  const opening = table(['时间', '地点'], ['三月一日', '杨柳公园']);
  const found = await around(`${three.map((line) => `<p>${line}</p>`).join('')}${opening}`);
  expect(leftOutOf(found)).toEqual([]);
});

test('the ornaments, hints and byline of a message are left out, told by their names', async () => {
  const found = await importLines(
    ...['🔥🔥🔥', '春季读书 | 致全体读者的倡议书', '杨柳书店  2027-03-02 18:30  浙江'],
    ...['👆 点击上方“杨柳书店”关注我们', '各位读者：', '━━━━━━', ...three, '✨✨✨', ...end],
    ...['觉得有用就点个“在看”吧👇'],
  );
  expect(leftOutOf(found)).toEqual([
    'ornament 🔥🔥🔥',
    'editor-line 杨柳书店  2027-03-02 18:30  浙江',
    'wechat 👆 点击上方“杨柳书店”关注我们',
    'ornament ━━━━━━',
    'ornament ✨✨✨',
    'wechat-end 觉得有用就点个“在看”吧👇',
  ]);
  expect(found.pledge.preamble).toEqual(['各位读者：']);
});

test('squares may stand for what was lost, and stay', async () => {
  expect(leftOutOf(await importLines('读书倡议书', '各位读者：', '□□□', ...three, ...end))).toEqual([]);
});

/** A paragraph as an old mail has it: an indent, and lines of so many characters. */
const wrapped = (text: string, width = 26): string[] =>
  `　　${text}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

test('paragraphs that fit one line do not hide that others were broken at an edge', async () => {
  const paragraphs = [
    '读书的日子里大家一起开门一起关灯，一起修补旧书一起整理书架一起等着读者到来。',
    '一、早开门。天天都开，从不误点。',
    '二、晚关门。灯亮到九点才关掉。',
    '三、多开放。自习室和展厅从早到晚都开着，谁来都行不收门票也不用登记姓名。',
    '四、勤修补。书脊松了，当天装订。',
    '五、少收费。打印复印和上网一律只收成本，办证借书都不要钱也不收任何押金。',
    '让我们一起努力！',
  ];
  const found = await importLines(
    '读书倡议书',
    ...paragraphs.flatMap((text) => wrapped(text)),
    ...end.slice(1),
  );
  expect(found.pledge.preamble).toEqual([paragraphs[0]]);
  expect(found.pledge.groups[0]?.duties.map(({ paragraphs: [own] }) => own?.slice(-3))).toEqual(
    [1, 2, 3, 4, 5].map((at) => paragraphs[at]?.slice(-3)),
  );
});

test('a sentence that was broken at a comma goes on, where empty lines part paragraphs', async () => {
  const broken = ['读书是一件好事，图书馆是大家的书房，', '从今天起，我们向全市', '发出倡议。'];
  const parted = [...three, '让我们一起努力！'].flatMap((line) => [line, '']);
  const found = await importLines(
    '读书倡议书',
    '',
    '各位读者：',
    '',
    ...broken,
    '',
    ...parted,
    ...end.slice(1),
  );
  expect(found.pledge.preamble).toEqual(['各位读者：', broken.join('')]);
  expect(found.remarks.join()).toContain('在句子中间断开');
});

test('occasion, day and place in one pair of brackets are the dateline', async () => {
  const line = '（2027年“读书月”启动仪式，2027年3月1日，临川市人民公园）';
  expect((await importLines('读书倡议书', line, '各位读者：', ...three, ...end)).pledge.dateline).toBe(line);
});

const duties = ['早开门', '晚关门', '多开放'];
const said = '天天如此，风雨无阻。';

test('short bold lines over paragraphs are titles where no heading or number is, and told', async () => {
  const html = (tag: (text: string) => string, titles = duties) =>
    importPage(
      `<h1>读书倡议书</h1><p>各位读者：</p>${titles.map((title) => `<p>${tag(title)}</p><p>${said}</p>`).join('')}<p>${end.join('</p><p>')}</p>`,
    );
  for (const tag of [
    (text: string) => `<b>${text}</b>`,
    (text: string) => `<span style="font-weight: bold">${text}</span>`,
  ]) {
    const found = await html(tag);
    expect(shapeOf(found)).toEqual([['', duties.join()]]);
    expect(found.doubtful.filter(({ why }) => why.includes('粗体'))).toHaveLength(3);
  }
  const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const body = duties.map((title) => bold(title) + paragraph(said)).join('');
  const inner = `${paragraph('读书倡议书')}${paragraph('各位读者：')}${body}${end.map((line) => paragraph(line)).join('')}`;
  expect(shapeOf(await importDocument(source(docx(inner), 'docx')))).toEqual([['', duties.join()]]);
  // Words that stand out within a sentence are none, nor are two lines.
  await expect(html((text) => `我们<b>${text}</b>`)).rejects.toThrow();
  await expect(html((text) => `<b>${text}</b>`, duties.slice(0, 2))).rejects.toThrow();
});
