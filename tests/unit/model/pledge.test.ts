import { expect, test } from 'vitest';
import {
  englishGroups,
  groupDuties,
  groupSections,
  neighbours,
  numbered,
  orderDuties,
  placeOf,
  ticksOf,
} from '../../../src/model/pledge.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

const content = entries();
const { sections } = content.campaign;
const duties = orderDuties(content.duties, sections);

test('the file name of a duty says its section, its place and its name', () => {
  expect(placeOf('enterprise/1-accountability')).toEqual({
    section: 'enterprise',
    place: 1,
    name: 'accountability',
  });
  expect(placeOf('society/12-quality-nation')).toEqual({
    section: 'society',
    place: 12,
    name: 'quality-nation',
  });
});

test.each([
  'accountability',
  'enterprise/accountability',
  'enterprise/more/1-x',
  'enterprise/1-',
  'enterprise/x-1',
])('%s is not the file name of a duty', (id) => {
  expect(() => placeOf(id)).toThrow(`not the file name of a duty: ${id}`);
});

test('a numbered prose file has a place and an id; one without a number stands first under its own name', () => {
  expect(numbered('2-year-2015')).toEqual({ place: 2, id: 'year-2015' });
  expect(numbered('preamble')).toEqual({ place: 0, id: 'preamble' });
});

test('duties are numbered through all sections in reading order, whatever order the files come in', () => {
  expect(duties.map(({ number, id, path }) => [number, id, path])).toEqual([
    [1, 'enterprise-1', '/enterprise/answer.html'],
    [2, 'enterprise-2', '/enterprise/repair.html'],
    [3, 'industry-1', '/industry/craft.html'],
    [4, 'society-1', '/society/everyone.html'],
  ]);
  expect(orderDuties([...content.duties].reverse(), sections)).toEqual(duties);
});

test('ten comes after nine, not after one', () => {
  const many = ['enterprise/10-j', 'enterprise/9-i', 'enterprise/1-a'].map((id) => dutyEntry(id));
  expect(orderDuties(many, sections).map(({ name }) => name)).toEqual(['a', 'i', 'j']);
});

test('the anchor of a commitment on the pledge page carries the name of its duty, so that equal ids do not meet', () => {
  const anchors = duties.flatMap(
    ({ restatement }) => restatement?.commitments.map(({ anchor }) => anchor) ?? [],
  );
  expect(anchors).toContain('answer-step-1');
  expect(anchors).toContain('repair-step-1');
  expect(new Set(anchors).size).toBe(anchors.length);
});

test('a duty with a title alone has no restatement', () => {
  expect(duties[3]).toMatchObject({
    title: '标题 society/1-everyone',
    restatement: undefined,
    explanation: '',
  });
});

test('a restatement keeps its claim, premise, keywords, commitments, and any later field', () => {
  expect(duties[0]?.restatement).toMatchObject({
    claim: '一句话的要点。',
    premise: '有道理。',
    keywords: ['三包'],
  });
  const { keywords: _, ...bare } = restatement(['worker']);
  expect(orderDuties([dutyEntry('society/1-a', bare)], sections)[0]?.restatement?.keywords).toEqual([]);
  const later = { ...bare, later: '后来的一项。' };
  expect(orderDuties([dutyEntry('society/1-a', later)], sections)[0]?.restatement).toMatchObject({
    later: '后来的一项。',
  });
});

test('a section holds its own duties, in order, and has a page', () => {
  const grouped = groupSections(sections, duties);
  expect(grouped.map(({ id, path, duties: own }) => [id, path, own.map(({ number }) => number)])).toEqual([
    ['enterprise', '/enterprise.html', [1, 2]],
    ['industry', '/industry.html', [3]],
    ['society', '/society.html', [4]],
  ]);
});

test('neighbours run across sections and end at both ends', () => {
  const numbers = duties.map((duty) => {
    const { previous, next } = neighbours(duties, duty);
    return [previous?.number, next?.number];
  });
  expect(numbers).toEqual([
    [undefined, 2],
    [1, 3],
    [2, 4],
    [3, undefined],
  ]);
});

test('a section without duties is none, and the others keep their places', () => {
  const some = duties.filter(({ section }) => section !== 'industry');
  expect(groupSections(sections, some).map(({ id, part }) => [id, part])).toEqual([
    ['enterprise', 1],
    ['society', 3],
  ]);
});

test('without sections the duties have a folder of their own, and stand in one group', () => {
  const flat = orderDuties([dutyEntry('2-b'), dutyEntry('10-j'), dutyEntry('1-a')], []);
  expect(flat.map(({ id, path, section, part }) => [id, path, section, part])).toEqual([
    ['duties-1', '/duties/a.html', undefined, undefined],
    ['duties-2', '/duties/b.html', undefined, undefined],
    ['duties-10', '/duties/j.html', undefined, undefined],
  ]);
  expect(groupDuties([], flat, undefined)).toEqual([{ lead: [], duties: flat }]);
});

test('a duty of a section the campaign does not have stops the build', () => {
  for (const id of ['nowhere/1-a', '1-a']) expect(() => orderDuties([dutyEntry(id)], sections)).toThrow(id);
  expect(() => orderDuties([dutyEntry('enterprise/1-a')], [])).toThrow('enterprise/1-a');
});

test('the English page lists what has English under the names of its sections, and under none where one lacks it', () => {
  const english = { title: 'Answer', claim: 'For what you make.' };
  const told = duties.map((duty) => (duty.number === 2 ? duty : { ...duty, english }));
  const named = sections.map((section) => ({ ...section, english: `For ${section.id}` }));
  const listed = (some: typeof sections) =>
    englishGroups(groupDuties(groupSections(some, told), told, undefined)).map(
      ({ heading, duties: under }) => [heading, ...under.map(({ number }) => number)],
    );
  const numbers = groupSections(named, told).map((section) =>
    section.duties.map(({ number }) => number).filter((number) => number !== 2),
  );
  expect(listed(named)).toEqual(named.map(({ english: name }, i) => [name, ...(numbers[i] ?? [])]));
  expect(listed(named.map((section, i) => (i === 1 ? { ...section, english: undefined } : section)))).toEqual(
    [[undefined, ...numbers.flat()]],
  );
  expect(englishGroups([{ duties }])).toEqual([]);
});

test('ticks show, section by section, which duties are meant; of very many duties, which sections', () => {
  const groups = groupDuties(groupSections(sections, duties), duties, undefined);
  const meant = duties.slice(1, 3);
  expect(ticksOf(groups, meant).flat()).toEqual(duties.map((duty) => meant.includes(duty)));
  expect(ticksOf(groups, meant).map(({ length }) => length)).toEqual(
    groups.map((group) => group.duties.length),
  );
  const many = Array.from({ length: 41 }, () => groups.flatMap((group) => group.duties)).flat();
  expect(ticksOf([{ duties: many }, { duties: [] }], meant)).toEqual([[true], [false]]);
});
