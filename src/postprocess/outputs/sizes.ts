import { COPIES } from '../../support/names.ts';
import { sumOf } from '../../support/sums.ts';
import type { Built } from '../folder.ts';
import { attribute, type Element, elements, pageFile } from '../html.ts';
import type { Page } from '../pages.ts';

/** What an element may ask of the file it names from the root, `/pledge.txt`, and how it is told. */
const measures: Record<string, (bytes: Uint8Array) => string> = {
  'data-size-of': ({ length }) => sizeText(length),
  'data-sum-of': sumOf,
};

/** Bytes as people read them: `812 B`, `40 kB`, `2.3 MB`, by thousands, as disks and browsers count. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const thousands = Math.round(bytes / 1000);
  return thousands < 1000 ? `${thousands} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Where an element asks for a file, and what it asks. */
const asked = (element: Element): [measure: string, path: string][] =>
  Object.keys(measures).flatMap((measure): [string, string][] => {
    const path = attribute(element, measure);
    return path === undefined ? [] : [[measure, path.replace(/^\//, '')]];
  });

/** Whether an element of a page waits for what is not made yet. */
export const isUnmeasured = (element: Element): boolean => asked(element).length > 0;

/**
 * Fills elements with the size (`data-size-of`) or the SHA-256 (`data-sum-of`) of the file they name; the mark is taken off, and a
 * page that has one is printed once more. Texts alone change, so a page's policy stays right.
 * Called before the copies of the site are made, which hold these pages, and again after, for the copies themselves.
 * @param copies whether they are made: before, what asks for one is left
 * @throws Error for a file that is not there, and for one that would have to hold its own measure: a page, the sums
 */
export function fillSizes(built: Built, pages: readonly Page[], copies: 'made' | 'to be made'): void {
  const files = new Set(built.files());
  const unknowable = new Set([...pages.map(({ path }) => path), 'SHA256SUMS.txt']);
  for (const { path: page, document } of pages) {
    let changed = false;
    for (const element of [...elements(document)])
      for (const [measure, path] of asked(element)) {
        if (unknowable.has(path))
          throw new Error(
            `${page}: ${measure}="/${path}" asks for a file that is finished after its page is; leave the mark out`,
          );
        if (!files.has(path)) {
          if (copies === 'to be made' && COPIES.test(path)) continue;
          throw new Error(`${page}: ${measure}="/${path}" names no file of the site; mend the path`);
        }
        const value = measures[measure]?.(built.bytes(path)) ?? '';
        element.attrs = element.attrs.filter(({ name }) => name !== measure);
        element.childNodes = [{ nodeName: '#text', value, parentNode: element }];
        changed = true;
      }
    if (changed) built.write(page, pageFile(document));
  }
}
