import { expect, test } from 'vitest';
import { assemble } from '../../../src/model/site.ts';
import { searchFacts } from '../../../src/search/facts.ts';
import { entries } from '../../helpers/entries.ts';

const facts = searchFacts(
  assemble(
    entries({
      equivalents: [
        { said: ['收回去', '下架'], means: ['召回', '工人'], why: '近义' },
        { said: ['做活的'], means: ['工人', '召回'], why: '方言', note: '只给编写者看' },
        { said: ['轧断了手'], means: ['工人'], why: '口语', later: true },
      ],
    }),
  ),
);

test('search is given what people type and what the site says for it, at once or with the texts, and no more', () => {
  expect(facts.equivalents).toEqual([
    { said: ['收回去', '下架'], means: ['召回', '工人'] },
    { said: ['做活的'], means: ['工人', '召回'] },
  ]);
  expect(facts.later).toEqual([{ said: ['轧断了手'], means: ['工人'] }]);
});
