import { expect, test } from 'vitest';
import { letterOf } from '../../../src/model/letter.ts';
import { assemble } from '../../../src/model/site.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

const law = (id: string, article: string) => ({
  ...{ id, article, what: `${id}。`, source: 'the-pledge', duties: ['society/everyone'], roles: [] },
  asOf: '2031-05-01',
});

test('a letter has its title without what is in brackets, each law once with its articles in order, and what may be chosen', () => {
  const given = entries();
  const site = assemble({
    ...given,
    roles: given.roles.map((role) => ({ ...role, business: role.id === 'worker' })),
    duties: [dutyEntry('society/1-everyone', restatement(['worker'], ['consumer']))],
    laws: [law('a', '第55条、第16条'), law('b', '第16条、第3条至第5条')],
  });
  const letter = letterOf(site, '企业守信承诺书（参考文本）');
  expect(letter.title).toBe('企业守信承诺书');
  expect(letter.laws).toEqual([{ title: '《倡议书》', articles: ['第3条至第5条', '第16条', '第55条'] }]);
  expect(letter.duties.map(({ commitments }) => commitments.map(({ id }) => id))).toEqual([['step-1']]);
});
