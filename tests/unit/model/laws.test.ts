import { expect, test } from 'vitest';
import { pledgeData } from '../../../src/model/exports/exports.ts';
import { lookedUp } from '../../../src/model/laws.ts';
import { concerned } from '../../../src/model/roles.ts';
import { assemble } from '../../../src/model/site.ts';
import { dutyEntry, entries } from '../../helpers/entries.ts';

const law = (id: string, duties: string[], roles: string[], asOf = '2031-04-01') => ({
  id,
  what: `${id}要做到。`,
  source: 'the-pledge',
  article: '第3条',
  duties,
  roles,
  asOf,
});
const site = assemble(
  entries({
    laws: [
      law('both', ['enterprise/answer', 'industry/craft'], ['worker']),
      law('duty', ['enterprise/answer'], []),
      law('role', [], ['worker'], '2031-03-01'),
    ],
  }),
);
const ids = (laws: { id: string }[] = []) => laws.map(({ id }) => id);

test('each duty and role has the laws that name it, in the order of the list, with their source', () => {
  expect(site.duties.map(({ name, laws }) => [name, ids(laws)])).toEqual([
    ['answer', ['both', 'duty']],
    ['repair', []],
    ['craft', ['both']],
    ['everyone', []],
  ]);
  expect(site.roles.map(({ id, laws }) => [id, ids(laws)])).toEqual([
    ['worker', ['both', 'role']],
    ['consumer', []],
  ]);
  expect(site.duties[0]?.laws[0]?.source.title).toBe('《倡议书》');
});

test('a role that laws alone concern has a page', () => {
  const { roles } = assemble(
    entries({ duties: [dutyEntry('enterprise/1-a')], laws: [law('a', [], ['worker'])] }),
  );
  expect(ids(roles)).toEqual(['worker']);
});

test('in a pledge without sections a duty is named by the folder of its page', () => {
  const given = entries();
  const { duties } = assemble({
    ...given,
    campaign: { ...given.campaign, sections: [] },
    duties: [dutyEntry('1-a')],
    laws: [law('a', ['duties/a'], [])],
  });
  expect(ids(duties[0]?.laws)).toEqual(['a']);
});

test('a law whose source nobody lists is refused', () => {
  expect(() => assemble(entries({ laws: [{ ...law('a', [], ['worker']), source: 'none' }] }))).toThrow(
    'none',
  );
});

test('laws are told as of the day all of them had been looked up by', () => {
  expect(lookedUp(site.roles[0]?.laws ?? [])).toBe('2031-03-01');
});

test('the pledge as data has the laws of each duty, with document and article', () => {
  const [first] = pledgeData(site).sections ?? [];
  expect(first?.duties[0]?.laws).toEqual([
    {
      id: 'both',
      what: 'both要做到。',
      law: '《倡议书》',
      version: undefined,
      article: '第3条',
      asOf: '2031-04-01',
    },
    {
      id: 'duty',
      what: 'duty要做到。',
      law: '《倡议书》',
      version: undefined,
      article: '第3条',
      asOf: '2031-04-01',
    },
  ]);
});

test('of a duty each role has the numbers of the commitments that concern it', () => {
  const { duties, roles } = site;
  const of = (i: number) =>
    concerned(duties[i]?.restatement?.commitments ?? [], roles).map(({ role, numbers }) => [
      role.id,
      numbers,
    ]);
  expect(of(0)).toEqual([
    ['worker', [1, 2]],
    ['consumer', [2]],
  ]);
  expect(of(2)).toEqual([['worker', [1]]]);
  expect(of(3)).toEqual([]);
});
