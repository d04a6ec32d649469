import type { Built } from './folder.ts';
import { type Document, parseHtml, printHtml } from './html.ts';

/** A page in the making: where it will stand, and its document, which every transform changes in place. */
export interface Page {
  /** Path from the site's root, without a slash in front: `enterprise/accountability.html`. */
  path: string;
  document: Document;
}

/** Reads and parses every page of the built folder: once, for all that follows. */
export const openPages = (built: Built): Page[] =>
  built.pages().map((path) => ({ path, document: parseHtml(built.read(path)) }));

/** Prints every page once, and writes it: from here on its bytes are what is published. */
export function printPages(built: Built, pages: readonly Page[]): void {
  for (const { path, document } of pages) built.write(path, printHtml(document));
}

/** @throws Error where the site has no such page */
export function pageAt(pages: readonly Page[], path: string): Page {
  const found = pages.find((page) => page.path === path);
  if (!found) throw new Error(`the built site has no ${path}`);
  return found;
}
