import type { Manners } from '../asking/manners.ts';

/** A page or two of each host, from a line of any speed, without being a burden to anybody. */
export const MANNERS: Manners = {
  agent: 'pledge-sources/1.0 (checks that cited pages still stand; a few requests a year)',
  // Sixty addresses take a minute; a host feels no more than one reader.
  atOnce: 5,
  // About as fast as a person goes from page to page; content/README.md says so too.
  apart: 2000,
  patience: 15_000,
  // Half a megabyte, which is what is read, over 70 kbit/s.
  longest: 60_000,
  tries: 2,
  pause: 2000,
  // Twice as many as are asked at once: the network is gone, or was never there.
  giveUpAfter: 10,
};
