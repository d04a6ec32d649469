import type { Asker } from '../../asking/asker.ts';
import { follow } from '../../asking/follow.ts';
import type { Method, Reply } from '../../asking/request.ts';
import { sumOf } from '../../support/sums.ts';
import { pathBelow, urlOf } from '../fetch/address.ts';
import { SPARE } from '../fetch/limits.ts';
import type { Answer, Expected } from '../types.ts';

/** Asks for a path of the site. */
export type PathAsker = (path: string, method?: Method) => Promise<Answer>;

/**
 * Asks for paths of a site and follows redirects within it. A body is kept where it is not what was built.
 * @param asked which built file a path stands for: `''` for `index.html`
 */
export function pathAsker(base: URL, ask: Asker, expected: Expected): PathAsker {
  const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return async (path, method = 'GET') => {
    const most = expected.size(fileOf(path)) + SPARE;
    const isBelow = (next: URL) => pathBelow(base, next) !== undefined;
    const { outcome, away, ...led } = await follow(ask, { url: urlOf(base, path), method, most }, isBelow);
    const via = led.via.flatMap((url) => pathBelow(base, url) ?? []);
    if ('failure' in outcome) return { status: 0, via, failure: outcome.failure };
    if (away !== undefined) return { status: outcome.status, headers: outcome.headers, via, away };
    return answerOf(outcome, method, via, expected.sums.get(fileOf(path)));
  };
}

function answerOf({ status, headers, body }: Reply, method: Method, via: string[], built?: string): Answer {
  if (method === 'HEAD') return { status, headers, via };
  const sum = sumOf(body);
  return { status, headers, via, sum, ...(sum === built ? {} : { body }) };
}
