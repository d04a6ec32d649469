import { describe, expect, test } from 'vitest';
import { dutyTitle } from '../../../src/official/pledge.ts';
import { docx, paragraph, source } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';
import { item, list, numbering } from '../../helpers/word-lists.ts';

const level = (at: number, format: string, shown: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${shown}"/></w:lvl>`;
const read = async (inner: string, more: Record<string, string>) =>
  importDocument(
    source(docx(paragraph('苏城书店自律公约') + inner + paragraph('苏城书业协会'), more), 'docx'),
  );
type Found = Awaited<ReturnType<typeof read>>;
const shape = ({ pledge }: Found) =>
  pledge.groups.map(({ lead, duties }) => [lead, ...duties.map(dutyTitle)]);

const chapters = [
  ['总则', '为让满城的人都有书读，各家书店商定本公约。', '凡在苏城开门的书店，都按本公约办事。'],
  ['卖书', '新书旧书分架摆放，价签写得清清楚楚，一本也不许漏。', '退书七天之内照价办理，不问缘由。'],
  ['附则', '本公约由苏城书业协会解释。'],
];
const body = (of: number, depth: number) =>
  chapters
    .map(([name = '', ...all]) => item(name, 1) + all.map((one) => item(one, of, depth)).join(''))
    .join('');
const expected = (chapter: string[], article: string[]) => [
  [`${chapter[0]}　总则`, article[0], article[1]],
  [`${chapter[1]}　卖书`, article[2], article[3]],
  [`${chapter[2]}　附则`, article[4]],
];
const chinese = expected(['第一章', '第二章', '第三章'], ['第一条', '第二条', '第三条', '第四条', '第五条']);

describe('chapters and articles that Word numbers are read as they are seen', () => {
  test.each<[how: string, inner: string, lists: string[][], groups: unknown]>([
    [
      'two lists',
      body(2, 0),
      [
        list(1, level(0, 'taiwaneseCountingThousand', '第%1章　')),
        list(2, level(0, 'chineseCounting', '第%1条')),
      ],
      chinese,
    ],
    [
      'two levels of one list, the articles running on',
      body(1, 1),
      [
        list(
          1,
          level(0, 'chineseCountingThousand', '第%1章') +
            level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
        ),
      ],
      chinese,
    ],
    [
      'in digits',
      body(2, 0),
      [list(1, level(0, 'decimal', '第 %1 章')), list(2, level(0, 'decimal', '第%1条：'))],
      expected(['第1章', '第2章', '第3章'], ['第1条', '第2条', '第3条', '第4条', '第5条']),
    ],
  ])('%s', async (_, inner, lists, groups) => {
    const found = await read(inner, numbering(...lists));
    expect(shape(found)).toEqual(groups);
    expect(found.pledge.signatories).toEqual(['苏城书业协会']);
    expect(found.remarks.join()).toContain('有 8 处“第一章”“第一条”这样的编号是 Word 自动编的');
    expect(found.remarks.join()).not.toContain('读不到');
  });

  test('a list that begins by itself does so at its own number, and counts paragraphs without text', async () => {
    const articles = list(2, level(0, 'decimal', '第%1条'));
    const own =
      '<w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const inner =
      item('每天开门不少于八小时，节假日不缩短。', 2) +
      item('', 2) +
      item('新书到店三天之内上架，不压在库里。', 2) +
      item('读者问书，有就拿来，没有就记下来。', 3) +
      item('打烊以前把书架理好，把灯关上。', 3);
    const found = await read(inner, numbering(articles, ['', own]));
    expect(shape(found)).toEqual([['', '第1条', '第3条', '第7条', '第8条']]);
    expect(found.doubtful.map(({ why }) => why).join()).toContain('编号从 1 到 3');
  });

  test('articles that begin anew in each chapter do so', async () => {
    const lists = list(1, level(0, 'decimal', '第%1章') + level(1, 'decimal', '第%2条'));
    const { text } = await read(body(1, 1), numbering(lists));
    expect(text.match(/第\d条/g)?.join('')).toBe('第1条第2条第1条第2条第1条');
  });
});
