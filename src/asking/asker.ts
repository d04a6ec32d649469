import { FAILURES, isUndecodable } from './failures.ts';
import type { Manners } from './manners.ts';
import { type Method, type Outcome, request } from './request.ts';
import { atMost, turnsOf } from './turns.ts';
import { waiting } from './waiting.ts';

/** Asks a host, in its turn. @param most bytes of the body that are read */
export type Asker = (url: URL, method: Method, most: number) => Promise<Outcome>;

/** Answers that may be others in a moment: too many requests, and what stands before a host has lost it. */
const PASSING = new Set([429, 502, 503, 504]);
/** The longest a host's own word on when to come again is heeded, in milliseconds. */
const LONGEST_PAUSE = 5_000;

/**
 * An asker that makes at most `atOnce` requests at a time, leaves a host alone between two, tries again where none was
 * answered, and stops for good when so many in a row have had no answer.
 */
export function askerOf(manners: Manners): Asker {
  const inTurn = turnsOf(manners.apart);
  const amongFew = atMost(manners.atOnce);
  let unanswered = 0;
  const ask: Asker = async (url, method, most) => {
    for (let tried = 1; ; tried++) {
      if (unanswered >= manners.giveUpAfter) return { failure: FAILURES.givenUp };
      const outcome = await request(url, method, most, manners);
      // No second try mends bytes that are not compressed as was said.
      const isAnswered = !('failure' in outcome) || isUndecodable(outcome.failure);
      const isFinal = isAnswered && !('status' in outcome && PASSING.has(outcome.status));
      if (isFinal || tried >= manners.tries) {
        unanswered = isAnswered ? 0 : unanswered + 1;
        return outcome;
      }
      await waiting(pauseBefore(outcome, Math.max(manners.apart, manners.pause * tried)));
    }
  };
  return (url, method, most) => inTurn(url.hostname, () => amongFew(() => ask(url, method, most)));
}

function pauseBefore(outcome: Outcome, usual: number): number {
  const asked = 'headers' in outcome ? Number(outcome.headers.get('retry-after')) * 1000 : 0;
  return Math.max(usual, Math.min(asked || 0, LONGEST_PAUSE));
}
