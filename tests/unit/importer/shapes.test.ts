import { expect, test } from 'vitest';
import { signatoryTable } from '../../../src/importer/edition/signatories.ts';
import { docx, paragraph, source } from '../../helpers/documents.ts';
import { importDocument, importLines, importPage, shapeOf } from '../../helpers/import-document.ts';

const word = async (inner: string) => importDocument(source(docx(inner), 'docx'));
type Found = Awaited<ReturnType<typeof importLines>>;
const signedBy = ({ signatories }: Found['pledge']) => signatoryTable(signatories).rows.map(([name]) => name);
const start = ['读书倡议书', '春天来了，各馆一起开门。'];
const text = '钟点要准，天天如此，风雨无阻。';
const numerals = [...'一二三四五六七八'];
/** Groups of two duties under names that say nothing of what leads to duties. */
const names = [
  '馆员这边',
  '读者这边',
  '书店这边',
  '学校这边',
  '家长这边',
  '社区这边',
  '报纸这边',
  '作者这边',
];
const titles = names.map((_, i) => [`早开门${i}`, `晚关门${i}`] as const);
const flat = ['早开门', '晚关门', '多开放', '少收费'];
const expected = (count: number, lead: (i: number) => string) =>
  titles.slice(0, count).map((pair, i) => [lead(i), pair.join()]);

test.each([1, 2, 3, 5, 8])('%i groups with numbers over numbers are so many', async (count) => {
  const lead = (i: number) => `${numerals[i]}、${names[i]}`;
  const lines = titles
    .slice(0, count)
    .flatMap(([one, two], i) => [lead(i), `（一）${one}`, text, `（二）${two}`, text]);
  const found = await importLines(...start, ...lines);
  expect(shapeOf(found)).toEqual(expected(count, lead));
});

test('groups whose names say nothing hold duties whose titles run in', async () => {
  const lines = titles
    .slice(0, 4)
    .flatMap(([one, two], i) => [
      `${numerals[i]}、${names[i]}`,
      `（一）${one}。${text}`,
      `（二）${two}。${text}`,
    ]);
  expect(shapeOf(await importLines(...start, ...lines))).toEqual(
    expected(4, (i) => `${numerals[i]}、${names[i]}`),
  );
});

test('items of a duty make no group of it', async () => {
  const lines = flat.flatMap((name, i) => [
    `${numerals[i]}、${name}`,
    text,
    '1. 周末也一样。',
    '2. 节日也一样。',
  ]);
  expect(shapeOf(await importLines(...start, ...lines))).toEqual([['', flat.join()]]);
});

test.each([2, 5, 8])('%i groups of headings over headings are so many', async (count) => {
  const inner = titles
    .slice(0, count)
    .flatMap(([one, two], i) => [
      paragraph(names[i] ?? '', '2'),
      ...[one, two].flatMap((name) => [paragraph(name, '3'), paragraph(text)]),
    ]);
  const found = await word([paragraph(start[0] ?? '', '1'), paragraph(start[1] ?? ''), ...inner].join(''));
  expect(shapeOf(found)).toEqual(expected(count, (i) => names[i] ?? ''));
});

test('groups on the outer level of a list that the word processor numbers hold those of the inner one', async () => {
  const item = (line: string, level: number) =>
    paragraph(line).replace(
      '<w:p>',
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`,
    );
  const listed = (inner: (title: string) => string) =>
    word(
      start.map((line) => paragraph(line)).join('') +
        titles
          .slice(0, 3)
          .map(([one, two], i) => item(names[i] ?? '', 0) + inner(one) + inner(two))
          .join(''),
    );
  expect(shapeOf(await listed((title) => item(`${title}：${text}`, 1)))).toEqual(
    expected(3, (i) => names[i] ?? ''),
  );
  expect(shapeOf(await listed((title) => item(title, 1) + paragraph(text)))).toEqual(
    expected(3, (i) => names[i] ?? ''),
  );
  // Sentences are items of a duty.
  expect(shapeOf(await listed((title) => item(`${title}，${text}`, 1)))[0]?.[0]).toBe('');
});

test.each([2, 8])(
  '%i short lines right over duties with signs lead to groups, and are doubtful',
  async (count) => {
    const lines = titles
      .slice(0, count)
      .flatMap(([one, two], i) => [`【${names[i]}】`, `●${one}：${text}`, `●${two}：${text}`]);
    const found = await importLines(...start, ...lines);
    expect(shapeOf(found)).toEqual(expected(count, (i) => `【${names[i]}】`));
    expect(found.doubtful.map(({ why }) => why)).toEqual(
      Array.from({ length: count }, () => '当作一组开头的话；请核对是不是一组'),
    );
  },
);

test('a short line among duties is no group where none stands over the first, or one over each', async () => {
  const duties = flat.map((name) => `●${name}：${text}`);
  const one = await importLines(...start, ...duties.slice(0, 2), '小提示', ...duties.slice(2));
  expect(shapeOf(one)).toEqual([['', flat.join()]]);
  const each = await importLines(...start, ...duties.flatMap((duty, i) => [names[i] ?? '', duty]));
  expect(shapeOf(each)).toEqual([['', flat.join()]]);
});

test('groups of which but three say that they lead to duties are as many as their numbers', async () => {
  const words = ['馆员率先做到', '读者争先做到', '书店努力做到', '学校这边', '家长这边'];
  const lines = words.flatMap((name, i) => [
    `${numerals[i]}、${name}`,
    `1. 早开门${i}`,
    text,
    `2. 晚关门${i}`,
    text,
  ]);
  const found = await importLines(...start, ...lines);
  expect(found.pledge.groups.map(({ lead }) => lead.slice(2))).toEqual(words);
  // Of what no word tells, the reader is asked.
  expect(found.doubtful.map(({ line }) => line.text.slice(2))).toEqual(words.slice(3));
});

test('a line right before a number that begins anew leads to a group', async () => {
  const lines = [
    '馆员率先做到：',
    '1. 早开门',
    text,
    '2. 晚关门',
    text,
    '学校这边',
    '1. 多开放',
    text,
    '2. 少收费',
    text,
  ];
  expect(shapeOf(await importLines(...start, ...lines))).toEqual([
    ['馆员率先做到：', '早开门,晚关门'],
    ['学校这边', '多开放,少收费'],
  ]);
});

test('nine groups are read as nine: what is too much is told by the draft', async () => {
  const lines = [...numerals, '九'].flatMap((numeral, i) => [
    `${numeral}、${names[i] ?? '别处'}`,
    `（一）早开门${i}`,
    text,
  ]);
  expect((await importLines(...start, ...lines)).pledge.groups.length).toBe(9);
});

test.each<[how: string, found: () => Promise<Found>]>([
  ['numerals', () => importLines(...start, ...flat.flatMap((name, i) => [`${numerals[i]}、${name}`, text]))],
  [
    'digits, titles run in',
    () => importLines(...start, ...flat.map((name, i) => `${i + 1}. ${name}。${text}`)),
  ],
  ['signs', () => importLines(...start, ...flat.map((name) => `● ${name}。${text}`))],
  [
    'articles',
    () => importLines(...start, ...flat.flatMap((name, i) => [`第${numerals[i]}条 ${name}`, text])),
  ],
  [
    'headings',
    () =>
      word(
        [
          paragraph(start[0] ?? '', '1'),
          paragraph(start[1] ?? ''),
          ...flat.flatMap((name) => [paragraph(name, '2'), paragraph(text)]),
        ].join(''),
      ),
  ],
  [
    'a list of a page',
    () =>
      importPage(
        `<h1>${start[0]}</h1><p>${start[1]}</p><ol>${flat.map((name) => `<li>${name}。${text}</li>`).join('')}</ol>`,
      ),
  ],
  [
    'a list of Word',
    () =>
      word(
        [
          paragraph(start[0] ?? '', '1'),
          paragraph(start[1] ?? ''),
          ...flat.map((name) =>
            paragraph(`${name}。${text}`).replace(
              '<w:p>',
              '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
            ),
          ),
        ].join(''),
      ),
  ],
])('duties without groups, told by %s, are read; no lead is made up', async (_, reading) => {
  const found = await reading();
  expect(shapeOf(found)).toEqual([['', flat.join()]]);
  expect(found.pledge.preamble).toEqual(start.slice(1));
});

test('a label over names leads to no group, whatever its kind is called', async () => {
  const duties = flat.map((name, i) => `${numerals[i]}、${name}。${text}`);
  const found = await importLines(
    ...start,
    ...duties,
    '让我们一起读书。',
    '承诺读书点：',
    '一点　二点',
    '三点　四点',
  );
  expect(shapeOf(found)).toEqual([['', flat.join()]]);
  const numbered = await importLines(
    ...start,
    ...duties,
    '让我们一起读书。',
    '倡议学校：',
    '1. 一村小学',
    '2. 二村小学',
  );
  expect([shapeOf(numbered), signedBy(numbered.pledge)]).toEqual([
    [['', flat.join()]],
    ['一村小学', '二村小学'],
  ]);
  // The same words over duties lead to them.
  const leads = ['倡议学校：', '倡议家庭：'];
  const led = await importLines(
    ...start,
    ...leads.flatMap((lead, i) => [lead, ...duties.slice(2 * i, 2 * i + 2)]),
  );
  expect(shapeOf(led).map(([lead]) => lead)).toEqual(leads);
});

test('a footer below duties without groups is dropped', async () => {
  const found = await importLines(
    ...start,
    ...flat.map((name, i) => `${i + 1}. ${name}。${text}`),
    '版权所有：苏城读书网',
  );
  expect(found.dropped.map(({ rule }) => rule)).toEqual(['copyright']);
});

test('duties that are but sentences get the words before their first mark, told as doubtful', async () => {
  const sentences = [
    '开门的钟点要准，节假日有变动的，提前七天贴出来；读者要问的，当面答清楚。',
    '破了的书要修，缺页的补页；脱线的重装。',
    '账目要公开，买书花了多少，三月底以前登出来；有人问，当面答。',
  ];
  const found = await importLines(...start, ...sentences.map((sentence, i) => `${i + 1}. ${sentence}`));
  expect(shapeOf(found)).toEqual([['', '开门的钟点要准,破了的书要修,账目要公开']]);
  expect(found.doubtful.filter(({ why }) => why.includes('没有条目名')).length).toBe(3);
});

const groupLines = [
  '馆员率先做到：',
  '一、早开门。钟点要准。',
  '二、晚关门。灯要最后关。',
  '读者争先做到：',
  '一、轻声走路。电话到走廊里接。',
  '二、按期还书。看不完就续借。',
];
const closings = [
  '读书没有终点。让我们从今天做起，把好书传下去！',
  '朋友们，读书没有终点，请从今天做起。',
  '以上倡议，请各馆互相转告。',
  '携起手来，把好书传下去！',
];
test.each(closings)('%s closes the document, whatever style the duties have', async (closing) => {
  for (const lines of [groupLines, groupLines.map((line) => line.replace(/^[一二]、/, ''))]) {
    const found = await importLines(...start, ...lines, closing, '苏城图书馆', '2027年3月1日');
    expect([found.pledge.closing, found.pledge.signatories]).toEqual([
      [closing],
      ['苏城图书馆', '2027年3月1日'],
    ]);
    expect(found.pledge.groups.map(({ duties }) => duties.length)).toEqual([2, 2]);
  }
});

test('what no word tells to be the closing stands where no duty has a paragraph, and is told as doubtful', async () => {
  const found = await importLines(
    ...start,
    ...groupLines,
    '书页翻动的声音，是这座城最好听的声音。',
    '苏城图书馆',
  );
  expect(found.pledge.closing).toEqual(['书页翻动的声音，是这座城最好听的声音。']);
  expect(found.doubtful.map(({ line, why }) => [line.at, why.includes('收进了结尾')])).toEqual([
    ['第9行', true],
  ]);
});

test('items of a list are duties, and the paragraph after it is none', async () => {
  const item = (line: string) => `<li>${line}</li>`;
  const found = await importPage(
    `<h1>${start[0]}</h1><p>${start[1]}</p><p>馆员率先做到：</p><ul>${['早开门。钟点要准。', '晚关门。灯要最后关。'].map(item).join('')}</ul><p>读者争先做到：</p><ul>${['轻声走路。电话到走廊里接。', '按期还书。看不完就续借。'].map(item).join('')}</ul><p>书声不断。这座城就年轻。</p><p>苏城图书馆</p>`,
  );
  expect(found.pledge.groups.map(({ duties }) => duties.length)).toEqual([2, 2]);
  expect(found.pledge.closing).toEqual(['书声不断。这座城就年轻。']);
});

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
const wordRow = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
const headed = [
  ['序号', '发起单位', '所在地'],
  ['1', '苏城图书馆', '江苏苏城'],
  ['2', '湖滨书屋', '江苏湖滨'],
];
const twoColumns = [
  ['苏城图书馆', '湖滨学院'],
  ['城东中学校', '城西医院'],
];
const tail = (lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('');
test.each<[how: string, rows: string[][], signed: string[]]>([
  ['with a head', headed, ['苏城图书馆', '湖滨书屋']],
  ['of two columns', twoColumns, twoColumns.flat()],
])('a table of names %s is a list of names, in a page, a Word file and a text', async (_, rows, signed) => {
  const body = [...start, ...groupLines];
  const found = [
    await importPage(
      `${tail(body)}<table>${rows.map((cells) => row(...cells)).join('')}</table><p>2027年3月1日</p>`,
    ),
    await word(
      `${body.map((line) => paragraph(line)).join('')}<w:tbl>${rows.map((cells) => wordRow(...cells)).join('')}</w:tbl>${paragraph('2027年3月1日')}`,
    ),
    await importLines(...body, ...rows.map((cells) => cells.join('\t')), '2027年3月1日'),
  ];
  for (const one of found) {
    expect(signedBy(one.pledge)).toEqual(signed);
    expect(one.pledge.signatories.length).toBe(rows.length + 1);
    expect(one.pledge.groups.map(({ duties }) => duties.length)).toEqual([2, 2]);
    expect(one.doubtful).toEqual([]);
  }
});

test.each<[how: string, lines: string[], signed: string[]]>([
  [
    'a list under a label',
    ['联合发起单位名单：', '1. 苏城图书馆', '2. 湖滨书屋', '2027年3月1日'],
    ['苏城图书馆', '湖滨书屋'],
  ],
  ['a list in a line', ['倡议单位：苏城图书馆、湖滨学院'], ['苏城图书馆', '湖滨学院']],
  ['names with seals', ['苏城图书馆（盖章）', '二〇二七年三月'], ['苏城图书馆']],
  [
    'two columns of spaces',
    ['苏城图书馆　　湖滨学院', '城东学校　　城西医院'],
    ['苏城图书馆', '湖滨学院', '城东学校', '城西医院'],
  ],
])('%s is read as names', async (_, lines, signed) => {
  const { pledge } = await importLines(...start, ...groupLines, '让我们一起读书。', ...lines);
  expect(signedBy(pledge)).toEqual(signed);
});
