import { html } from 'parse5';
import type { OfflineFacts } from '../../../support/offline-facts.ts';
import { singlePlace } from '../../../text/single-place.ts';
import { type Element, elementOf } from '../../html.ts';

const listed = (attributes: Record<string, string>): Element['attrs'] =>
  Object.entries(attributes).map(([name, value]) => ({ name, value }));

/** A new element of HTML. */
export function made(
  tagName: string,
  attributes: Record<string, string>,
  childNodes: Element['childNodes'] = [],
): Element {
  const element: Element = {
    nodeName: tagName,
    tagName,
    attrs: listed(attributes),
    childNodes,
    namespaceURI: html.NS.HTML,
    parentNode: null,
  };
  for (const child of childNodes) child.parentNode = element;
  return element;
}

/** A new element that holds a text and nothing else. */
export function madeOf(tagName: string, attributes: Record<string, string>, text: string): Element {
  const element = elementOf(tagName, text);
  element.attrs.push(...listed(attributes));
  return element;
}

/** All pages by name, for who has no script. */
export const contentsOf = ({ pages, words }: OfflineFacts): Element =>
  made('nav', { class: 'all-pages wrap', 'aria-label': words.contents }, [
    madeOf('h2', {}, words.contents),
    made(
      'ul',
      {},
      pages.map(({ path, name }) => made('li', {}, [madeOf('a', { href: `#${singlePlace(path)}` }, name)])),
    ),
  ]);

/** The footer with what is to be known of the file, first. */
export function withNote(footer: Element, note: string): Element {
  const wrap = footer.childNodes.find((child): child is Element => 'tagName' in child) ?? footer;
  const said = madeOf('p', { class: 'single-note' }, note);
  said.parentNode = wrap;
  wrap.childNodes.unshift(said);
  return footer;
}
