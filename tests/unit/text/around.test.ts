import { expect, test } from 'vitest';
import { around } from '../../../src/text/title-parts.ts';

test.each([
  ['倡议书', '2031年倡议书', ['2031年', '倡议书', '']],
  ['有温度', '一封信——“有温度”倡议书', ['一封信——', '“有温度”', '倡议书']],
  ['有温度', '《“有温度”》公约', ['', '《“有温度”》', '公约']],
  ['有温度', '“有温度的信”公约', ['“', '有温度', '的信”公约']],
  ['护河', '2031年节水倡议书', ['2031年节水倡议书', '', '']],
])('%s in %s: marks that enclose nothing else go with it', (part, whole, expected) => {
  expect(around(part, whole)).toEqual(expected);
});
