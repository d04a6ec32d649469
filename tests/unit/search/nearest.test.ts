import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { nearest } from '../../../src/search/nearest.ts';
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
const near = (query: string, ...more: Document[]) => {
  const own = { ...lexicon, documents: [...lexicon.documents, ...more] };
  const { names, questions } = nearest(own, openCorpus(own), query);
  return { names: names.map(({ path }) => path), questions: questions.map(({ path }) => path) };
};
const roles = [role('reader', '书丢了怎么赔？', '能借几本？'), role('mender', '纸从哪里来？')];

test('names of any kind that share characters with the query are offered, each with its address', () => {
  expect(near('旧书换飞船，延期起飞').names).toEqual(['terms/renewal.html', 'enterprise/mending.html']);
});

test('no name is near to what shares nothing', () => {
  expect(near('饕餮').names).toEqual([]);
});

test('who found nothing is offered the first question of every page, then the second, each with its place', () => {
  expect(near('饕餮', ...roles).questions).toEqual([
    'roles/reader.html#question-1',
    'roles/mender.html#question-1',
    'roles/reader.html#question-2',
  ]);
});

test('at most four, those first that share neighbouring characters with what was typed', () => {
  const { questions } = near(
    '一次借几本',
    ...roles,
    role('keeper', '几点开门？', '几点关门？', '能续借吗？'),
  );
  expect(questions).toHaveLength(4);
  expect(questions[0]).toBe('roles/reader.html#question-2');
});

test('a question that is found as one, apart from its page, is offered once', () => {
  const apart: Document = { ...role('reader'), anchor: 'question-1', title: '书丢了怎么赔？' };
  expect(near('饕餮', apart).questions).toEqual(['roles/reader.html#question-1']);
});
