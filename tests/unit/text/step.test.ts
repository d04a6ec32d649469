import { expect, test } from 'vitest';
import { stepOf } from '../../../src/text/step.ts';

test.each([
  ['第一步：找商家', { nth: '第一步', what: '找商家' }],
  ['\n第十二步：再看<b>一遍</b>\n', { nth: '第十二步', what: '再看<b>一遍</b>' }],
  ['先备好这几样', undefined],
  ['走好第一步：看', undefined],
  ['第一步', undefined],
  ['第3步：看', undefined],
])('the heading %j: %j', (heading, step) => {
  expect(stepOf(heading)).toEqual(step);
});
