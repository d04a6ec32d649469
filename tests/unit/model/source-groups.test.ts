import { expect, test } from 'vitest';
import { byPublisher, citedSources, groupSources, sharedDay } from '../../../src/model/source-groups.ts';

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

test.each([
  ['of all', ['2031-05-02', '2031-05-02'], { day: '2031-05-02', all: true }],
  ['of most', ['2031-05-01', '2031-05-02', '2031-05-02'], { day: '2031-05-02', all: false }],
  ['of those that have one', ['2031-05-02', undefined, '2031-05-02'], { day: '2031-05-02', all: false }],
  ['of half of them', ['2031-05-01', '2031-05-02'], undefined],
  ['of fewer than have none', ['2031-05-02', '2031-05-02', undefined, undefined], undefined],
  ['of a source alone', ['2031-05-02'], undefined],
  ['of none', [undefined], undefined],
])('the day %s is said for all of a group, or for none', (_, days, shared) => {
  expect(sharedDay(days.map((seen) => ({ seen })))).toEqual(shared);
});

test('sources stand under who published them; what tells editions apart is said of each, what all have of all', () => {
  const published = ['甲局', '乙网（协会）', '甲局（转载件）', '乙网（协会）', '丙报'].map(
    (publisher, id) => ({ publisher, id }),
  );
  expect(
    byPublisher(published).map(({ publisher, sources: its }) => [publisher, its.map(({ id }) => id)]),
  ).toEqual([
    ['甲局', [0, 2]],
    ['乙网（协会）', [1, 3]],
    ['丙报', [4]],
  ]);
});
