import { defaultTreeAdapter as tree } from 'parse5';
import { titleParts } from '../../text/title-parts.ts';
import { classesOf, type Element, elementOf, elements, textOf } from '../html.ts';
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
  cite: 12,
};
/** Of a clause in lines of its own. */
const CLAUSE = 8;
/** A paragraph that a part of a page begins with and that says what matters of it: as large as a claim. */
function isOpening(element: Element): boolean {
  const { tagName, parentNode: parent } = element;
  if (tagName !== 'p' || !parent || !('tagName' in parent) || !classesOf(parent).includes('openings'))
    return false;
  const children = parent.childNodes.filter((node) => 'tagName' in node);
  return children[children.indexOf(element) - 1]?.tagName === 'h2';
}
const sizeOf = (element: Element): number | undefined =>
  fits[element.tagName] ?? fits[classesOf(element)[0] ?? ''];
/** Whether a text is large: its lines end at marks and where these marks allow it. */
export const isLarge = (element: Element): boolean => sizeOf(element) !== undefined || isOpening(element);
const fitsLine = (element: Element): boolean => {
  const most = sizeOf(element);
  return most === undefined || [...textOf(element)].length <= most;
};

/**
 * Marks in headings and other large text but claims where a line may end (`wbr`); the styles forbid it elsewhere: a word
 * broken in two is hard to read large.
 */
export function markTitleBreaks({ document }: Page): void {
  for (const element of elements(document)) if (!fitsLine(element) || isOpening(element)) markBreaks(element);
}

function markBreaks(element: Element): void {
  // A definition is a text: its lines are as full as its words let them be.
  const isText = [element, element.parentNode].some(
    (each) => each && 'attrs' in each && classesOf(each).join(' ') === 'meaning',
  );
  const nodes = element.childNodes;
  element.childNodes = [];
  for (const node of nodes) {
    if (tree.isTextNode(node)) {
      const parts = titleParts(node.value);
      for (const [i, part] of (isText ? parts : inPairs(parts)).entries()) {
        if (i > 0) tree.appendChild(element, elementOf('wbr'));
        tree.insertText(element, part);
      }
      continue;
    }
    // What has lines of its own, as a clause of a lead has, fits as it would alone.
    const fits = element.tagName === 'p' && [...textOf(node)].length <= CLAUSE;
    if ('tagName' in node && node.tagName !== 'svg' && !fits) markBreaks(node);
    tree.appendChild(element, node);
  }
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
