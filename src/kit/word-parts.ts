import { lineUnits, type Stretch } from '../text/line-parts.ts';
import { clausesOf, titleParts } from '../text/title-parts.ts';

/** The last line of a clause has so many characters at least, its mark among them; more would leave the line before it short. */
const LAST_LINE = 3;

/** Parts of a text, of which the last has so many characters, so that no line begins with its last one. */
function withEnd(parts: string[], least: number): string[] {
  const rest = [...parts];
  let end = rest.pop() ?? '';
  while (rest.length > 0 && [...end].length < least) end = (rest.pop() ?? '') + end;
  return [...rest, end];
}

/** A text in clauses, each in parts that stay together. */
export const inClauses = (text: string) =>
  clausesOf(text).map((clause) => withEnd(titleParts(clause), LAST_LINE));

/** What opens and what closes the name of a law or a book. */
const [NAMED, CLOSED] = [/《/gu, /》/gu];
const countOf = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;
const within = ({ text, within: parts }: Stretch): string[] => parts ?? [text];

/**
 * A running text in units after each of which a line may end: words with their marks, numbers with what they count,
 * names in 《》 whole. A unit longer than a line ends lines between its own parts.
 * @returns the units, each in its parts; put together they are the text again
 */
export function inUnits(text: string): string[][] {
  const units: string[][] = [];
  let open = 0;
  for (const stretch of lineUnits(text)) {
    const last = units.at(-1);
    if (open > 0 && last) last.push(...within(stretch));
    else units.push(within(stretch));
    open = Math.max(0, open + countOf(stretch.text, NAMED) - countOf(stretch.text, CLOSED));
  }
  return units;
}
