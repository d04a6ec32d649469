import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { likelyQuestions } from '../../../src/search/questions.ts';
import type { Document } from '../../../src/search/types.ts';
import { lexicon, page } from '../../helpers/lexicon.ts';

const role = (id: string, ...questions: string[]): Document => ({
  ...page(
    `roles/${id}.html`,
    id,
    questions.map((question, i): [string, string, string] => [`question-${i + 1}`, question, '能。']),
  ),
  mark: 'role',
});
const own = {
  ...lexicon,
  documents: [
    ...lexicon.documents,
    role('reader', '书丢了怎么赔？', '能借几本？'),
    role('mender', '纸从哪里来？'),
  ],
};
const likely = (query: string, limit = 4) => likelyQuestions(own, openCorpus(own), query, limit);

test('who found nothing is offered the first question of every role, then the second, each with its place', () => {
  expect(likely('饕餮')).toEqual([
    { text: '书丢了怎么赔？', href: 'roles/reader.html#question-1' },
    { text: '纸从哪里来？', href: 'roles/mender.html#question-1' },
    { text: '能借几本？', href: 'roles/reader.html#question-2' },
  ]);
  expect(likely('饕餮', 1)).toHaveLength(1);
});

test('questions that share neighbouring characters with what was typed come first', () => {
  expect(likely('一次借几本')[0]?.text).toBe('能借几本？');
});

test('a question that is found as one, apart from its page, is offered once', () => {
  const apart: Document = { ...role('reader'), anchor: 'question-1', title: '书丢了怎么赔？' };
  const of = { ...lexicon, documents: [apart] };
  expect(likelyQuestions(of, openCorpus(of), '饕餮', 4)).toEqual([
    { text: '书丢了怎么赔？', href: 'roles/reader.html#question-1' },
  ]);
});
