import type { Shown } from './shown.ts';
import { type Element, isElement, type Node, steps } from './tree.ts';

/** Elements that begin and end a line (HTML, Rendering, 15.3). All others stand within one, as browsers take elements they do not know. */
const blocks = new Set(
  'address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main marquee menu nav ol p plaintext pre search section summary table tbody td tfoot th thead title tr ul xmp'.split(
    ' ',
  ),
);
/** What stands in a line as a whole, whatever it holds. */
const wholes = new Set('button select textarea option optgroup svg canvas video audio object'.split(' '));

export const standsWhole = ({ tagName }: Pick<Element, 'tagName'>): boolean => wholes.has(tagName);

/** Whether an element begins and ends a line. @param display what its style makes of it */
export function beginsLine({ tagName }: Element, display: string): boolean {
  if (standsWhole({ tagName }) || /^(?:inline|contents|none)$/.test(display)) return tagName === 'br';
  return blocks.has(tagName) || /^(?:block|flex|grid|table|list-item|flow-root)/.test(display);
}

/** Elements that have one in them that begins a line. */
export function holdsBlocks(page: Node, shown: ReadonlyMap<Element, Shown>): ReadonlySet<Node> {
  const holding = new Set<Node>();
  for (const { node, leaving } of steps(page)) {
    if (leaving || !isElement(node) || !beginsLine(node, shown.get(node)?.display ?? '')) continue;
    for (let at = node.parentNode; at && !holding.has(at); at = 'parentNode' in at ? at.parentNode : null)
      holding.add(at);
  }
  return holding;
}
