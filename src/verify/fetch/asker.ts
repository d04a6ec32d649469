import { FAILURES, type Limits } from './limits.ts';
import { type Method, type Outcome, request } from './request.ts';

/** Asks a host, one of a few at a time. */
export type Asker = (url: URL, method: Method, most: number) => Promise<Outcome>;

/** Answers that may be others in a moment: too many requests, and what stands before a host has lost it. */
const PASSING = new Set([429, 502, 503, 504]);
/** What no second try mends: bytes that are not compressed as was said. */
const isLasting = (failure: string) => /^(?:Z_|ERR_.*(?:BROTLI|ZLIB)|ERR__ERROR_FORMAT)/.test(failure);
/** The longest a host's own word on when to come again is heeded, in milliseconds. */
const LONGEST_PAUSE = 5_000;

const waiting = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * An asker that makes at most `atOnce` requests at a time, tries again where none was answered, and stops for good when
 * so many in a row have had no answer.
 */
export function askerOf(limits: Limits): Asker {
  const queue: (() => void)[] = [];
  let running = 0;
  let unanswered = 0;
  const enter = async () => {
    if (running >= limits.atOnce) await new Promise<void>((next) => queue.push(next));
    else running++;
  };
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else running--;
  };
  return async (url, method, most) => {
    await enter();
    try {
      for (let tried = 1; ; tried++) {
        if (unanswered >= limits.giveUpAfter) return { failure: FAILURES.givenUp };
        const outcome = await request(url, method, most, limits);
        const isAnswered = !('failure' in outcome) || isLasting(outcome.failure);
        const isFinal = isAnswered && !('status' in outcome && PASSING.has(outcome.status));
        if (isFinal || tried >= limits.tries) {
          unanswered = isAnswered ? 0 : unanswered + 1;
          return outcome;
        }
        await waiting(pauseBefore(outcome, limits.pause * tried));
      }
    } finally {
      leave();
    }
  };
}

function pauseBefore(outcome: Outcome, usual: number): number {
  const asked = 'headers' in outcome ? Number(outcome.headers.get('retry-after')) * 1000 : 0;
  return Math.max(usual, Math.min(asked || 0, LONGEST_PAUSE));
}
