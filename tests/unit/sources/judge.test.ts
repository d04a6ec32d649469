import { expect, test } from 'vitest';
import { judge } from '../../../src/sources/judge.ts';

const source = { title: '《河边桥梁养护办法》（桥发〔2020〕3号）' };

test.each([
  ['its title has the name', { status: 200, title: '河边桥梁养护办法_河边网' }, undefined, 'same'],
  [
    'its text has the name, set otherwise',
    { status: 200, title: '河边网', text: '《河边　桥梁 养护办法》' },
    undefined,
    'same',
  ],
  ['it is another', { status: 200, title: '招商加盟', text: '欢迎' }, undefined, 'changed'],
  ['its title is what it was', { status: 200, title: '河边网 - 办法' }, '河边网—办法', 'same'],
  ['its title is not what it was', { status: 200, title: '河边桥梁养护办法' }, '河边网', 'changed'],
  ['it says nothing', { status: 200 }, undefined, 'to-read'],
  ['it is not there', { status: 404 }, undefined, 'gone'],
  ['it was taken away', { status: 410 }, '河边网', 'gone'],
  ['it is not shown to everybody', { status: 403 }, undefined, 'unknown'],
  ['the host is out of order', { status: 502 }, undefined, 'unknown'],
  ['nobody answers', { failure: 'TIMEOUT' }, undefined, 'unknown'],
] as const)('of a page is known, where %s', (_, answer, seen, verdict) => {
  expect(judge(source, answer, seen)).toBe(verdict);
});

test('every name a title has must be there, those in names too; a title that is told needs a reader', () => {
  const two = { title: '《甲<办法>》和《关于〈乙〉的通知》' };
  expect(judge(two, { status: 200, title: '甲办法 关于乙的通知' }, undefined)).toBe('same');
  expect(judge(two, { status: 200, title: '甲办法' }, undefined)).toBe('changed');
  expect(judge({ title: '桥梁修好的报道' }, { status: 200, title: '桥修好了' }, undefined)).toBe('to-read');
});
