import { singlePlace } from '../../text/single-place.ts';

/**
 * Where a page stands for a link on this one: by itself, at its path, or, in the edition that is one file, within this very page.
 * @param address a path from the site's root, with an anchor or without
 */
export function addressHere(address: string): string {
  return IS_SINGLE ? `#${singlePlace(address)}` : address;
}
