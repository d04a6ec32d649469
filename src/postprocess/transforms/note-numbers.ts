import { defaultTreeAdapter as tree } from 'parse5';
import { attribute, type Element, elements } from '../html.ts';
import type { Page } from '../pages.ts';

const isNumber = (node: unknown): node is Element =>
  (node as Element).tagName === 'sup' && attribute(node as Element, 'class') === 'cite';

/**
 * Numbers of notes that follow each other directly become one group, parted by commas: “5 6 7” reads as one number.
 * In a cell of numbers alone, which are buttons there (`nameCells`), they stay apart.
 */
export function groupNoteNumbers({ document }: Page): void {
  for (const group of [...elements(document)].filter(isNumber)) {
    const { parentNode: parent } = group;
    // One that an earlier one has taken in has no parent any more.
    if (!parent || ('attrs' in parent && attribute(parent, 'class') === 'cites')) continue;
    const siblings = parent.childNodes;
    for (let next = siblings[siblings.indexOf(group) + 1]; next && isNumber(next); ) {
      tree.insertText(group, ',');
      for (const link of [...next.childNodes]) {
        tree.detachNode(link);
        tree.appendChild(group, link);
      }
      tree.detachNode(next);
      next = siblings[siblings.indexOf(group) + 1];
    }
  }
}
