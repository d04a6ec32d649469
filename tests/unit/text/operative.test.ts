import { expect, test } from 'vitest';
import { operativeOf } from '../../../src/text/operative.ts';

test.each([
  ['甲应当负责。乙不得造假。', ['', '甲应当负责', '。乙不得造假。']],
  [
    '发现有缺陷、会伤人的，应当停止销售、召回；费用自己出。',
    ['发现有缺陷、会伤人的，', '应当停止销售、召回', '；费用自己出。'],
  ],
  ['有的：必须先学', ['有的：', '必须先学', '']],
  ['这里讲的是范围，没有要求。', ['这里讲的是范围，没有要求。', '', '']],
  ['', ['', '', '']],
])('what %j asks', (text, parts) => {
  expect(operativeOf(text)).toEqual(parts);
  expect(operativeOf(text).join('')).toBe(text);
});
