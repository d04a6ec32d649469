import { numberOf } from '../../official/heading.ts';
import { columnsOf } from '../../text/columns.ts';
import { forMatching } from '../../text/matching.ts';
import { isLabel, isSureLabel } from './labels.ts';
import { isClosed, type SourceLine } from './line.ts';
import { numberIn } from './numbers.ts';
import { isOrganisation } from './organisation.ts';
import { personsIn } from './person-names.ts';
import { isDateline, isSigned } from './signs.ts';

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

/** What may stand before a list of names, where such a list follows: 承诺药店：, 倡议学校（按拼音排列）：, 宣言人：. */
const mayLabel =
  /^(?:首批|联合|共同|全体|参与|参加)?(?:倡议|发起|承诺|宣言|宣誓|签约|签署|签名|自律|响应|倡导|联署|缔约|支持|参与|成员)[^。,;:!?]{0,10}(?:\([^()]*\))?:?$/;
const NAME_LIMIT = 30;
const isName = ({ text, level, names }: SourceLine): boolean =>
  names === true ||
  (level === undefined &&
    [...text].length <= NAME_LIMIT &&
    !isClosed(text.replace(/[（(][^（()）]*[)）]$/, '')) &&
    !isDateline(text));

/** The lines that stand before names: those that say so, and those whose next lines are all names, most of them of organisations. @returns each with its names */
export function labelsIn(lines: readonly SourceLine[]): Map<SourceLine, SourceLine[]> {
  const labels = new Map<SourceLine, SourceLine[]>();
  lines.forEach((line, i) => {
    if (isSureLabel(line.text)) labels.set(line, []);
    else if ((isLabel(line.text) || mayLabel.test(forMatching(line.text))) && line.region === undefined) {
      const end = lines.findIndex((next, at) => at > i && !isName(next));
      const named = lines.slice(i + 1, end < 0 ? undefined : end);
      const known = named.filter(
        ({ text, names }) => names || personsIn(text) > 0 || columnsOf(text).some(isOrganisation),
      );
      // One name is enough where the line ends as labels do.
      const enough = /[:：]$/.test(line.text) ? 1 : 2;
      if (named.length >= enough && known.length * 2 >= named.length) labels.set(line, named);
    }
  });
  return labels;
}

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
  for (const [label, names] of labelsIn(lines)) for (const line of [label, ...names]) signed.add(line);
  return signed;
}
