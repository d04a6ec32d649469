import { expect, test } from 'vitest';
import { copyContent } from '../helpers/broken-content.ts';

/** The content with one role more. */
function withRole(fields: string) {
  const content = copyContent();
  const role = `- id: made-up\n  name: 船家\n  intro: 给撑船的人。\n  first: [先看。]\n${fields}`;
  content.write('roles.yaml', `${content.read('roles.yaml')}\n${role}`);
  return content;
}

test.each([
  ['nothing besides', ''],
  ['a line for the list of roles', '  offers: 怎样把船撑稳\n'],
  ['a number to call', '  call:\n    words: 船漏了，打\n    number: "010-12345"\n'],
])('a role with %s is a role', (_, fields) => {
  expect(withRole(fields).faults()).toEqual([]);
});

test.each([
  ['a line longer than a phone is wide', `  offers: ${'船'.repeat(19)}\n`, '最多 18 个字'],
  ['a number in words', '  call:\n    words: 船漏了，打\n    number: 一一九\n', '只写数字'],
  ['a number without its quotation marks', '  call:\n    words: 船漏了，打\n    number: 12315\n', '引号'],
  ['a number and no words', '  call:\n    number: "12315"\n', 'words'],
])('a role with %s: a fault of its field', (_, fields, told) => {
  const content = withRole(fields);
  const faults = content.faults();
  expect(faults).toMatchObject([{ kind: 'wrong-field', where: { file: content.shown('roles.yaml') } }]);
  expect(`${faults[0]?.what}${faults[0]?.hint}`).toContain(told);
});
