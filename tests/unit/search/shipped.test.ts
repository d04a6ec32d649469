import { expect, test } from 'vitest';
import { shipped, unshipped } from '../../../src/search/shipped.ts';
import { lexicon } from '../../helpers/lexicon.ts';

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
