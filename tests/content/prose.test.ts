import { expect, test } from 'vitest';
import { readProse } from '../../src/content/checks/prose.ts';

const faultsOf = (body: string) =>
  readProse({ file: 'content/background/1-campaign.mdx', compiled: `\n\n\n${body}` }).faults;

test('a link by reference is refused, with its lines: it would pass by the list of sources', () => {
  expect(faultsOf('见[这里][x]。\n\n[x]: https://example.org/')).toMatchObject(
    [4, 6].map((line) => ({ kind: 'not-prose', where: { line } })),
  );
});

test('plain prose with links, terms and sources has no fault', () => {
  expect(faultsOf('见[背景](/background.html)，<Term id="recall">召回</Term>。<Source id="law" />')).toEqual(
    [],
  );
});
