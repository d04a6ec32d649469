import { expect, test } from 'vitest';
import { shipped, unshipped } from '../../../src/search/shipped.ts';
import type { Document } from '../../../src/search/types.ts';
import { lexicon as library } from '../../helpers/lexicon.ts';

/** A record as the first script has it: a claim, then headings and commitments, a line each. */
const short: Document = {
  ...(library.documents[0] as Document),
  text: '借书\n过期怎么办\n尽快还\n',
  places: [
    [3, 'late', '过期怎么办'],
    [9, 'late-1', '过期怎么办'],
  ],
};
const lexicon = {
  ...library,
  documents: [short, { ...short, text: '过期怎么办\n', places: [[0, 'late', '过期怎么办']] }],
} satisfies typeof library;

test('a lexicon arrives as it was sent, with equivalents and without', () => {
  const some = { ...lexicon, equivalents: [{ said: ['弄丢', 'lost it'], means: ['赔偿', '“续借”'] }] };
  for (const one of [some, lexicon]) expect(unshipped(shipped(one), one.words)).toEqual(one);
});

test('what a row of equivalents means is sent once, and a term says all that is known of its page', () => {
  const [term] = lexicon.terms;
  const page = {
    path: `terms/${term?.id}.html`,
    title: term?.name ?? '',
    mark: 'term' as const,
    roles: [],
    keywords: term?.aliases ?? [],
    text: '',
    places: [],
  };
  const rows = ['甲', '乙'].map((said) => ({ said: [said], means: ['归还'] }));
  const one = { ...lexicon, documents: [page], equivalents: rows };
  expect(shipped(one)).not.toContain('.html');
  expect(unshipped(shipped(one), one.words)).toEqual({
    ...one,
    equivalents: [{ said: ['甲', '乙'], means: ['归还'] }],
  });
});

test('a place that is no line of the short text is an error, not another place', () => {
  const wrong: Document = { ...short, places: [[4, 'late', '过期怎么办']] };
  expect(() => shipped({ ...lexicon, documents: [wrong] })).toThrow(short.path);
});
