import { existsSync } from 'node:fs';
import { basename } from 'node:path';

/** Where a new build is made, or waits beside the one it will replace: on the same disk, so that the swap is a matter of names. */
export const buildingOf = (out: string): string => `${out}.building`;

/** Where the old build stands for the moment of the swap: always a complete one. */
export const previousOf = (out: string): string => `${out}.previous`;

/** What is left of an old build while it is being deleted. */
export const removingOf = (out: string): string => `${out}.removing`;

/** Says that a build is at work here. */
export const lockOf = (out: string): string => `${out}.lock`;

/** Whether a path ends in a name like these, in any case: some disks take no notice of it. */
export const isOwnName = (path: string): boolean =>
  /\.(?:building|previous|removing|lock(?:\.\d+)?)$/i.test(basename(path));

/** Whether a swap may have been cut off here; the names alone are looked at. */
export const isCutOff = (place: string): boolean =>
  existsSync(previousOf(place)) || existsSync(removingOf(place));
