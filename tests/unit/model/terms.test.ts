import { expect, test } from 'vitest';
import { termPath } from '../../../src/model/names.ts';
import { orderDuties } from '../../../src/model/pledge.ts';
import { assemble } from '../../../src/model/site.ts';
import { dutiesOf, groupTerms, linkTerms, termsOf } from '../../../src/model/terms.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

const content = entries();
const terms = linkTerms(content.terms);
const duty = (data = {}, body = '') =>
  orderDuties([dutyEntry('1-a', data, body)], []).flatMap((one) => termsOf(one, terms).map(({ id }) => id));

test('terms stand in the order of a Chinese dictionary, whatever order the files come in', () => {
  expect(terms.map(({ id }) => id)).toEqual(['old-office', 'new-office', 'recall']);
  expect(linkTerms([...content.terms].reverse())).toEqual(terms);
});

test('a term with a successor names it and leads to its page; others have none', () => {
  expect(terms.map(({ successor }) => successor)).toEqual([
    { id: 'new-office', name: '新部门', path: '/terms/new-office.html' },
    undefined,
    undefined,
  ]);
});

test('a definition is the first paragraph of the body, without the lines around it', () => {
  expect(terms[2]).toMatchObject({ definition: '把卖出的收回来。', path: termPath('recall') });
});

test('a term leads to those its front matter names, then to those its text links, once each and never to itself', () => {
  const related = (list: string[], body: string) =>
    linkTerms(
      content.terms.map((entry) =>
        entry.id === 'recall' ? { ...entry, data: { ...entry.data, related: list }, body } : entry,
      ),
    )[2]?.related;
  expect(terms[2]?.related).toEqual(['new-office', 'old-office']);
  expect(
    related(['old-office'], '见<Term id="old-office">它</Term>、<Term id="recall">召回</Term>。'),
  ).toEqual(['old-office']);
});

test('groups stand in their own order, with their terms; one without terms is not shown', () => {
  expect(
    groupTerms(content.termGroups, terms).map((group) => [group.name, group.terms.map(({ id }) => id)]),
  ).toEqual([
    ['部门', ['old-office', 'new-office']],
    ['办法', ['recall']],
  ]);
});

test('a duty speaks of the terms its explanation links', () => {
  expect(duty({}, '说到<Term id="recall">把货收回</Term>。')).toEqual(['recall']);
});

test('a duty speaks of the terms its claim, premise, commitments, any later field or its explanation name', () => {
  expect(duty({ ...restatement(['worker']), claim: '建立召回制度。' })).toEqual(['recall']);
  expect(duty({ ...restatement(['worker']), premise: '召回有用。' })).toEqual(['recall']);
  expect(
    duty({ claim: '一句。', commitments: [{ id: 'a', text: '召回缺陷产品。', roles: ['worker'] }] }),
  ).toEqual(['recall']);
  expect(duty({ ...restatement(['worker']), later: '召回有用。' })).toEqual(['recall']);
  expect(duty({ ...restatement(['worker']), keywords: ['召回'] })).toEqual([]);
  expect(duty({}, '从前由新部门召回。')).toEqual(['new-office', 'recall']);
});

test('a term knows the duties that speak of it', () => {
  const { terms: all, duties } = assemble(content);
  const names = all.map((term) => [term.id, dutiesOf(term, duties).map(({ name }) => name)]);
  expect(Object.fromEntries(names)).toEqual({
    'old-office': ['answer'],
    'new-office': [],
    recall: ['repair'],
  });
});

test('quotation marks and title marks in a name do not matter', () => {
  expect(duty({}, '旧部门管过。')).toEqual(['old-office']);
  expect(duty({}, '《旧》部门管过。')).toEqual(['old-office']);
});

test('a term whose id begins like a linked one is not taken for it', () => {
  expect(duty({}, '<Term id="recall-old">收回</Term>')).toEqual([]);
});
