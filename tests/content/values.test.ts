import { expect, test } from 'vitest';
import { copyContent } from '../helpers/broken-content.ts';

test.each<[situation: string, path: string, place: RegExp, put: string]>([
  ['half a character', 'site.yaml', /^operator: .*$/m, 'operator: "甲\\uD800乙"'],
  [
    'an address with a line separator',
    'sources.yaml',
    /^ {2}address: .*$/m,
    '  address: "https://example.org/\\u2028x"',
  ],
  ['an address with a space', 'sources.yaml', /^ {2}address: .*$/m, '  address: "https://example.org/a b"'],
  [
    'an identifier no file can be named after',
    'campaign.yaml',
    /^edition: .*$/m,
    `edition: "${'a'.repeat(101)}"`,
  ],
])('%s: wrong-field', (_, path, place, put) => {
  const content = copyContent();
  content.change(path, place, put);
  expect(content.faults()).toMatchObject([{ kind: 'wrong-field', where: { file: content.shown(path) } }]);
});

test('a number where a fact stands that may be empty: what it is, and that quotes make a text of it', () => {
  const content = copyContent();
  content.change('campaign.yaml', /^where: .*$/m, 'where: 2015');
  const [fault, ...others] = content.faults();
  expect(others).toEqual([]);
  expect(fault?.what).toMatch(/要写成一段文字/);
  expect(fault?.hint).toMatch(/用英文双引号包起来/);
});
