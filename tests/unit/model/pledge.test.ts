import { expect, test } from 'vitest';
import { groupSections, neighbours, numbered, orderDuties, placeOf } from '../../../src/model/pledge.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

const content = entries();
const duties = orderDuties(content.duties);

test('the file name of a duty says its section, its place and its name', () => {
  expect(placeOf('enterprise/1-accountability')).toEqual({
    section: 'enterprise',
    place: 1,
    name: 'accountability',
  });
  expect(placeOf('pledge/society/12-quality-nation')).toEqual({
    section: 'society',
    place: 12,
    name: 'quality-nation',
  });
});

test.each([
  'accountability',
  'enterprise/accountability',
  'elsewhere/1-x',
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
  expect(orderDuties([...content.duties].reverse())).toEqual(duties);
});

test('ten comes after nine, not after one', () => {
  const many = ['enterprise/10-j', 'enterprise/9-i', 'enterprise/1-a'].map((id) => dutyEntry(id));
  expect(orderDuties(many).map(({ name }) => name)).toEqual(['a', 'i', 'j']);
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

test('a restatement keeps its claim, premise, keywords and commitments', () => {
  expect(duties[0]?.restatement).toMatchObject({
    claim: '一句话的要点。',
    premise: '有道理。',
    keywords: ['三包'],
  });
  const { keywords: _, ...bare } = restatement(['worker']);
  expect(orderDuties([dutyEntry('society/1-a', bare)])[0]?.restatement?.keywords).toEqual([]);
});

test('a section holds its own duties, in order, and has a page', () => {
  const sections = groupSections(content.campaign, duties);
  expect(sections.map(({ id, path, duties: own }) => [id, path, own.map(({ number }) => number)])).toEqual([
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
