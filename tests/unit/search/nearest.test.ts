import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { nearest } from '../../../src/search/nearest.ts';
import { lexicon, page } from '../../helpers/lexicon.ts';

const asked = {
  ...lexicon,
  documents: [...lexicon.documents, page('faq.html', '问答', [['q', '旧书可以捐吗？', '可以。']])],
};

test('names of any kind and questions that share characters with the query are offered, each with its address', () => {
  const { names, questions } = nearest(asked, openCorpus(asked), '旧书换飞船，延期起飞');
  expect(names.map(({ path }) => path)).toEqual(['terms/renewal.html', 'enterprise/mending.html']);
  expect(questions.map(({ path }) => path)).toEqual(['faq.html#q']);
});

test('nothing is near to what shares nothing', () => {
  expect(nearest(asked, openCorpus(asked), '飞船')).toEqual({ names: [], questions: [] });
});
