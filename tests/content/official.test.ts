import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { officialPath } from '../../src/official/load.ts';
import { copyContent } from '../helpers/broken-content.ts';
import { fittingPledge, importInto } from '../helpers/original.ts';

const first = 'pledge/enterprise/1-accountability.mdx';

test('a document whose titles are ours but for punctuation fits', () => {
  const content = copyContent();
  const pledge = fittingPledge(content.root);
  for (const { duties } of pledge.groups)
    for (const duty of duties) duty.heading = `（一）${duty.heading.replaceAll('，', ',')}`;
  importInto(content.root, undefined, pledge);
  expect(content.faults()).toEqual([]);
});

test('a title of ours that the document has not: both are named, with the line', () => {
  const content = copyContent();
  const pledge = importInto(content.root);
  const line = content.change(first, /^title: .*$/m, 'title: 种树修渠');
  const [fault, ...more] = content.faults();
  expect(more).toEqual([]);
  expect(fault).toMatchObject({ kind: 'official-title', where: { file: content.shown(first), line } });
  expect(fault?.what).toContain(pledge.groups[0]?.duties[0]?.heading.replace('。', ''));
  expect(fault?.what).toContain('种树修渠');
  expect(fault?.what).not.toContain('最接近');
});

test('two duties in each other’s place: the nearest title of the document is named', () => {
  const content = copyContent();
  importInto(content.root);
  const at = (name: string) => join(content.root, 'pledge/society', name);
  renameSync(at('1-awareness.mdx'), at('_'));
  renameSync(at('2-quality-nation.mdx'), at('1-quality-nation.mdx'));
  renameSync(at('_'), at('2-awareness.mdx'));
  const faults = content.faults();
  expect(faults.map(({ kind }) => kind)).toEqual(['official-title', 'official-title']);
  expect(faults[0]?.what).toMatch(/第10条.*最接近的是第11条/);
  expect(faults[1]?.what).toMatch(/第11条.*最接近的是第10条/);
});

test('a duty too many, and one too few', () => {
  const content = copyContent();
  const pledge = fittingPledge(content.root);
  const [taken] = pledge.groups[1]?.duties.splice(2) ?? [];
  if (taken) pledge.groups[2]?.duties.push(taken);
  importInto(content.root, undefined, pledge);
  const counts = content.faults().filter(({ kind }) => kind === 'official-count');
  expect(counts.map(({ what }) => /有 (\d) 条，导入的原文有 (\d) 条/.exec(what)?.slice(1))).toEqual([
    ['3', '2'],
    ['3', '4'],
  ]);
});

test('another document: its title is named beside ours', () => {
  const content = copyContent();
  importInto(content.root, undefined, { ...fittingPledge(content.root), title: '2031年某某倡议书' });
  expect(content.faults()).toMatchObject([
    { kind: 'official-title', where: { file: content.shown('campaign.yaml') } },
  ]);
});

test('an imported file that somebody has changed, or that is another file', () => {
  const content = copyContent();
  importInto(content.root);
  const path = officialPath(content.root);
  writeFileSync(path, readFileSync(path, 'utf8').replace('杨柳渡', '杨树渡'));
  expect(content.faults()).toMatchObject([
    { kind: 'official-changed', where: { file: content.shown('official/pledge.md') } },
  ]);
  writeFileSync(path, 'x');
  expect(content.kinds()).toEqual(['official-changed']);
  rmSync(path);
  expect(content.faults()).toEqual([]);
});

test('a commitment may not take the name of a sentence', () => {
  const content = copyContent();
  const line = content.change(first, /^ {2}- id: .*$/m, '  - id: s3');
  expect(content.faults()).toMatchObject([{ where: { file: content.shown(first), line } }]);
});

test('a document with more groups than the campaign has sections: told at the sections', () => {
  const content = copyContent();
  const pledge = fittingPledge(content.root);
  pledge.groups.push({ lead: '最后说好:', intro: [], duties: pledge.groups[2]?.duties.splice(1) ?? [] });
  importInto(content.root, undefined, pledge);
  const line = content.read('campaign.yaml').split('\n').indexOf('sections:') + 1;
  expect(content.faults()).toMatchObject([
    {
      kind: 'official-groups',
      where: { file: content.shown('campaign.yaml'), line },
      what: expect.stringContaining('4 组'),
    },
  ]);
});
