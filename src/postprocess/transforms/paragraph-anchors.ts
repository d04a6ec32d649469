import { attribute, elements, find, tagged } from '../html.ts';
import type { Page } from '../pages.ts';

/** Kinds of pages whose paragraphs search leads to. */
const kinds = ['duty', 'background'];

/**
 * Gives every paragraph of prose an id, `explanation-2`: the heading it stands under and its place there.
 * Content is plain Markdown, whose paragraphs carry none; search results lead to the very paragraph by it,
 * from disk too.
 */
export function anchorParagraphs({ document }: Page): void {
  const main = find(document, tagged('main'));
  if (!main || !kinds.includes(attribute(main, 'data-kind') ?? '')) return;
  for (const section of elements(main)) {
    if (attribute(section, 'class') !== 'prose') continue;
    let heading = '';
    let place = 0;
    for (const element of elements(section)) {
      if (/^h[2-6]$/.test(element.tagName)) [heading, place] = [attribute(element, 'id') ?? '', 0];
      if (element.tagName !== 'p' || heading === '' || attribute(element, 'id') !== undefined) continue;
      place++;
      element.attrs.push({ name: 'id', value: `${heading}-${place}` });
    }
  }
}
