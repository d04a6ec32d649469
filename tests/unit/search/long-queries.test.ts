import { expect, test } from 'vitest';
import { search } from '../../../src/search/rank/search.ts';
import { nearest, suggest } from '../../../src/search/suggest.ts';
import { charactersRead } from '../../helpers/characters-read.ts';
import { corpus } from '../../helpers/lexicon.ts';

test.each<[name: string, run: (query: string) => unknown]>([
  ['search', (query) => search(corpus, query)],
  ['the nearest names', (query) => nearest(corpus, query)],
  ['suggestions', (query) => suggest(corpus, query)],
])('%s: a query of 200,000 characters is no more work than one of 200', (_, run) => {
  for (const unit of ['修补', 'x', 'ab ', '饕', '\n', '，', 'ﷺ']) {
    const [short, long] = [200, 200_000].map((length) => unit.repeat(length).slice(0, length)) as [
      string,
      string,
    ];
    const work = (query: string) => charactersRead(() => void run(query));
    // What a run was found to be is remembered: the first time is more work.
    work(short);
    expect(work(long), unit).toBeLessThanOrEqual(work(short) * 1.1);
    expect(run(long), unit).toEqual(run(short));
  }
});
