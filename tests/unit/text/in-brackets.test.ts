import { expect, test } from 'vitest';
import { inBrackets } from '../../../src/text/in-brackets.ts';

test.each([
  ['离线版（zip，整个网站）', '离线版', 'zip，整个网站'],
  ['宣讲稿', '宣讲稿', ''],
  ['甲（乙）丙', '甲（乙）丙', ''],
  ['（甲）', '（甲）', ''],
  ['表（一）（二）', '表（一）', '二'],
])('%s', (text, name, more) => {
  expect(inBrackets(text)).toEqual([name, more]);
});
