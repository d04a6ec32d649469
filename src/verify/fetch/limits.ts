/** How a host is asked: politely, and never for ever. */
export interface Limits {
  /** Requests at one time. */
  atOnce: number;
  /** Milliseconds without a byte after which a request is given up. */
  patience: number;
  /** Milliseconds one request may take in all. */
  longest: number;
  /** How often a request is made that gets no answer. */
  tries: number;
  /** Milliseconds before the second try; before the third, twice as many. */
  pause: number;
  /** Requests in a row without an answer after which nothing more is asked. */
  giveUpAfter: number;
}

export const LIMITS: Limits = {
  atOnce: 10,
  patience: 15_000,
  longest: 300_000,
  tries: 3,
  pause: 300,
  giveUpAfter: 20,
};

/** Redirects that are followed one after another. */
export const HOPS = 4;

/** Bytes that are read beyond what the file has here: enough to see what a host has added. */
export const SPARE = 1_000_000;

/** Why a request has no answer, besides the system's own codes. */
export const FAILURES = {
  timeout: 'TIMEOUT',
  givenUp: 'GIVEN_UP',
  circle: 'REDIRECT_CIRCLE',
} as const;
