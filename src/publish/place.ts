import { existsSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { isInside } from '../support/paths.ts';
import { type Fault, SiteError } from '../support/site-error.ts';
import { codeOf } from './faults.ts';
import { buildingOf, isCutOff, isOwnName, lockOf, previousOf, removingOf } from './names.ts';

/**
 * The folder a path leads to, whether it is there yet or not: a link is followed, so that it stays and what it leads to is renewed.
 * In the middle of a swap a link leads nowhere; one that was cut off there is told by what stands beside.
 * @param path absolute
 * @param links those followed so far
 * @throws SiteError where a link leads nowhere
 */
export function placeOf(path: string, links: readonly string[] = []): string {
  // The system's own way: in `link/..` the other one takes the folder the link stands in for the one above what it leads to.
  if (existsSync(path)) return realpathSync.native(path);
  const above = dirname(path);
  const whole = above === path ? path : join(placeOf(above, links), basename(path));
  const to = linkOf(whole);
  if (to === undefined) return whole;
  if (links.includes(whole)) throw new SiteError(dangling(whole, to));
  const target = placeOf(isAbsolute(to) ? to : `${dirname(whole)}${sep}${to}`, [...links, whole]);
  if (isCutOff(target)) return target;
  throw new SiteError(dangling(path, to));
}

/** What a link names; undefined for what is none. */
function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

const dangling = (path: string, to: string): Fault => ({
  kind: 'dangling-link',
  where: { file: path },
  what: `这是一个链接，连到 ${to}，那里什么也没有。`,
  hint: '把链接改到对的文件夹，或者先建好那个文件夹；不再用的，删掉这个链接。',
});

/** Where a build goes, and what it must keep clear of. */
interface Destination {
  /** As it was told. */
  out: string;
  /** Where that leads to. */
  place: string;
  /** The place whose names the work uses. */
  usual: string;
  /** Folders the build reads: a build inside one would become part of the next, one around it would replace it. */
  sources: string[];
}

/**
 * Makes sure that a build may go to its place, whatever stands there.
 * @throws SiteError for a name the swap itself uses, and a place in or around a source
 */
export function assertDestination({ out, place, usual, sources }: Destination): void {
  const beside = (folder: string) => [
    buildingOf(folder),
    previousOf(folder),
    removingOf(folder),
    lockOf(folder),
  ];
  if ([out, place].some(isOwnName) || beside(usual).some((folder) => isInside(folder, place)))
    throw new SiteError({
      kind: 'reserved-name',
      where: { file: out },
      what: '网站不能生成到这里：以 .building、.previous、.removing、.lock 结尾的名字，换上新网站的时候要用。',
      hint: '在 --out 后面换一个文件夹。',
    });
  const places = [place, ...beside(place), ...beside(usual)];
  const source = sources.find((folder) =>
    [folder, placeOf(folder)].some((real) =>
      places.some((each) => isInside(real, each) || isInside(each, real)),
    ),
  );
  if (source !== undefined)
    throw new SiteError({
      kind: 'out-at-source',
      where: { file: out },
      what: `网站不能生成到这里：生成要用到 ${source}，两者不能一个在另一个里面。`,
      hint: '在 --out 后面换一个文件夹。',
    });
}
