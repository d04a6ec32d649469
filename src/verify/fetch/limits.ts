import type { Manners } from '../../asking/manners.ts';

export const LIMITS: Manners = {
  // As browsers say it: some hosts refuse what does not.
  agent: 'Mozilla/5.0 (compatible; site-verify)',
  atOnce: 10,
  apart: 0,
  patience: 15_000,
  longest: 300_000,
  tries: 3,
  pause: 300,
  giveUpAfter: 20,
};

/** Bytes that are read beyond what the file has here: enough to see what a host has added. */
export const SPARE = 1_000_000;
