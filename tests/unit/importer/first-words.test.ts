import { expect, test } from 'vitest';
import { dutyTitle } from '../../../src/official/pledge.ts';
import { importLines } from '../../helpers/import-document.ts';

const others = [
  '二、早开门。每天开门不少于八小时，节假日不缩短。',
  '三、晚关门。打烊以前半小时，再问一声谁还要借。',
  '苏城图书馆',
];

test.each([
  [
    '认真学习《苏城图书馆开架借阅办法》《苏城各馆馆际互借的若干规定和实施细则》，按规定办事。',
    '认真学习《苏城图书馆开架借阅办法》',
  ],
  [
    '把到馆的新书在十天以内编好目贴好标签送上书架并且把编好的书目登在网上和门口的告示牌上面，急着要的先借后编。',
    '把到馆的新书在十天以内编好目贴好',
  ],
])('a duty whose first mark is far is called by its first words, doubtful', async (first, title) => {
  const { pledge, doubtful } = await importLines('苏城读书倡议书', `一、${first}`, ...others);
  const [duty] = pledge.groups[0]?.duties ?? [];
  expect(duty && dutyTitle(duty)).toBe(title);
  expect(duty?.paragraphs).toEqual([first.slice(title.length)]);
  expect(doubtful.map(({ why }) => why)).toEqual([expect.stringContaining(`用开头的“${title}”当条目名`)]);
});

test.each(['附件2', '附件：', '附 3', '附件一-2'])(
  '%s above a title is no text of the document',
  async (mark) => {
    const { pledge, dropped, doubtful } = await importLines(
      mark,
      '苏城读书倡议书',
      '一、不压书。新书到馆，十天以内上架。',
      ...others,
    );
    expect(pledge.above).toEqual([]);
    expect(dropped.map(({ line, rule }) => [rule, line.text])).toEqual([['note', mark]]);
    expect(doubtful.map(({ line }) => line.text)).toEqual([mark]);
  },
);
