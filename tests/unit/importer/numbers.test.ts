import { expect, test } from 'vitest';
import { datesIn, yearIn } from '../../../src/importer/read/dates.ts';
import { isDateline } from '../../../src/importer/read/signs.ts';
import { numberOf } from '../../../src/official/heading.ts';
import { dutyTitle } from '../../../src/official/pledge.ts';
import { importLines } from '../../helpers/import-document.ts';

const titles = ['按时开馆', '修好旧书', '同用一证'];
const texts = ['钟点要准。', '缺页补页。', '家家能借。'];

/** The first three numbers of every form documents are numbered in. */
const forms: [form: string, numbers: string[]][] = [
  ['full-width digits and stop', ['１．', '２．', '３．']],
  ['full-width digits', ['１、', '２、', '３、']],
  ['a digit, a space and a stop', ['1 . ', '2 . ', '3 . ']],
  ['a digit and a tab', ['1\t', '2\t', '3\t']],
  ['a digit and a bracket', ['１）', '２）', '３）']],
  ['one character of digit and stop', ['⒈', '⒉', '⒊']],
  ['one character of digit and brackets', ['⑴', '⑵', '⑶']],
  ['brackets of any width', ['（１）', '（２）', '（３）']],
  ['black brackets', ['【1】', '【2】', '【3】']],
  ['one character of numeral and brackets', ['㈠', '㈡', '㈢']],
  ['a numeral, a space and its mark', ['一 、', '二 、', '三 、']],
  ['articles with full-width digits', ['第１条　', '第２条　', '第３条　']],
  ['circles', ['①', '②', '③']],
  ['black circles', ['❶', '❷', '❸']],
  ['numerals in circles', ['㊀', '㊁', '㊂']],
  ['keys', ['1️⃣ ', '2️⃣ ', '3️⃣ ']],
  ['Roman numerals', ['Ⅰ、', 'Ⅱ、', 'Ⅲ、']],
  ['Roman numerals of letters', ['I. ', 'II. ', 'III. ']],
  ['capitals', ['壹、', '贰、', '叁、']],
  ['letters', ['A．', 'B．', 'C．']],
  ['signs', ['◆', '◆', '◆']],
  ['dots', ['·', '·', '·']],
  ['dashes', ['- ', '- ', '- ']],
  ['pictures', ['🔹', '🔹', '🔹']],
  ['a digit and a comma', ['1，', '2，', '3，']],
  ['a digit and a colon', ['1：', '2：', '3：']],
  ['a digit and a space', ['1 ', '2 ', '3 ']],
  ['ordinals', ['第一，', '第二，', '第三，']],
  ['ordinals of another kind', ['其一，', '其二，', '其三，']],
];

test.each(forms)(
  '%s: numbers are no part of titles, in a line or on lines of their own',
  async (_, numbers) => {
    const [one, two, three] = numbers.map((number, i) => number + titles[i]) as [string, string, string];
    const first = '首先，我们率先做到：';
    const then = '同时，我们倡议同行争先做到：';
    const start = ['读书倡议书', '春天来了。', first];
    for (const found of [
      await importLines(
        ...start,
        `${one}。${texts[0]}`,
        `${two}。${texts[1]}`,
        then,
        `${three}。${texts[2]}`,
      ),
      await importLines(...start, one, texts[0] ?? '', two, texts[1] ?? '', then, three, texts[2] ?? ''),
    ]) {
      expect(found.pledge.groups.map(({ duties }) => duties.map(dutyTitle))).toEqual([
        titles.slice(0, 2),
        titles.slice(2),
      ]);
      expect(found.doubtful).toEqual([]);
    }
  },
);

test.each([
  '3.15 活动',
  '2015年',
  '百年老店',
  'I am here',
  'A4 纸',
  '第一批',
  '——好书',
  '1.5 倍',
  '一心一意',
  '3 月 5 日',
  '10：30 开门',
  '1，000 册',
  '·',
])('%s begins with no number', (text) => {
  expect(numberOf(text)).toBeUndefined();
});

test.each([
  '二〇二七年三月一日',
  '二○二七年三月一日',
  '二◯二七年三月一日',
  '二零二七年三月一日',
  '二0二七年三月一日',
  '二０二七年三月一日',
  '二O二七年三月一日',
  '二o二七年三月',
  '二О二七年三月',
  '二Ο二七年三月',
  '贰零贰柒年三月',
  '二千零二十七年三月',
  '公元2027年3月',
  '２０２７年３月１日',
  '2027 年 3 月 1 日',
  '2027.3.1',
  '2027-03-01',
  '2027/3/1',
  '2027·3·1',
  '20270301',
  '二〇二七.三.一',
  '（2027年3月·苏城）',
  '苏城，２０２７．３',
])('%s is a date of 2027', (text) => {
  expect([yearIn(text), isDateline(text), datesIn(text)[0]?.[0]]).toEqual(['2027', true, 2027]);
});

test.each<[text: string, dates: number[][]]>([
  ['20270301', [[2027, 3, 1]]],
  [
    '2027年3月1日至2028.4',
    [
      [2027, 3, 1],
      [2028, 4],
    ],
  ],
  ['二〇二七年三月廿一日', [[2027, 3, 21]]],
  ['二〇二七年十二月卅日', [[2027, 12, 30]]],
  ['二〇二七年〇三月〇九日', [[2027, 3, 9]]],
  ['二○二七年○三月一○日', [[2027, 3, 10]]],
  ['贰零贰柒年壹拾贰月贰拾日', [[2027, 12, 20]]],
  ['二千零二十七年十月十日', [[2027, 10, 10]]],
  ['2027年○月○日', [[2027]]],
  ['2027年13月1日', [[2027]]],
  ['2027年3月32日', [[2027, 3]]],
  ['2027年3日', [[2027]]],
])('%s gives the year, month and day of dates that there are', (text, dates) => {
  expect(datesIn(text)).toEqual(dates);
});

test.each(['电话 12027.3', '一万年', '三年', '2027', '1027-3'])('%s names no year', (text) => {
  expect(yearIn(text)).toBeUndefined();
});

test.each([
  ['锟斤拷好书', '编码出错'],
  ['书很烫烫烫手', '编码出错'],
  ['锛屾湰涔︼紝', '编码出错'],
  ['æœ¬ä¹¦', '编码出错'],
  ['好⼦书', '只作部首'],
  ['好⻅书', '只作部首'],
  ['这個\uf914書', '兼容汉字'],
  ['好\ue123书', '造字区'],
  ['好□书', '方框'],
  ['好&nbsp;书', '网页的记号'],
])('%s is kept, and told as doubtful', async (damaged, why) => {
  const { doubtful, pledge } = await importLines(
    '读书倡议书',
    '春天来了。',
    '首先，我们率先做到：',
    `按时开馆。${damaged}，钟点要准。`,
  );
  expect(doubtful.map((one) => one.why).join()).toContain(why);
  expect(pledge.groups[0]?.duties[0]?.paragraphs.join()).toContain(damaged);
});
