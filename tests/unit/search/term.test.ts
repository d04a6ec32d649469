import { expect, test } from 'vitest';
import { findTerm } from '../../../src/search/term.ts';
import { corpus, lexicon } from '../../helpers/lexicon.ts';

test.each([
  ['its name, without the marks around it', '续借'],
  ['its name in traditional characters', '續借'],
  ['an alias', '延期'],
  ['its English name, in any case and width', 'ｌｏａｎ renewal'],
])('a term is found by %s', (_, query) => {
  expect(findTerm(lexicon, corpus, query)?.id).toBe('renewal');
});

test.each(['', '，', '续', '续借一次', 'loan'])('%j names no term', (query) => {
  expect(findTerm(lexicon, corpus, query)).toBeUndefined();
});
