import { piecesOf } from '../images/fit.ts';
import { clausesOf, titleParts } from '../text/title-parts.ts';

/** The last line of a sentence has so many characters at least, its mark among them, and that of a clause; more would leave the line before it short. */
const LAST_LINE = { sentence: 3, clause: 3 };

/** Parts of a text, of which the last has so many characters, so that no line begins with its last one. */
function withEnd(parts: string[], least: number): string[] {
  const rest = [...parts];
  let end = rest.pop() ?? '';
  while (rest.length > 0 && [...end].length < least) end = (rest.pop() ?? '') + end;
  return [...rest, end];
}

/** A text in clauses, each in parts that stay together. */
export const inClauses = (text: string) =>
  clausesOf(text).map((clause) => withEnd(titleParts(clause), LAST_LINE.clause));

/** A sentence and its end. */
export function inTwo(text: string): string[] {
  const parts = withEnd(
    piecesOf(text).map((piece) => piece.text),
    LAST_LINE.sentence,
  );
  return [parts.slice(0, -1).join(''), parts.at(-1) ?? ''];
}
