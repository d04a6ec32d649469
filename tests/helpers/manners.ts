import type { Manners } from '../../src/asking/manners.ts';

/** Manners towards hosts of this machine: nobody is waited for. */
export const quickManners: Manners = {
  agent: 'pledge-test',
  atOnce: 10,
  apart: 0,
  patience: 15_000,
  longest: 60_000,
  tries: 3,
  pause: 1,
  giveUpAfter: 20,
};
