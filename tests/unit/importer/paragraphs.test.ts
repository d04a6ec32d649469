import { expect, test } from 'vitest';
import { canonicalText, textsOf } from '../../../src/official/pledge.ts';
import {
  closing,
  dateline,
  docx,
  groups,
  paragraph,
  preamble,
  signatories,
  slogans,
  source,
  title,
} from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';
import { importBy, mended, outlineOf } from '../../helpers/outlines.ts';

const front = [title, ...slogans, dateline];
const paragraphs = [
  ...preamble,
  ...groups.flatMap(({ lead, duties }) => [lead, ...duties.map((duty) => duty.join(''))]),
  ...closing,
];
const whole = [...front, ...paragraphs, ...signatories];

/** A text as old mails have it. @param indent what stands before each paragraph */
const wrap = (text: string, width: number, indent = ''): string =>
  `${indent}${text}`.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '';
const read = async (text: string) => importDocument(source(text, 'txt'));
const expected = (await read(whole.join('\n'))).pledge;

test.each([
  ['24 characters', 24, whole.map((text) => wrap(text, 24)).join('\n')],
  ['30 characters', 30, whole.map((text) => wrap(text, 30)).join('\n')],
  [
    '20, each paragraph indented',
    20,
    [...front, ...paragraphs.map((text) => wrap(text, 20, '　　')), ...signatories].join('\n'),
  ],
  ['20, an empty line before each paragraph', 20, whole.map((text) => wrap(text, 20)).join('\n\n')],
])(
  'lines broken at %s: the text is the same, and what was put together or stays open is told',
  async (_, width, text) => {
    const { pledge, remarks, doubtful } = await read(text);
    expect(remarks.join()).toContain(`每一行在 ${width} 字左右断开`);
    expect(canonicalText(pledge)).toBe(canonicalText(expected));
    // Where neither indents nor empty lines tell paragraphs, a full line that ends a sentence is left alone and told.
    const open = doubtful.filter(({ why }) => why.includes('恰好在句末断开')).length;
    expect(textsOf(pledge).length - textsOf(expected).length).toBeLessThanOrEqual(open);
    if (width === 20) expect([pledge, doubtful]).toEqual([expected, []]);
  },
);

test('a Word file whose every line is a paragraph is put together the same way', async () => {
  const lines = whole.flatMap((text) => wrap(text, 30).split('\n'));
  const { pledge, remarks } = await importDocument(
    source(docx(lines.map((line) => paragraph(line)).join('')), 'docx'),
  );
  expect(remarks.join()).toContain('段接回成一行：第5段至第6段');
  expect(pledge).toEqual(expected);
});

test('lines that are not broken at one width are left as they are', async () => {
  const { pledge, remarks } = await read(whole.join('\n'));
  expect(remarks).toEqual(['文字按 UTF-8 编码读出。']);
  expect(textsOf(pledge).filter((text) => preamble.includes(text))).toEqual(preamble);
});

test('a Latin word at the end of a line keeps its space', async () => {
  const text = whole
    .map((line) => wrap(line.replace('钟点', '钟点 open hours'), 30).replace('open hours', 'open\nhours'))
    .join('\n');
  expect(canonicalText((await read(text)).pledge)).toContain('openhours');
});

test.each([
  ['苏城图书馆关于提升读者服务的', '公开倡议书'],
  ['苏城读书节“书香进万家”活动', '倡议书'],
])('a title on two lines, %s, is one', async (...lines) => {
  const { pledge, remarks, doubtful } = await read([...lines, ...whole.slice(3)].join('\n'));
  expect(pledge.title).toBe(lines.join(''));
  expect(remarks.join()).toContain('第1行和第2行');
  expect(doubtful).toEqual([]);
});

test.each([
  ['一页一页慢慢读', '——2023年苏城“书香进万家”活动倡议书'],
  ['慢一点，再慢一点！', '——苏城图书馆读书公约'],
])('a motto %s over what the document is makes one title with it, doubtful', async (...lines) => {
  const found = await outlineOf(source([...lines, ...whole.slice(3)].join('\n'), 'txt'));
  const { pledge, remarks, doubtful } = importBy(found, found.outline);
  expect([pledge.above, pledge.title]).toEqual([[], lines.join('')]);
  expect(remarks.join()).toContain('第1行和第2行');
  expect(doubtful.map(({ line, why }) => [line.at, why.slice(0, 10)])).toEqual([
    ['第1行', '题目的两行接成了一个'],
  ]);
  // One line of the outline parts them again.
  const parted = importBy(found, mended(found.outline, { [lines[1].slice(0, 4)]: '口号' })).pledge;
  expect([parted.title, parted.subtitles]).toEqual([lines[0], [lines[1]]]);
});

test('a line above a title that may be its first half is told as doubtful', async () => {
  const { pledge, doubtful } = await read([title.slice(0, 9), title.slice(9), ...whole.slice(1)].join('\n'));
  expect(pledge.above).toEqual([title.slice(0, 9)]);
  expect(doubtful.map(({ line, why }) => [line.at, why.slice(0, 6)])).toEqual([['第1行', '在题目以上，']]);
});
