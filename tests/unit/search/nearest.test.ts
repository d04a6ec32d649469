import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/search/corpus.ts';
import { nearest } from '../../../src/search/suggest.ts';
import type { Document, Lexicon } from '../../../src/search/types.ts';
import { lexicon, page } from '../../helpers/lexicon.ts';

const role = (id: string, ...questions: string[]): Document => ({
  ...page(
    `roles/${id}.html`,
    id,
    questions.map((question, i): [string, string, string] => [`question-${i + 1}`, question, '能。']),
  ),
  mark: 'role',
});
const near = (query: string, documents: Document[] = [], more: Partial<Lexicon> = {}) => {
  const own = { ...lexicon, ...more, documents: [...lexicon.documents, ...documents] };
  const { names, questions } = nearest(openCorpus(own), query);
  return { names: names.map(({ path }) => path), questions: questions.map(({ path }) => path) };
};
const roles = [role('reader', '书丢了怎么赔？', '能续借几本？'), role('mender', '纸从哪里来？')];

test('a name that is mostly a word of the query is offered, with its address', () => {
  expect(near('飞船续借').names).toEqual(['terms/renewal.html']);
});

test.each([
  ['nothing of ours', '饕餮'],
  ['two characters that are no word', '书把借给谁'],
  ['a word that many records have', '图书馆员起飞'],
  ['a word that is a small part of a name', '馆藏飞船'],
])('no name is near to %s', (_, query) => {
  expect(near(query, [page('a.html', '旧的馆藏如何登记在册', [])]).names).toEqual([]);
});

test('who found nothing is offered first the questions that most of what people say stands for', () => {
  const equivalents = [
    { said: ['撕坏'], means: ['纸从哪里来？'] },
    { said: ['弄丢', '找不到'], means: ['能续借几本？'] },
  ];
  expect(near('饕餮', roles, { equivalents }).questions).toEqual([
    'roles/reader.html#question-2',
    'roles/mender.html#question-1',
    'roles/reader.html#question-1',
  ]);
});

test('at most four questions, those first that have a word of the query', () => {
  const { questions } = near('续借飞船', [...roles, role('keeper', '几点开门？', '几点关门？', '续借吗？')]);
  expect(questions).toHaveLength(4);
  expect(questions.slice(0, 2)).toEqual(['roles/keeper.html#question-3', 'roles/reader.html#question-2']);
});

test('a question that is found as one, apart from its page, is offered once', () => {
  const apart: Document = { ...role('reader'), anchor: 'question-1', title: '书丢了怎么赔？' };
  expect(near('饕餮', [apart]).questions).toEqual(['roles/reader.html#question-1']);
});

test('a question by which a whole page is found is offered as one, and is no other name of the page', () => {
  const asked: Document = { ...role('reader'), keywords: ['书坏了，找谁修？'] };
  const { names, questions } = near('饕餮找谁修', [asked]);
  expect(questions).toEqual(['roles/reader.html']);
  expect(names).toEqual([]);
});
