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
  meaning: 8,
  said: 8,
  asked: 8,
  do: 8,
  button: 6,
};
/** Of a clause in lines of its own. */
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
 * Marks in headings and other large text but claims where a line may end (`wbr`); the styles forbid it elsewhere: a word
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
      // What has lines of its own, as a clause of a lead has, fits as it would alone.
      const fits = element.tagName === 'p' && [...textOf(node as Element)].length <= CLAUSE;
      if ('childNodes' in node && node.nodeName !== 'svg' && !fits) markBreaks(node as Element);
      return [node];
    }
    const parts = titleParts((node as Tree.TextNode).value);
    // A definition is a text: its lines are as full as its words let them be.
    const isText = [element, element.parentNode].some(
      (each) => each && 'attrs' in each && classOf(each) === 'meaning',
    );
    return (isText ? parts : inPairs(parts)).flatMap((value, i): Tree.ChildNode[] => {
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

const MARKS = /[，；：。！？、]/u;
const lettersOf = (text = ''): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/**
 * Words of two characters in pairs, from the end of each clause, since four are read at once: 严格|企业质量|主体责任.
 * What is last has three letters if it can: two are lost under large lines.
 */
function inPairs(parts: readonly string[]): string[] {
  const pairs: string[] = [];
  for (const part of [...parts].reverse()) {
    const [after] = pairs;
    const isShortEnd = pairs.length === 1 && lettersOf(after) < 3;
    const together = lettersOf(part.split(MARKS).at(-1)) + lettersOf(after?.split(MARKS)[0]);
    if (after !== undefined && together <= (isShortEnd ? 5 : 4)) pairs[0] = part + after;
    else pairs.unshift(part);
  }
  return pairs;
}
