import { expect, test } from 'vitest';
import { businessDuties } from '../../../src/model/business.ts';
import { assemble } from '../../../src/model/site.ts';
import type { Entries } from '../../../src/model/types.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

const law = (id: string, duties: string[], roles: string[]) => ({
  ...{ id, duties, roles, what: `${id}。`, source: 'the-pledge', article: '第1条', asOf: '2031-05-01' },
});
const page = { id: 'self-check', data: { title: '企业自查表', name: '自查表', lead: '对照着看。' } };

function siteWith(more: Partial<Entries> = {}, business = true) {
  const given = entries();
  return assemble({
    ...given,
    roles: given.roles.map((role) => ({ ...role, business: business && role.id === 'worker' })),
    pages: [...given.pages, page],
    ...more,
  });
}

const duties = [
  dutyEntry('enterprise/1-answer', restatement(['worker'], ['consumer'], ['consumer', 'worker'])),
  dutyEntry('enterprise/2-repair', restatement(['consumer'])),
  dutyEntry('society/1-everyone', restatement(['worker'])),
];

test('a duty has what it asks of enterprises alone; one that asks nothing of them is none of theirs', () => {
  const own = businessDuties(siteWith({ duties }));
  expect(own.map(({ duty, commitments }) => [duty.name, commitments.map(({ id }) => id)])).toEqual([
    ['answer', ['step-1', 'step-3']],
    ['everyone', ['step-1']],
  ]);
});

test('the law is that of enterprises and of everyone, each once', () => {
  const both = ['enterprise/answer', 'society/everyone'];
  const laws = [
    law('theirs', both, ['consumer']),
    law('all', both, []),
    law('own', both.slice(1), ['worker']),
  ];
  const own = businessDuties(siteWith({ duties, laws }));
  expect(own.map((each) => each.laws.map(({ id }) => id))).toEqual([['all'], ['own']]);
});

test('there is a sheet where a role of enterprises is asked something, and a file that opens it', () => {
  expect(siteWith().page('/self-check.html')).toMatchObject({
    title: '企业自查表 · 转述 · 非原文',
    provenance: 'restatement',
    name: '自查表',
  });
  expect(siteWith({ duties: [dutyEntry('society/1-everyone')] }).has('/self-check.html')).toBe(false);
  expect(siteWith({}, false).has('/self-check.html')).toBe(false);
  expect(siteWith({ pages: entries().pages }).has('/self-check.html')).toBe(false);
});
