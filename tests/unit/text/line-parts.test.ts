import { expect, test } from 'vitest';
import { endsAtMark, lineStretches } from '../../../src/text/line-parts.ts';

/** `|` between stretches, `[…]` around what is whole, `/` where that is parted. */
const shown = (text: string): string =>
  lineStretches(text)
    .map(({ text, within }) => (within ? `[${within.join('/')}]` : text))
    .join('|');

test.each([
  ['公开企业的产品标准和服务标准。', '公开企业的产品|标准和服务标准。'],
  ['建立缺陷产品召回制度，产品有缺陷，及时召回。', '建立缺陷产品|召回制度，|产品有缺陷，|及时召回。'],
  ['每年拿出100万元用于奖励三十万名员工。', '每年拿出|100万元用于奖励|三十万名员工。'],
  ['坚持QC小组活动。', '坚持QC小组活动。'],
  ['有效防止“劣币驱逐良币”。', '有效防止|[“劣币/驱逐良币”。]'],
  ['让“放、管、治”结合起来。', '[让“放、管、治”]|结合起来。'],
  ['责任落到每个关键岗位。', '责任|[落到每个/关键岗位。]'],
  ['做到快、好。', '[做到快、好。]'],
  ['Our commitments hold.', 'Our |commitments |hold.'],
  ['“啊”', '“啊”'],
  ['。', '。'],
  ['', ''],
])('%s: lines end at marks and between words', (text, stretches) => {
  expect(shown(text)).toBe(stretches);
  expect(
    lineStretches(text)
      .map((one) => one.text)
      .join(''),
  ).toBe(text);
});

test('browsers end lines at marks of themselves, with what closes after them', () => {
  expect(['召回，', '好。”', '召回', 'a '].map(endsAtMark)).toEqual([true, true, false, true]);
});
