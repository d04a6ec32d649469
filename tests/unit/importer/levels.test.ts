import { expect, test } from 'vitest';
import { dutyTitle } from '../../../src/official/pledge.ts';
import { docx, paragraph, part, source } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';
import { level, list, numbering } from '../../helpers/word-lists.ts';

const names = ['馆员这边', '读者这边', '书店这边'];
const text = '钟点要准，天天如此，风雨无阻。';
const dutiesOf = (i: number) => [`早开门${i}`, `晚关门${i}`];
const closing = '让我们从今天起，把门开好。';

/** A paragraph on a level of a list, in a style. */
const item = (line: string, list: number, level = 0, style = 'Normal') =>
  paragraph(line).replace(
    '<w:p>',
    `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`,
  );
const styled = (line: string, style: string) =>
  paragraph(line).replace('<w:p>', `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`);
const style = (id: string, name: string, properties: string, basedOn?: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ''}<w:pPr>${properties}</w:pPr></w:style>`;

/** Headings are items of a list that shows nothing, as LibreOffice writes them. */
const headings = {
  'word/styles.xml': part(
    'styles',
    style('Heading1', 'Heading 1', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  ),
};
const silent = list(1, level(0, 'none', ''));
const numbers = (id: number) => list(id, level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)'));

const read = async (inner: string, more: Record<string, string>) =>
  importDocument(source(docx(paragraph('读书倡议书') + inner + paragraph(closing), more), 'docx'));
const shape = ({ pledge }: Awaited<ReturnType<typeof read>>) =>
  pledge.groups.map(({ lead, duties }) => [lead, duties.map(dutyTitle)]);
const inGroups = (head: (i: number) => string, duty: (title: string, i: number) => string) =>
  names
    .map(
      (_, i) =>
        head(i) +
        dutiesOf(i)
          .map((title) => duty(title, i))
          .join(''),
    )
    .join('');

test.each<[name: string, inner: string, more: Record<string, string>]>([
  [
    'headings of a list that shows nothing, items of a list for each',
    inGroups(
      (i) => styled(`${'一二三'[i]}、${names[i]}`, 'Heading1'),
      (title, i) => item(`${title}。${text}`, i + 2),
    ),
    { ...headings, ...numbering(silent, ...[2, 3, 4].map(numbers)) },
  ],
  [
    'typed numbers over items of one list',
    inGroups(
      (i) => paragraph(`${'一二三'[i]}、${names[i]}`),
      (title) => item(`${title}：${text}`, 2),
    ),
    numbering(numbers(2)),
  ],
  [
    'lines whose style stands in the outline, over items with signs',
    inGroups(
      (i) => styled(`${'一二三'[i]}、${names[i]}`, 'a3'),
      (title) => item(title, 2) + paragraph(text),
    ),
    {
      'word/styles.xml': part(
        'styles',
        style('a3', '组名', '<w:outlineLvl w:val="0"/>') + style('Normal', 'Normal', ''),
      ),
      ...numbering(list(2, level(0, 'bullet', '●'))),
    },
  ],
  [
    'typed numbers in a list that shows nothing, over items of another',
    inGroups(
      (i) => item(`${'一二三'[i]}、${names[i]}`, 1),
      (title) => item(`${title}。${text}`, 2),
    ),
    numbering(silent, numbers(2)),
  ],
  [
    'items of two lists, told by their numbers alone',
    inGroups(
      (i) => item(names[i] ?? '', 1),
      (title, i) => item(`${title}。${text}`, i + 2),
    ),
    numbering(list(1, level(0, 'chineseCounting', '%1、')), ...[2, 3, 4].map(numbers)),
  ],
])('groups and their duties: %s', async (_, inner, more) => {
  const found = await read(inner, more);
  expect(shape(found).map(([lead, duties]) => [String(lead).slice(-4), duties])).toEqual(
    names.map((name, i) => [name, dutiesOf(i)]),
  );
  expect(found.pledge.closing).toEqual([closing]);
  expect(found.doubtful.filter(({ why }) => why.startsWith('当作一组开头的话'))).toHaveLength(3);
});

test('what a list does not show is not counted as numbered', async () => {
  const { remarks } = await read(
    inGroups(
      (i) => styled(`${'一二三'[i]}、${names[i]}`, 'Heading1'),
      (title, i) => item(`${title}。${text}`, i + 2),
    ),
    { ...headings, ...numbering(silent, ...[2, 3, 4].map(numbers)) },
  );
  expect(remarks.filter((remark) => remark.startsWith('有 6 段用了自动编号'))).toHaveLength(1);
});

test('items below an item are its paragraphs, where the list they stand in is another', async () => {
  const duties = ['早开门', '晚关门', '多开放'];
  const found = await read(
    duties.map((title) => item(`${title}。${text}`, 2) + item('一楼的门先开，二楼的后开。', 2, 1)).join(''),
    numbering(numbers(2)),
  );
  expect(shape(found)).toEqual([['', duties]]);
});

test('items below a heading with a text of its own belong to it', async () => {
  const duties = ['早开门', '晚关门', '多开放'];
  const found = await read(
    duties
      .map((title) => styled(title, 'Heading1') + paragraph(text) + item('一楼的门先开，二楼的后开', 2))
      .join(''),
    { ...headings, ...numbering(silent, list(2, level(0, 'bullet', '●'))) },
  );
  expect(shape(found)).toEqual([['', duties]]);
});

test('numbered lines with titles in most duties are told: the duties may be groups', async () => {
  const lines = names.flatMap((name, i) => [
    `${'一二三'[i]}、${name}。`,
    ...dutiesOf(i).map((title, at) => `${at + 1}．${title}：${text}`),
  ]);
  const found = await importDocument(source(['读书倡议书', ...lines, closing].join('\n'), 'txt'));
  expect(shape(found)[0]?.[0]).toBe('');
  expect(
    found.doubtful.filter(({ why }) => why.includes('下面却有编号的小条')).map(({ line }) => line.text),
  ).toEqual(names.map((name, i) => `${'一二三'[i]}、${name}。`));
});
