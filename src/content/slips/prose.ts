import { invisibleIn } from './characters.ts';
import type { Reported } from './slip.ts';

/** What of a body is only seen once it has been parsed: a node of its tree, as far as it is looked at here. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  name?: string | null;
}

/** A slip in a parsed paragraph or heading, and how many lines below its first line it stands. */
interface ProseSlip extends Reported {
  kind: string;
  below: number;
}

/** What a node shows, as one text; a source shows a remark in brackets. */
const shown = (node: Node): string =>
  node.name === 'Source'
    ? '（）'
    : node.type === 'break'
      ? '\u2028'
      : (node.value ?? (node.children ?? []).map(shown).join(''));

/** Characters beside which Chinese has no gap, whatever stands on the other side. */
const CHINESE = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u2014\u2018-\u201D\u2026\u00B7]`;
const gap = new RegExp(`(?<=${CHINESE})[ \\t]*\\n|\\n[ \\t]*(?=${CHINESE})`, 'u');
const linesAbove = (text: string, at: number): number => text.slice(0, at).split('\n').length - 1;

/** The slips in a paragraph or a heading that stand in what it has become, not in how it is written. */
export function proseSlips(node: Node): ProseSlip[] {
  const found: (ProseSlip | undefined)[] = [brokenLine(node), openStars(node), lostStars(node), hidden(node)];
  return found.filter((slip) => slip !== undefined);
}

/** A line break inside a Chinese paragraph shows as a gap. */
function brokenLine(node: Node): ProseSlip | undefined {
  const text = shown(node);
  const at = gap.exec(text);
  if (!at) return undefined;
  return {
    kind: 'broken-line',
    below: linesAbove(text, at.index + at[0].length),
    what: '段落在这里换了行，网页上会空出一格。',
    hint: '接到上一行的后面：一段写成一行；要另起一段，中间空一行。',
  };
}

/** Stars that were meant for bold, and stand in the text. */
function openStars(node: Node): ProseSlip | undefined {
  const text = shownOutsideCode(node);
  const at = text.indexOf('**');
  if (at < 0) return undefined;
  const pair = text.indexOf('**', at + 2) >= 0;
  return {
    kind: 'open-stars',
    below: linesAbove(text, at),
    what: pair ? '两边的 ** 挨着标点，加粗不起作用，星号会印出来。' : '加粗没有收尾，星号会印出来。',
    hint: pair
      ? '把引号和标点移到 ** 外面，例如 “**文字**”；** 里面的两头不空格。'
      : '要加粗的文字，前后各写一个 **；不加粗就删去。',
  };
}

const shownOutsideCode = (node: Node): string =>
  node.type === 'inlineCode'
    ? ''
    : node.children
      ? node.children.map(shownOutsideCode).join('')
      : shown(node);

/** Stars between figures or single words, which were meant for “times” and are taken for italics. */
function lostStars(node: Node): ProseSlip | undefined {
  const children = node.children ?? [];
  for (const [i, child] of children.entries()) {
    const before = [...shown(children[i - 1] ?? { type: 'text', value: '' })].at(-1) ?? '';
    const after = [...shown(children[i + 1] ?? { type: 'text', value: '' })][0] ?? '';
    const inside = [...shown(child)];
    const times = (one: string, other: string) =>
      word.test(one) && word.test(other) && figure.test(one + other);
    const product =
      child.type === 'emphasis' &&
      ((times(before, inside[0] ?? '') && times(inside.at(-1) ?? '', after)) ||
        (inside.length === 1 && word.test(before) && word.test(after)));
    if (product)
      return {
        kind: 'lost-stars',
        below: linesAbove(children.slice(0, i).map(shown).join(''), Number.POSITIVE_INFINITY),
        what: `两个星号会不见，中间的“${inside.join('')}”变成斜体。`,
        hint: '乘号写成 ×；要印出星号，写成 \\*。',
      };
    const below = lostStars(child);
    if (below && node.type !== 'list') return below;
  }
  return undefined;
}

const word = /[\p{L}\p{N}]/u;
const figure = /[0-9A-Za-z]/;

/** What is written as a name, `&nbsp;`, and seen by nobody. */
function hidden(node: Node): ProseSlip | undefined {
  const text = shown(node).replaceAll('\u2028', ' ');
  const lines = text.split('\n');
  const below = lines.findIndex((line) => invisibleIn(line) !== undefined || /\u00A0/.test(line));
  if (below < 0) return undefined;
  const told = invisibleIn(lines[below] ?? '');
  const narrow = { what: '这里写了 &nbsp;，会空出一格。', hint: '删去；要空一格，直接打一个空格。' };
  return { kind: 'invisible-character', below, ...(told ?? narrow) };
}
