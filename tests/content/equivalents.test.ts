import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectContent } from '../../src/content/checks/check.ts';
import { copyContent } from '../helpers/broken-content.ts';

/** The content with one row more, from its first line in the file. */
function withRow(fields: Record<string, string> = {}) {
  const content = copyContent();
  const before = content.read('equivalents.yaml');
  const rows = { said: '[晓得秤]', means: '[计量]', why: '方言', ...fields };
  const row = Object.entries(rows).map(([key, value], i) => `${i === 0 ? '- ' : '  '}${key}: ${value}\n`);
  content.write('equivalents.yaml', before + row.join(''));
  return { content, line: before.split('\n').length };
}

test('every meaning of ours stands somewhere', () => {
  expect(inspectContent('content').reminders).toEqual([]);
});

test('a row of words is taken, with a note or without; no file of them is needed', () => {
  expect(withRow().content.faults()).toEqual([]);
  expect(withRow({ note: '只给编写者看' }).content.faults()).toEqual([]);
  const without = copyContent();
  rmSync(join(without.root, 'equivalents.yaml'));
  expect(without.faults()).toEqual([]);
});

test.each([
  ['a name of a term', '[计量]'],
  ['a name without its signs', '[硬承诺]'],
  ['an alias', '[消协]'],
  ['a title', '[严格企业质量主体责任]'],
  ['the name of a role', '[一线员工]'],
  ['a heading', '[先备好这几样]'],
  ['a question', '["买到假货，能要几倍赔偿？"]'],
  ['words of a text that a tag parts', '[写明由谁做]'],
  ['words of a law', '[安全操作规程]'],
])('%s is what a word may mean', (_, means) => {
  expect(withRow({ means }).content.faults()).toEqual([]);
});

test.each<[what: string, means: string, told: RegExp]>([
  ['stands nowhere', '[计量, 质量追朔体系]', /质量追朔体系.*质量追溯体系/],
  ['is only searched by', '[断网]', /断网/],
  ['is an id', '[quality-staff]', /quality-staff/],
])('a meaning that %s is told at its line, and holds nothing up', (_, means, told) => {
  const { content, line } = withRow({ means });
  const { faults, reminders } = inspectContent(content.root);
  expect(faults).toEqual([]);
  expect(reminders).toMatchObject([{ kind: 'unknown-meaning', where: { line: line + 1 } }]);
  expect(reminders[0]?.what + (reminders[0]?.hint ?? '')).toMatch(told);
});

test.each<[what: string, fields: Record<string, string>, below: number, kind: string, told: RegExp]>([
  ['is said for itself', { said: '[秤得准, 量具]', means: '[量具]' }, 0, 'same-meaning', /量具/],
  [
    'is said twice, in capitals or not',
    { said: '[Guarantee]', means: '[三包]' },
    0,
    'duplicate',
    /guarantee.*equivalents\.yaml:\d+/,
  ],
  ['is a term’s own already', { said: '[NQI]', means: '[质量基础]' }, 0, 'word-of-a-term', /NQI.*质量基础/],
  ['has a reason there is not', { why: '俗语' }, 2, 'wrong-field', /口语、方言/],
  ['means five things', { means: '[计量, 三包, 召回, 投诉, 举报]' }, 1, 'wrong-field', /最多写四个词/],
  ['means nothing', { means: '[]' }, 1, 'wrong-field', /至少写一个词/],
  ['has a field there is not', { mean: '[计量]' }, 3, 'unknown-field', /mean/],
])('a row that %s: one fault, at its line', (_, fields, below, kind, told) => {
  const { content, line } = withRow(fields);
  const faults = content.faults();
  expect(faults).toMatchObject([
    { kind, where: { file: content.shown('equivalents.yaml'), line: line + below } },
  ]);
  expect(`${faults[0]?.what}${faults[0]?.hint}`).toMatch(told);
});

test('a file of equivalents without a list: one fault, that says how one begins', () => {
  const content = copyContent();
  content.write('equivalents.yaml', '# 还没有写\n');
  const faults = content.faults();
  expect(faults).toMatchObject([{ kind: 'not-a-list', where: { file: content.shown('equivalents.yaml') } }]);
  expect(faults[0]?.hint).toContain('- said: [');
});
