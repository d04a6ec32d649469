import { expect, test } from 'vitest';
import { filterHits } from '../../../../src/client/search/filters.ts';
import type { Hit } from '../../../../src/search/rank/rank.ts';
import type { Document, Lexicon, Mark } from '../../../../src/search/types.ts';

const words = {
  all: '全部',
  anyRole: '不分身份',
  backgroundMark: '背景',
  termMark: '术语',
  roleMark: '身份',
  siteMark: '本站',
};
const lexicon = {
  words,
  sections: [
    { id: 'first', name: '甲' },
    { id: 'second', name: '乙' },
  ],
  roles: [
    { id: 'reader', name: '读者' },
    { id: 'mender', name: '修书人' },
  ],
} as Pick<Lexicon, 'words' | 'sections' | 'roles'> as Lexicon;
const hit = (path: string, mark: Mark, section?: string, roles: string[] = []): Hit => ({
  document: {
    path,
    mark,
    section,
    roles,
    title: path,
    keywords: [],
    text: '',
    places: [],
  } satisfies Document,
  score: 1,
  isFirst: false,
  runs: [],
});
const hits = [
  hit('1', 'restatement', 'first', ['reader']),
  hit('2', 'restatement', 'second', ['reader', 'mender']),
  hit('3', 'term'),
  hit('4', 'role', undefined, ['reader']),
];
const all = { kind: '', role: '' };
const paths = (list: Hit[]) => list.map(({ document }) => document.path);

test('without a choice all hits stand, and each choice says how many it would leave', () => {
  const left = filterHits(lexicon, hits, all);
  expect(paths(left.hits)).toEqual(['1', '2', '3', '4']);
  expect(left.filters.kind.map(({ name, count }) => `${name} ${count}`)).toEqual([
    '全部 4',
    '甲 1',
    '乙 1',
    '术语 1',
    '身份 1',
  ]);
  expect(left.filters.role.map(({ name, count }) => `${name} ${count}`)).toEqual([
    '不分身份 4',
    '读者 3',
    '修书人 1',
  ]);
});

test('section and role narrow together; the numbers of one follow the other', () => {
  const left = filterHits(lexicon, hits, { kind: 'second', role: 'reader' });
  expect(paths(left.hits)).toEqual(['2']);
  expect(left.filters.kind.map(({ name, count }) => `${name} ${count}`)).toEqual([
    '全部 3',
    '甲 1',
    '乙 1',
    '身份 1',
  ]);
  expect(left.filters.role.map(({ name, count }) => `${name} ${count}`)).toEqual([
    '不分身份 1',
    '读者 1',
    '修书人 1',
  ]);
});

test('a choice that leaves nothing for a new query stands, and is offered beside everything', () => {
  const left = filterHits(lexicon, hits.slice(2, 3), { kind: 'first', role: 'mender' });
  expect(left.chosen).toEqual({ kind: 'first', role: 'mender' });
  expect(left.names).toEqual(['甲', '修书人']);
  expect(left.hits).toEqual([]);
  expect(left.filters.kind.map(({ name, count }) => `${name} ${count}`)).toEqual(['全部 0', '甲 0']);
});

test('ids that there are not leave everything', () => {
  const left = filterHits(lexicon, hits, { kind: 'x', role: '__proto__' });
  expect([left.chosen, left.names, left.hits.length]).toEqual([all, [], 4]);
});

test('no hits, no choices', () => {
  const left = filterHits(lexicon, [], all);
  expect([left.hits, left.filters.kind, left.filters.role]).toEqual([[], [], []]);
});
