import { expect, test } from 'vitest';
import { orderDuties } from '../../../src/model/pledge.ts';
import { assignRoles, itemsOf, likelyQuestions } from '../../../src/model/roles.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

const { duties, ...content } = entries();
const assigned = (data = duties) =>
  assignRoles(content, orderDuties(data, entries().campaign.sections)).map((role) => [
    role.id,
    role.duties.map(({ duty, commitments }) => [duty.name, commitments.map(({ id }) => id)]),
  ]);

test('a role has the commitments that name it, duty by duty, and no duty without one', () => {
  expect(assigned()).toEqual([
    [
      'worker',
      [
        ['answer', ['step-1', 'step-2']],
        ['repair', ['step-2']],
        ['craft', ['step-1']],
      ],
    ],
    [
      'consumer',
      [
        ['answer', ['step-2']],
        ['repair', ['step-1', 'step-2']],
      ],
    ],
  ]);
});

test('within a duty the commitments stand in the order of the pledge, wherever they name the role', () => {
  expect(
    assigned([
      dutyEntry('enterprise/1-a', restatement(['worker', 'consumer'], ['consumer'], ['consumer', 'worker'])),
    ]),
  ).toEqual([
    ['worker', [['a', ['step-1', 'step-3']]]],
    ['consumer', [['a', ['step-1', 'step-2', 'step-3']]]],
  ]);
});

test('the items that concern a role are counted over all its duties', () => {
  const all = orderDuties(duties, entries().campaign.sections);
  expect(assignRoles(content, all).map((role) => [role.id, itemsOf(role)])).toEqual([
    ['worker', 4],
    ['consumer', 3],
  ]);
});

test('a role nobody names has no page: it would be empty', () => {
  expect(assigned([dutyEntry('enterprise/1-a', restatement(['worker']))]).map(([id]) => id)).toEqual([
    'worker',
  ]);
  expect(assigned([])).toEqual([]);
});

test('the page of a role carries its code', () => {
  const duties = orderDuties(
    [dutyEntry('enterprise/1-a', restatement(['worker', 'consumer']))],
    entries().campaign.sections,
  );
  expect(assignRoles(content, duties).map(({ path }) => path)).toEqual([
    '/roles/worker.html',
    '/roles/consumer.html',
  ]);
});

test('of the questions of every role the first are offered first, only a few, and an even number', () => {
  const role = (id: string, ...asked: string[]) => ({
    path: `/roles/${id}.html`,
    questions: asked.map((question) => ({ question, answer: '答', sources: [], asOf: '2015-09-01' })),
  });
  expect(likelyQuestions([role('a', 'a1？', 'a2？', 'a3？'), role('b'), role('c', 'c1？')])).toEqual([
    { question: 'a1？', href: '/roles/a.html#question-1' },
    { question: 'c1？', href: '/roles/c.html#question-1' },
    { question: 'a2？', href: '/roles/a.html#question-2' },
    { question: 'a3？', href: '/roles/a.html#question-3' },
  ]);
  expect(likelyQuestions([role('a', 'a1？', 'a2？'), role('c', 'c1？')])).toHaveLength(2);
  expect(likelyQuestions([role('a', 'a1？')])).toHaveLength(1);
  expect(likelyQuestions([role('a', ...Array.from({ length: 20 }, (_, i) => `${i}？`))])).toHaveLength(8);
});
