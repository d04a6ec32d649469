import { expect, test } from 'vitest';
import { citedSources, groupSources } from '../../../src/model/source-groups.ts';

const sources = [
  { id: 'report', authority: 'media' },
  { id: 'plan', authority: 'official' },
  { id: 'act', authority: 'official', version: '2031年1月1日修正' },
  { id: 'icp-filing', authority: 'official' },
  { id: 'old-act', authority: 'official', repealed: '2030-01-01' },
  { id: 'other-report', authority: 'media' },
];

test('rules come first, in force or ended; the others by whose words they are; a group without sources is none', () => {
  expect(groupSources(sources).map(({ group, sources: its }) => [group, its.map(({ id }) => id)])).toEqual([
    ['law', ['act', 'old-act']],
    ['official', ['plan']],
    ['media', ['report', 'other-report']],
  ]);
});

test('the numbers in the footer are no sources of facts', () => {
  expect(citedSources(sources).map(({ id }) => id)).not.toContain('icp-filing');
});

test('a source whose fields are at fault stands in no group', () => {
  expect(groupSources([{ id: 'slip', authority: 'oficial' }])).toEqual([]);
});
