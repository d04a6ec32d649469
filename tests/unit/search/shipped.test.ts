import { expect, test } from 'vitest';
import { shipped, unshipped } from '../../../src/search/shipped.ts';
import { lexicon } from '../../helpers/lexicon.ts';

test('a lexicon arrives as it was sent, with equivalents and without', () => {
  const some = { ...lexicon, equivalents: [{ said: ['弄丢', 'lost it'], means: ['赔偿', '“续借”'] }] };
  for (const one of [some, lexicon]) expect(unshipped(shipped(one), one.words)).toEqual(one);
});
