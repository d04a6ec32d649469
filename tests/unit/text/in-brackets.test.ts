import { expect, test } from 'vitest';
import { inBrackets } from '../../../src/text/in-brackets.ts';

test.each([
  ['离线版（zip，整个网站）', '离线版', 'zip，整个网站'],
  ['宣讲稿', '宣讲稿', ''],
  ['《纲要（2031—2040年）》', '《纲要（2031—2040年）》', ''],
  ['《纲要（2031—2040年）》（国发〔2032〕9号）', '《纲要（2031—2040年）》', '国发〔2032〕9号'],
  ['甲（乙）丙', '甲（乙）丙', ''],
  ['（甲）', '（甲）', ''],
  ['表（一）（二）', '表（一）', '二'],
])('%s', (text, name, more) => {
  expect(inBrackets(text)).toEqual([name, more]);
});
