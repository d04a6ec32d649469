import { expect, test } from 'vitest';
import { isDateline, isDocumentTitle, isLead } from '../../../src/importer/read/signs.ts';
import { splitTitle } from '../../../src/official/heading.ts';
import { dutyTitle } from '../../../src/official/pledge.ts';
import { docx, paragraph, source } from '../../helpers/documents.ts';
import { importDocument, importLines } from '../../helpers/import-document.ts';

const shape = ({ pledge }: Awaited<ReturnType<typeof importLines>>) =>
  pledge.groups.map(({ duties }) => duties.map((duty) => `${dutyTitle(duty)}/${duty.paragraphs.length}`));
const start = ['读书倡议书', '春天来了。'];
const first = '首先，我们率先做到：';
const then = '同时，我们倡议同行争先做到：';

test.each<[style: string, lines: string[], duties: string[][]]>([
  [
    '一、 and a title that runs in',
    [first, '一、按时开馆。钟点要准。', '二、修好旧书：缺页补页。', then, '一、同用一证。家家能借。'],
    [['按时开馆/1', '修好旧书/1'], ['同用一证/1']],
  ],
  [
    '（一） with a title on its own line',
    [
      first,
      '（一）按时开馆',
      '钟点要准。',
      '天天如此。',
      '（二）修好旧书',
      '缺页补页。',
      then,
      '（一）同用一证',
      '家家能借。',
    ],
    [['按时开馆/2', '修好旧书/1'], ['同用一证/1']],
  ],
  [
    '1. with sub-items of another form',
    [
      first,
      '1. 按时开馆。钟点要准。',
      '（1）周末也开。',
      '（2）节日也开。',
      '2. 修好旧书。缺页补页。',
      then,
      '1．同用一证。家家能借。',
    ],
    [['按时开馆/3', '修好旧书/1'], ['同用一证/1']],
  ],
  [
    '第一条, counted through both groups',
    [
      first,
      '第一条 按时开馆',
      '钟点要准。',
      '第二条 修好旧书',
      '缺页补页。',
      then,
      '第三条 同用一证',
      '家家能借。',
    ],
    [['按时开馆/1', '修好旧书/1'], ['同用一证/1']],
  ],
  [
    'a whole sentence with a number',
    [first, '1. 按时开馆，风雨无阻', '2. 修好旧书，一页不缺', then, '1. 同用一证，家家能借'],
    [['按时开馆，风雨无阻/0', '修好旧书，一页不缺/0'], ['同用一证，家家能借/0']],
  ],
  [
    'titles on lines of their own',
    [first, '按时开馆', '钟点要准。', '修好旧书', '缺页补页，脱线重装。', then, '同用一证', '家家能借。'],
    [['按时开馆/1', '修好旧书/1'], ['同用一证/1']],
  ],
  [
    'titles on lines of their own, with a stop',
    [
      first,
      '按时开馆。',
      '钟点要准。天天如此，风雨无阻。',
      '修好旧书。',
      '一页不缺。缺页补页，脱线重装。',
      then,
      '同用一证。',
      '家家能借，家家能还。',
    ],
    [['按时开馆/1', '修好旧书/1'], ['同用一证/1']],
  ],
  [
    'titles that run in after a short sentence of its own',
    [
      first,
      '要点如下。',
      '按时开馆。钟点要准。',
      '修好旧书。缺页补页。',
      then,
      '也有要点。',
      '同用一证。家家能借。',
      '借书还书。家家都行。',
    ],
    [
      ['按时开馆/1', '修好旧书/1'],
      ['同用一证/1', '借书还书/1'],
    ],
  ],
  [
    'titles that run in, half-width',
    [first.replace('：', ':'), '按时开馆:钟点要准。', '修好旧书:缺页补页。', then, '同用一证:家家能借。'],
    [['按时开馆/1', '修好旧书/1'], ['同用一证/1']],
  ],
])('duties told by %s', async (_, lines, duties) => {
  expect(shape(await importLines(...start, ...lines))).toEqual(duties);
});

test('a paragraph without a title belongs to the duty before it, and is told as doubtful', async () => {
  const found = await importLines(
    ...start,
    first,
    '按时开馆。钟点要准。',
    '下雨天早开十分钟，好让等在门口的人早一点进来躲雨。',
    then,
    '同用一证。家家能借。',
  );
  expect(shape(found)).toEqual([['按时开馆/2'], ['同用一证/1']]);
  expect(found.doubtful.map(({ line, why }) => [line.at, why])).toEqual([
    ['第5行', '段首没有条目名，算作上一条的段落'],
  ]);
});

test('what stands above the title or before the first duty is kept, and told as doubtful', async () => {
  const found = await importLines(
    '读书节组委会',
    ...start,
    first,
    '下面几件小事，从今天做起就来得及',
    '一、按时开馆。钟点要准。',
    then,
    '一、同用一证。家家能借。',
  );
  expect(found.pledge.above).toEqual(['读书节组委会']);
  expect(found.pledge.groups[0]?.intro).toEqual(['下面几件小事，从今天做起就来得及']);
  expect(found.doubtful.map(({ line }) => line.at)).toEqual(['第1行', '第5行']);
});

test('what stands below a page’s footer is dropped, and told as doubtful', async () => {
  const found = await importLines(
    ...start,
    first,
    '按时开馆。钟点要准。',
    then,
    '同用一证。家家能借。',
    '版权所有：苏城读书网',
    '今天天气不错',
  );
  expect(found.dropped.map(({ rule }) => rule)).toEqual(['copyright', 'below-footer']);
  expect(found.doubtful.map(({ line }) => line.text)).toEqual(['今天天气不错']);
});

test('words of a footer within the text are text', async () => {
  const found = await importLines(
    ...start,
    first,
    '尊重作者。版权所有的书不影印，未经许可不得转载。',
    then,
    '同用一证。家家能借。',
    '上一篇读后感写得好，要多写。',
  );
  expect(found.dropped).toEqual([]);
});

test('a part of a page that holds the pledge is no navigation, whatever it is called', async () => {
  const html = `<div class="menu">${[...start, first, '按时开馆。钟点要准。'].map((text) => `<p>${text}</p>`).join('')}</div>`;
  const { pledge, dropped } = await importDocument(source(html, 'html'));
  expect(pledge.title).toBe('读书倡议书');
  expect(dropped).toEqual([]);
});

test('headings of a Word file show duties even where titles run in elsewhere', async () => {
  const inner = [
    paragraph('读书倡议书', '1'),
    paragraph(first, '2'),
    paragraph('一、按时开馆', '3'),
    paragraph('钟点要准。天天如此。'),
    paragraph('周末。也一样。'),
  ].join('');
  expect(shape(await importDocument(source(docx(inner), 'docx')))).toEqual([['按时开馆/2']]);
});

test.each([
  '首先，我们共同承诺率先做到以下四点：',
  '另外,我们呼吁全社会:',
  '（二）同业争先做到：',
  '企业带头做到',
  '最后，希望广大读者自觉做到：',
  '首先，我们率先做到——',
])('%s leads to a group', (text) => {
  expect(isLead(text, false)).toBe(true);
});

test.each([
  '让我们携手努力做到！',
  '钟点要准，天天都要做到。',
  '努力做到的事情有很多：第一，开门；第二，关门。',
])('%s leads to no group', (text) => {
  expect(isLead(text, false)).toBe(false);
});

test.each(['（2023年4月·苏城）', '2023年4月20日', '二〇二三年四月', '(2023年4月•苏城)', '苏城，2023年4月'])(
  '%s is a place and a day',
  (text) => {
    expect(isDateline(text)).toBe(true);
  },
);

test.each([
  ['一、按时开馆。', { number: '一、', title: '按时开馆', stop: '。' }],
  ['第十二条　修书', { number: '第十二条　', title: '修书', stop: '' }],
  ['3.15 活动', { number: '', title: '3.15 活动', stop: '' }],
  ['1.', { number: '', title: '1.', stop: '' }],
])('the title %s is taken apart, and nothing of it lost', (heading, parts) => {
  expect(splitTitle(heading)).toEqual(parts);
  expect(parts.number + parts.title + parts.stop).toBe(heading);
});

test('a title of the document is short and names what it is', () => {
  expect(['读书倡议书', '《读书公约》', '关于爱护图书的倡议'].every(isDocumentTitle)).toBe(true);
  expect(['首页 > 倡议书', '读书倡议书已经发布。', '读书节'].some(isDocumentTitle)).toBe(false);
});
