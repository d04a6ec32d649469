import { expect, test } from 'vitest';
import { docx, paragraph, source } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';
import { item, level, list, numbering } from '../../helpers/word-lists.ts';

const groups = [
  ['守时', '每天开门不少于八小时，节假日不缩短。', '改了钟点的提前七天张贴告示。'],
  ['守价', '新书旧书分架摆放，价签写得清清楚楚。', '退书七天之内照价办理，不问缘由。'],
  ['守静', '走廊里轻声走路，书架边不打电话。', '孩子哭了先抱出去哄一哄，再回来看书。'],
];
const read = async (inner: string, format: string, shown: string) =>
  importDocument(
    source(
      docx(
        paragraph('苏城书店自律公约') + inner + paragraph('苏城书业协会'),
        numbering(list(1, level(0, 'chineseCounting', '%1、') + level(1, format, shown))),
      ),
      'docx',
    ),
  );
const automatic = groups
  .map(([name = '', ...all]) => item(name, 1) + all.map((one) => item(one, 1, 1)).join(''))
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
