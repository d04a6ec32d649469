import { expect, test } from 'vitest';
import { readProse } from '../../src/check/prose.ts';

const faultsOf = (body: string) => readProse({ file: 'content/background/1-campaign.mdx', data: {}, body, bodyOffset: 3, lineOf: () => 1 }).faults;

test('a link by reference is refused, with its line: it would pass by the list of sources', () => {
  expect(faultsOf('见[这里][x]。\n\n[x]: https://example.org/')).toMatchObject([{ kind: 'not-prose', where: { line: 6 } }]);
});

test('plain prose with links, terms and sources has no fault', () => {
  expect(faultsOf('见[背景](/background.html)，<Term id="recall">召回</Term>。<Source id="law" />')).toEqual([]);
});
