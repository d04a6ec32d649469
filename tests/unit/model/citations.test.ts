import { expect, test } from 'vitest';
import { numberCitations, sourcesIn } from '../../../src/model/citations.ts';
import { assemble } from '../../../src/model/site.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

test('the sources a body cites, in their order, as often as it does', () => {
  expect(sourcesIn('甲。<Source id="law" />乙。<Source\n id=\'news\' />丙。<Source id="law" />')).toEqual([
    'law',
    'news',
    'law',
  ]);
  expect(sourcesIn('<Term id="law">法</Term>')).toEqual([]);
});

test('one running numbering a page: a source cited again keeps its number, and is listed where it was cited first', () => {
  const { numberOf, firstIn } = numberCitations([
    { of: 'a', sources: ['law', 'news', 'law'] },
    { of: 'b', sources: ['news', 'plan'] },
    { of: 'c', sources: ['law'] },
  ]);
  expect(['law', 'news', 'plan', 'none'].map(numberOf)).toEqual([1, 2, 3, undefined]);
  expect(firstIn('a')).toEqual([
    { source: 'law', number: 1 },
    { source: 'news', number: 2 },
  ]);
  expect(firstIn('b')).toEqual([{ source: 'plan', number: 3 }]);
  expect(firstIn('c')).toEqual([]);
});

test('every page numbers the sources of the texts that stand on it: of duties, background, pages, answers after the text of a role, and of terms those of the front matter last', () => {
  const cite = (...ids: string[]) => ids.map((id) => `<Source id="${id}" />`).join('');
  const given = entries();
  const site = assemble({
    ...given,
    duties: [dutyEntry('enterprise/1-answer', restatement(['worker']), `文字。${cite('c', 'b')}`)],
    preamble: { ...given.preamble, body: cite('p') },
    background: [
      { id: '2-later', data: { title: '后来' }, body: cite('b', 'a') },
      { id: '1-then', data: { title: '当时' }, body: cite('a') },
    ],
    roles: given.roles.map((role) => ({
      ...role,
      questions: [
        ['r', 'q'],
        ['q', 's'],
      ].map((sources) => ({ question: '问？', answer: '答。', sources, asOf: '2031-01-01' })),
    })),
    roleProse: [{ id: 'worker', data: { title: '怎么做' }, body: cite('q') }],
    pages: given.pages.map((entry) => ({ ...entry, body: cite(`of-${entry.id}`) })),
    terms: given.terms.map((entry) => ({
      ...entry,
      body: cite('z'),
      data: { ...entry.data, sources: ['y', 'z'] },
    })),
  });
  const numbers = (path: string, ...ids: string[]) => ids.map(site.citations(site.page(path)).numberOf);
  expect(numbers('/enterprise/answer.html', 'c', 'b', 'a')).toEqual([1, 2, undefined]);
  expect(numbers('/pledge.html', 'p')).toEqual([1]);
  expect(numbers('/about.html', 'of-about', 'of-home')).toEqual([1, undefined]);
  expect(numbers('/roles/worker.html', 'q', 'r', 's')).toEqual([1, 2, 3]);
  expect(numbers('/terms/recall.html', 'z', 'y')).toEqual([1, 2]);
  expect(numbers('/terms.html', 'z', 'y')).toEqual([undefined, undefined]);
  expect(numbers('/background.html', 'a', 'b')).toEqual([1, 2]);
});
