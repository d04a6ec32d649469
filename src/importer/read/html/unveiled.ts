import { countCharacters } from '../line.ts';
import { partOf } from './regions.ts';
import type { Sheet } from './sheet.ts';
import { type Shown, shownIn } from './shown.ts';
import { type Element, isElement, isText, type Node, steps } from './tree.ts';

/** A page as its readers see it in the end. */
interface Unveiled {
  shown: ReadonlyMap<Element, Shown>;
  /** What the page hides until its script shows it. */
  veils: ReadonlySet<Element>;
  remarks: string[];
}

/** How much of what is hidden may be said in sentences that are shown: more of them are the text. */
const SAID = 5;

/**
 * How a page is shown once its scripts have run: what hides most of its text, where hardly a sentence is shown, hides it but until a script shows
 * it, as pages do that come in with their pictures.
 */
export function unveil(page: Node, sheet: Sheet): Unveiled {
  const veils = new Set<Element>();
  let count = 0;
  // Within a veil there may be another.
  for (;;) {
    const shown = shownIn(page, sheet, veils);
    const { hidden, text, said } = measure(page, sheet, shown, veils);
    const [veil, length] = [...hidden].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (!veil || !length || veils.has(veil) || length <= text || said * SAID >= length) {
      const remark = `网页先把大半的字藏着（${count} 字），等自己的脚本运行以后才显示：照显示出来的样子读了；请对照浏览器里的网页，看有没有多出来的字。`;
      return { shown, veils, remarks: count > 0 ? [remark] : [] };
    }
    veils.add(veil);
    count = Math.max(count, length);
  }
}

/** How many characters each element hides, how many are shown outside the parts beside the text, and how many of these in sentences. */
function measure(
  page: Node,
  sheet: Sheet,
  shown: ReadonlyMap<Element, Shown>,
  veils: ReadonlySet<Element>,
): { hidden: Map<Element, number>; text: number; said: number } {
  const hidden = new Map<Element, number>();
  const open: { element: Element; hides: boolean }[] = [];
  let [text, said] = [0, 0];
  for (const { node, leaving } of steps(page)) {
    if (isElement(node)) {
      if (leaving && open.at(-1)?.element === node) open.pop();
      const part = !leaving && !veils.has(node) && partOf(node, sheet);
      if (part) open.push({ element: node, hides: part.kind === 'hidden' });
    } else if (isText(node) && node.value.trim() !== '') {
      const length = countCharacters(node.value);
      const parent = node.parentNode;
      const part = open.at(-1);
      const hider = (parent && isElement(parent) ? shown.get(parent)?.hider : undefined) ?? part?.element;
      if (part && !part.hides) continue;
      if (hider) hidden.set(hider, (hidden.get(hider) ?? 0) + length);
      else {
        text += length;
        if (/[。！？；]/.test(node.value)) said += length;
      }
    }
  }
  return { hidden, text, said };
}
