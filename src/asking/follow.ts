import type { Asker } from './asker.ts';
import { FAILURES } from './failures.ts';
import type { Method, Outcome } from './request.ts';

/** What redirects led to. */
interface Followed {
  /** The last answer. */
  outcome: Outcome;
  /** The addresses it was redirected to, one after the other. */
  via: readonly URL[];
  /** An address it was redirected to besides; nobody went there. */
  away?: string;
}

/** Redirects that are followed one after another. */
const HOPS = 4;

/**
 * Asks, and goes where redirects lead.
 * @param most bytes of a body that are read
 * @param isWanted whether a redirect to an address is followed
 */
export async function follow(
  ask: Asker,
  { url, method, most }: { url: URL; method: Method; most: number },
  isWanted: (next: URL) => boolean,
): Promise<Followed> {
  const via: URL[] = [];
  for (let at = url; via.length <= HOPS; ) {
    const outcome = await ask(at, method, most);
    const location = redirectOf(outcome);
    if (location === undefined) return { outcome, via };
    const next = URL.parse(location, at);
    if (!next || !isWanted(next)) return { outcome, via, away: next?.href ?? location };
    via.push(next);
    at = next;
  }
  return { outcome: { failure: FAILURES.circle }, via };
}

const redirectOf = (outcome: Outcome): string | undefined =>
  'status' in outcome && [301, 302, 303, 307, 308].includes(outcome.status)
    ? (outcome.headers.get('location') ?? undefined)
    : undefined;
