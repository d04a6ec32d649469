import { expect, test } from 'vitest';
import { docx, paragraph, part, source } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';

const level = (at: number, format: string, shown: string) =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/></w:lvl>`;
const item = (line: string, depth: number) =>
  paragraph(line).replace(
    '<w:p>',
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>`,
  );
const groups = [
  ['守时', '每天开门不少于八小时，节假日不缩短。', '改了钟点的提前七天张贴告示。'],
  ['守价', '新书旧书分架摆放，价签写得清清楚楚。', '退书七天之内照价办理，不问缘由。'],
  ['守静', '走廊里轻声走路，书架边不打电话。', '孩子哭了先抱出去哄一哄，再回来看书。'],
];
const read = async (inner: string, format: string, shown: string) =>
  importDocument(
    source(
      docx(paragraph('苏城书店自律公约') + inner + paragraph('苏城书业协会'), {
        'word/numbering.xml': part(
          'numbering',
          `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '%1、')}${level(1, format, shown)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
        ),
      }),
      'docx',
    ),
  );
const automatic = groups
  .map(([name = '', ...all]) => item(name, 0) + all.map((one) => item(one, 1)).join(''))
  .join('');
const typed = groups
  .map(
    ([name, ...all], i) =>
      paragraph(`${'一二三'[i]}、${name}`) +
      all.map((one, j) => paragraph(`（${'一二'[j]}）${one}`)).join(''),
  )
  .join('');

test.each([
  ['automatic', automatic],
  ['typed', typed],
])(
  'numbered sentences that are but paragraphs of what stands above them are doubtful, once: %s',
  async (_, inner) => {
    const { doubtful } = await read(inner, 'chineseCounting', '（%2）');
    expect(doubtful).toHaveLength(1);
    expect(doubtful[0]?.line.text).toContain('每天开门不少于八小时');
    expect(doubtful[0]?.why).toContain('有编号的 9 段，6 段（从这一段起）只当作段落');
  },
);

test('what a program but marks is no duty', async () => {
  const { doubtful } = await read(automatic, 'bullet', '•');
  expect(doubtful).toEqual([]);
});
