import { expect, test } from 'vitest';
import { readAnswers, writeAnswers } from '../../../../src/client/self-check/answers.ts';
import { poisons } from '../../../helpers/poison.ts';

const answers = [
  { id: '第1条 甲', state: 0, note: '' },
  { id: '第1条 乙', state: -1, note: '张工\n"引号"' },
];

test('what was filled in comes back as it was; a row without anything is not kept', () => {
  const kept = writeAnswers([...answers, { id: '丙', state: -1, note: '' }]);
  expect(kept).not.toContain('丙');
  expect(readAnswers(kept, 4)).toEqual(answers);
});

test.each([
  '',
  '[',
  'null',
  '7',
  '{"a":1}',
  '[null,1,"a",[],[1,2,3],["a",0],{"0":"a","1":0,"2":"b"}]',
  ...poisons.slice(0, 40),
])('what is no answer is none: %j', (kept) => {
  expect(readAnswers(kept, 4)).toEqual([]);
});

test.each([4, -2, 1.5, '0', null, true])('a box that there is not is not ticked: %j', (state) => {
  expect(readAnswers(JSON.stringify([['a', state, 'b']]), 4)).toEqual([{ id: 'a', state: -1, note: 'b' }]);
});
