import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Spot } from '../../src/verify/types.ts';
import { verify } from '../../src/verify/verify.ts';
import { builtSite } from './small-site.ts';

/**
 * A built site and a copy of it, `copy`.
 * @returns the folder both stand in, the place of a path in the copy, and what is found of a place, the copy unless told
 */
export function copied(): {
  root: string;
  at: (path: string) => string;
  check: (place?: string) => Promise<Record<string, Spot[]>>;
} {
  const { root } = builtSite();
  cpSync(join(root, 'site'), join(root, 'copy'), { recursive: true });
  return {
    root,
    at: (path) => join(root, 'copy', path),
    check: async (place = 'copy') => {
      const { findings } = await verify({ place: join(root, place), folder: join(root, 'site') });
      return Object.fromEntries(findings.map(({ kind, spots }) => [kind, [...spots]]));
    },
  };
}
