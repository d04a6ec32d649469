import { defaultTreeAdapter as tree } from 'parse5';
import { endsAtMark, lineStretches } from '../../text/line-parts.ts';
import { classesOf, type Element, elementOf, elements } from '../html.ts';
import type { Page } from '../pages.ts';

/** Whether its words are kept whole: an item of a list of commitments, a claim. */
function isWhole(element: Element): boolean {
  const { tagName, parentNode: list } = element;
  const isItem = tagName === 'li' && !!list && 'attrs' in list && classesOf(list).includes('commitments');
  return isItem || classesOf(element).some((name) => name === 'claim' || name === 'said');
}

/**
 * Marks in commitments and claims where a line may end (`wbr`), and holds together what is wanted whole (`span`); the
 * styles forbid line ends elsewhere but at marks. The text is the same, letter by letter.
 */
export function markItemBreaks({ document }: Page): void {
  for (const element of [...elements(document)].filter(isWhole)) markIn(element);
}

function markIn(element: Element): void {
  const nodes = element.childNodes;
  element.childNodes = [];
  for (const node of nodes)
    if (tree.isTextNode(node)) insertParted(element, node.value);
    else {
      // The clauses of a claim.
      if (node.nodeName === 'span') markIn(node as Element);
      tree.appendChild(element, node);
    }
}

function insertParted(parent: Element, text: string): void {
  const stretches = lineStretches(text);
  // A clause of a claim is held as it is.
  const isHeld = parent.tagName === 'span' && stretches.length === 1;
  let before: string | undefined;
  for (const { text: stretch, within } of stretches) {
    if (within) {
      const held = isHeld ? parent : elementOf('span');
      for (const [i, part] of within.entries()) insert(held, part, within[i - 1]);
      if (!isHeld) tree.appendChild(parent, held);
    } else insert(parent, stretch, before);
    // Beside what is held together a line may end as it is.
    before = within ? undefined : stretch;
  }
}

/** A text behind another in whose row it stands, with a mark between them if browsers need one. */
function insert(parent: Element, text: string, before: string | undefined): void {
  if (before !== undefined && !endsAtMark(before)) tree.appendChild(parent, elementOf('wbr'));
  tree.insertText(parent, text);
}
