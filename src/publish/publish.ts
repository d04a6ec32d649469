import { basename, dirname, join } from 'node:path';
import { SiteError } from '../support/site-error.ts';
import { answered } from './answered.ts';
import { asFault, isFull, writing } from './faults.ts';
import { assertOwn } from './foreign.ts';
import { lock } from './lock.ts';
import { buildingOf, isCutOff } from './names.ts';
import { assertDestination, placeOf } from './place.ts';
import { restore } from './restore.ts';
import { makeFolders, openToAll } from './rights.ts';
import { swap } from './swap.ts';
import { bringBeside, clearWorkplace, openWorkplace, type Workplace } from './workplace.ts';

/** A build and where it goes. */
interface Publication {
  /** Absolute. */
  out: string;
  /** Where builds usually go: all of a project are made beside it, one at a time. */
  usual: string;
  /** Folders the build reads. */
  sources: string[];
  /** Makes the site in the workplace. */
  make(work: Workplace): Promise<void>;
  /** Tells the person what was put right first. */
  say(line: string): void;
}

/**
 * Makes a site and puts it in its place, which is never without a complete one but for the moment of the swap.
 * Whatever moment the command dies at, the next one puts right what it left.
 * @throws SiteError where another build runs, where other files would be lost, and where the system does not let it be written; what stood there before stands there still
 */
export async function publish({ out, usual, sources, make, say }: Publication): Promise<void> {
  const place = placeOf(out);
  assertDestination({ out, place, usual, sources });
  const places = placesOf(usual, place);
  const release = writing(place, () => {
    makeFolders(dirname(place));
    return lock(places, out);
  });
  const workplaces = places.map(buildingOf);
  try {
    const cleared = writing(place, () => {
      const restored = restore(place);
      const leftovers = workplaces.filter(clearWorkplace);
      return (
        restored ?? (leftovers.length > 0 ? '上一次生成没有做完就停了，它留下的半成品已经删掉。' : undefined)
      );
    });
    if (cleared !== undefined) say(cleared);
    writing(place, () => assertOwn(place));
    try {
      const [work, beside] = writing(place, () => workplaces.map(openWorkplace));
      if (!work) throw new Error('no workplace');
      await answered(make(work)).catch((error: unknown) => {
        throw isFull(error) ? asFault(place, error) : error;
      });
      writing(place, () => {
        const { site } = beside ?? work;
        bringBeside(work.site, site);
        openToAll(site);
        assertOwn(place);
        swap(site, place);
      });
    } finally {
      for (const folder of workplaces) clearWorkplace(folder);
    }
  } finally {
    release();
  }
}

/** Where folders for the work stand: beside the usual place and beside the place. To disks that take no notice of case, `DIST` and `dist` are one. */
function placesOf(usual: string, place: string): string[] {
  const home = join(placeOf(dirname(usual)), basename(usual));
  return home.toLowerCase() === place.toLowerCase() ? [home] : [home, place];
}

/**
 * For commands that only look at a built site: puts right what a cut-off swap left, unless a build is at work.
 * @returns what was done, for the person
 */
export function putRight({ out, usual }: Pick<Publication, 'out' | 'usual'>): string | undefined {
  // A link that leads nowhere is for the build to tell.
  const place = unless('dangling-link', () => placeOf(out));
  if (place === undefined || !isCutOff(place)) return undefined;
  return writing(place, () => {
    const release = unless('build-running', () => lock(placesOf(usual, place), out));
    try {
      return release && restore(place);
    } finally {
      release?.();
    }
  });
}

/** What an action gives; undefined where it ends with a fault of this kind. */
function unless<T>(kind: string, act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof SiteError && error.faults[0]?.kind === kind) return undefined;
    throw error;
  }
}
