import { defaultTreeAdapter } from 'parse5';
import type { SearchFacts } from '../../search/facts.ts';
import type { PageFacts } from '../../search/types.ts';
import {
  attribute,
  copyOf,
  type Document,
  type Element,
  elementOf,
  elements,
  find,
  tagged,
  textOf,
  walk,
} from '../html.ts';
import { type Page, pageAt } from '../pages.ts';

const isHeading = (node: { nodeName: string }): node is Element =>
  node.nodeName === 'h2' && attribute(node as Element, 'id') !== undefined;

/** A copy of a page in which each heading of the second level stands in a section element with what is said under it. */
export function inSections(document: Document): Document {
  const copy = copyOf(document, () => true);
  for (const parent of Array.from(elements(copy))) {
    const children = parent.childNodes;
    parent.childNodes = [];
    let place = parent;
    for (const child of children) {
      if (isHeading(child)) {
        place = elementOf('section');
        defaultTreeAdapter.appendChild(parent, place);
      }
      defaultTreeAdapter.appendChild(place, child);
    }
  }
  return copy;
}

/**
 * The records with those of the sections of pages about the site itself, which are subjects of their own: what such a page
 * says of one thing is lost beside all else it says. A section comes after its page.
 */
export const withSections = (facts: SearchFacts, pages: readonly Page[]): SearchFacts => ({
  ...facts,
  pages: facts.pages.flatMap((page) => [page, ...sectionsOf(page, pages)]),
});

function sectionsOf(page: PageFacts, pages: readonly Page[]): PageFacts[] {
  if (page.mark !== 'site' || page.text !== 'whole' || page.anchor !== undefined) return [];
  const { document } = pageAt(pages, page.path);
  // The heading of a list of ways into the page heads none of its text.
  const read = walk(find(document, tagged('main')) ?? document, ({ nodeName }) => nodeName !== 'nav');
  return Array.from(read)
    .filter(isHeading)
    .map((heading) => ({
      ...page,
      keywords: [],
      page: page.title,
      anchor: attribute(heading, 'id'),
      title: textOf(heading).trim(),
    }));
}
