import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { titleParts } from '../../text/title-parts.ts';
import { attribute, type Element, elements, textOf } from '../html.ts';
import type { Page } from '../pages.ts';

/**
 * Characters that stand in one line even at the largest size in the narrowest window (30 px, 320 px), by tag
 * and class of large text; such need no marks.
 */
const fits: Record<string, number> = {
  h1: 5,
  h2: 6,
  h3: 8,
  slogan: 8,
  lead: 8,
  claim: 8,
  meaning: 8,
  said: 8,
  asked: 8,
  do: 8,
  button: 6,
};
/** Of a clause of a claim. */
const CLAUSE = 8;
const classOf = (element: Element): string => attribute(element, 'class') ?? '';
/** The paragraphs that parts of a page begin with and that say what matters of them: each is as large as a claim. */
const openings = (parent: Element): Element[] => {
  const children = [...parent.childNodes].filter((node): node is Element => 'tagName' in node);
  return children.filter(({ tagName }, i) => tagName === 'p' && children[i - 1]?.tagName === 'h2');
};
const fitsLine = (element: Element): boolean => {
  const most = fits[element.tagName] ?? fits[classOf(element).split(' ')[0] ?? ''];
  return most === undefined || [...textOf(element)].length <= most;
};

/**
 * Marks in headings and other large text where a line may end (`wbr`); the styles forbid it elsewhere: a word
 * broken in two is hard to read large.
 */
export function markTitleBreaks({ document }: Page): void {
  for (const element of elements(document)) {
    if (!fitsLine(element)) markBreaks(element);
    if (classOf(element).split(' ').includes('openings')) openings(element).forEach(markBreaks);
  }
}

function markBreaks(element: Element): void {
  element.childNodes = element.childNodes.flatMap((node): Tree.ChildNode[] => {
    if (node.nodeName !== '#text') {
      // What has lines of its own, as a clause of a claim has, fits as it would alone.
      const fits = element.tagName === 'p' && [...textOf(node as Element)].length <= CLAUSE;
      if ('childNodes' in node && node.nodeName !== 'svg' && !fits) markBreaks(node as Element);
      return [node];
    }
    return titleParts((node as Tree.TextNode).value).flatMap((value, i): Tree.ChildNode[] => {
      const text: Tree.TextNode = { nodeName: '#text', value, parentNode: element };
      if (i === 0) return [text];
      const mark = {
        nodeName: 'wbr',
        tagName: 'wbr',
        attrs: [],
        childNodes: [],
        namespaceURI: element.namespaceURI,
        parentNode: element,
      };
      return [mark as Element, text];
    });
  });
}
