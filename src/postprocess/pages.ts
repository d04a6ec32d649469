import type { Built } from './folder.ts';
import { copyOf, type Document, elements, pageFile, parseHtml } from './html.ts';

/** A page in the making: where it will stand, and its document, which every transform changes in place. */
export interface Page {
  /** Path from the site's root, without a slash in front: `enterprise/accountability.html`. */
  path: string;
  document: Document;
}

/** Reads and parses every page of the built folder: once, for all that follows. */
export const openPages = (built: Built): Page[] =>
  built.pages().map((path) => ({ path, document: parseHtml(built.read(path)) }));

/** The page that a folder of pages leads to where none has its name. */
const WHOLE = 'pledge.html';

/**
 * Gives every folder that shares its name with a page, or holds pages, that page again as its own (`enterprise/index.html`): hosts that
 * strip `.html` and prefer folders show it where the page was asked for, and a link on to the page would lead to itself. Its canonical
 * address, where the site has one, stays the page's.
 */
export function addFolderPages(built: Built, pages: Page[]): void {
  const files = built.files();
  const folders = new Set(files.flatMap((path) => /^([^/]+)\//.exec(path)?.[1] ?? []));
  for (const folder of folders) {
    const path = `${folder}/index.html`;
    const own = (name: string) => pages.find((page) => page.path === name);
    const page =
      own(`${folder}.html`) ??
      (pages.some((each) => each.path.startsWith(`${folder}/`)) ? own(WHOLE) : undefined);
    if (page && !own(path)) pages.push({ path, document: again(page, path) });
  }
}

/** The document of a page for another place: what leads to places of the page leads to those of its copy. */
function again({ path, document }: Page, place: string): Document {
  const copy = copyOf(document, () => true);
  for (const { tagName, attrs } of elements(copy))
    for (const one of tagName === 'a' ? attrs : [])
      if (one.name === 'href' && one.value.startsWith(`/${path}#`))
        one.value = `/${place}${one.value.slice(path.length + 1)}`;
  return copy;
}

/** Prints every page once, and writes it: from here on its bytes are what is published. */
export function printPages(built: Built, pages: readonly Page[]): void {
  for (const { path, document } of pages) built.write(path, pageFile(document));
}

/** @throws Error where the site has no such page */
export function pageAt(pages: readonly Page[], path: string): Page {
  const found = pages.find((page) => page.path === path);
  if (!found) throw new Error(`the built site has no ${path}`);
  return found;
}
