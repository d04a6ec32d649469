import { numberOf } from '../../official/heading.ts';
import { isLabel } from './labels.ts';
import type { SourceLine } from './line.ts';
import { numberIn } from './numbers.ts';
import { isSigned } from './signs.ts';

/** Lines of one list: numbers of one form that count on, signs or items one right below the other. */
interface List {
  lines: SourceLine[];
  number: number | undefined;
  at: number;
}

const formOf = ({ text, listed }: SourceLine): string | undefined =>
  numberOf(text)?.form ?? (listed ? 'listed' : undefined);

/** Whether a line that is so far down goes on with a list. */
const goesOn = ({ number, at }: List, next: number | undefined, place: number): boolean =>
  next === undefined || number === undefined ? at === place - 1 : next === number + 1;

/**
 * The lines that name who signs, as far as their words and their lists tell. A list signs as a whole or not at all: a duty may end as the names of
 * organisations do, 五、文明进社区, where others of its list do not.
 */
export function signingIn(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const lists: List[] = [];
  let open = new Map<string, List>();
  lines.forEach((line, at) => {
    // Names follow a label, whatever stood above it.
    if (isLabel(line.text)) open = new Map();
    const form = formOf(line);
    if (form === undefined) return;
    const number = numberIn(line.text);
    const list = open.get(form);
    if (list && goesOn(list, number, at)) {
      list.lines.push(line);
      Object.assign(list, { number, at });
    } else {
      const begun = { lines: [line], number, at };
      open.set(form, begun);
      lists.push(begun);
    }
  });
  const signed = new Set(lines.filter(({ text }) => isSigned(text)));
  for (const list of lists)
    if (!list.lines.every((line) => signed.has(line))) for (const line of list.lines) signed.delete(line);
  return signed;
}
