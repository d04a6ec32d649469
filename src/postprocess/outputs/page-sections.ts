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
} from '../html.ts';
import { type Page, pageAt } from '../pages.ts';

const isHeading = (node: Element['childNodes'][number] | undefined): node is Element =>
  node !== undefined && node.nodeName === 'h2' && attribute(node as Element, 'id') !== undefined;

/** A copy of a page in which each heading of the second level stands in a section element with what is said under it. */
export function inSections(document: Document): Document {
  const copy = copyOf(document, () => true);
  for (const parent of Array.from(elements(copy))) {
    const headings = parent.childNodes.filter(isHeading);
    if (headings.length === 0 || (parent.tagName === 'section' && headings.length === 1)) continue;
    const children: Element['childNodes'] = [];
    let section: Element | undefined;
    for (const child of parent.childNodes) {
      if (isHeading(child)) {
        section = { ...elementOf('section', ''), childNodes: [], parentNode: parent };
        children.push(section);
      }
      (section?.childNodes ?? children).push(child);
      child.parentNode = section ?? parent;
    }
    parent.childNodes = children;
  }
  return copy;
}

/**
 * The records with those of the sections of pages about the site itself, which are subjects of their own: what such a page
 * says of one thing is lost beside all else it says. A section comes after its page.
 */
export function withSections(facts: SearchFacts, pages: readonly Page[]): SearchFacts {
  return {
    ...facts,
    pages: facts.pages.flatMap((page) =>
      page.mark === 'site' && page.text === 'whole' && page.anchor === undefined
        ? [page, ...sectionsOf(page, pages)]
        : [page],
    ),
  };
}

function sectionsOf(page: PageFacts, pages: readonly Page[]): PageFacts[] {
  const main = find(pageAt(pages, page.path).document, tagged('main'));
  // That of a list of ways into the page heads none of its text.
  const headings = main
    ? Array.from(elements(copyOf(main, ({ tagName }) => tagName !== 'nav'))).filter(isHeading)
    : [];
  return headings.map((heading) => ({
    ...page,
    keywords: [],
    page: page.title,
    anchor: attribute(heading, 'id'),
    title: textOf(heading).trim(),
  }));
}
