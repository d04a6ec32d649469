import { expect, test } from 'vitest';
import { nearestNames } from '../../../src/search/nearest.ts';
import { corpus, lexicon } from '../../helpers/lexicon.ts';

test('names of any kind that share characters with the query are offered, each with its address', () => {
  expect(nearestNames(lexicon, corpus, '旧书换飞船，延期起飞').map(({ path }) => path)).toEqual([
    'terms/renewal.html',
    'enterprise/mending.html',
  ]);
});

test('nothing is near to what shares nothing', () => {
  expect(nearestNames(lexicon, corpus, '飞船')).toEqual([]);
});
