import { attribute, type Document, type Element, elements } from '../../src/postprocess/html.ts';

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a screen reader calls an element, after the W3C's computation of accessible names as far as our pages use it:
 * aria-labelledby, aria-label, then the text with the alternatives of pictures, without what is hidden from readers.
 */
export function accessibleName(document: Document, element: Element): string {
  const named = (attribute(element, 'aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  if (named.length > 0) {
    const all = [...elements(document)];
    return spaced(named.map((id) => contentOf(all.find((each) => attribute(each, 'id') === id))).join(' '));
  }
  return spaced(attribute(element, 'aria-label') ?? contentOf(element));
}

function contentOf(element: Element | undefined): string {
  if (!element || attribute(element, 'aria-hidden') === 'true' || attribute(element, 'hidden') !== undefined)
    return '';
  const label =
    attribute(element, 'aria-label') ?? (element.tagName === 'img' ? attribute(element, 'alt') : undefined);
  if (label !== undefined) return label;
  return element.childNodes
    .map((child) => ('tagName' in child ? contentOf(child) : 'value' in child ? child.value : ''))
    .join('');
}
