import { sumOf } from '../expected.ts';
import { pathBelow, urlOf } from '../fetch/address.ts';
import type { Asker } from '../fetch/asker.ts';
import { FAILURES, HOPS, SPARE } from '../fetch/limits.ts';
import type { Method, Reply } from '../fetch/request.ts';
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
    const via: string[] = [];
    const most = expected.size(fileOf(path)) + SPARE;
    let url = urlOf(base, path);
    for (let hop = 0; hop <= HOPS; hop++) {
      const outcome = await ask(url, method, most);
      if ('failure' in outcome) return { status: 0, via, failure: outcome.failure };
      const location = redirectOf(outcome);
      if (location === undefined) return answerOf(outcome, method, via, expected.sums.get(fileOf(path)));
      const next = URL.parse(location, url);
      const below = next && pathBelow(base, next);
      if (next === null || below === undefined || below === null)
        return { status: outcome.status, headers: outcome.headers, via, away: next?.href ?? location };
      via.push(below);
      url = next;
    }
    return { status: 0, via, failure: FAILURES.circle };
  };
}

const redirectOf = ({ status, headers }: Reply): string | undefined =>
  [301, 302, 303, 307, 308].includes(status) ? (headers.get('location') ?? undefined) : undefined;

function answerOf(
  { status, headers, body, isCut }: Reply,
  method: Method,
  via: string[],
  built?: string,
): Answer {
  if (method === 'HEAD') return { status, headers, via };
  const sum = sumOf(body);
  return { status, headers, via, sum, ...(sum === built ? {} : { body, isCut }) };
}
