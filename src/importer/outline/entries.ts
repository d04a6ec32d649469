import { withoutSpace } from '../../text/space.ts';
import type { Document } from '../document.ts';
import type { SourceLine } from '../read/line.ts';
import type { Part } from '../structure/part.ts';

/** One line of a document with what it is taken for. */
export interface Entry {
  row: SourceLine;
  part: Part;
  /** Where a title ends in it that runs into its paragraph: how many of its characters stand before, white space left out. */
  titleEnd?: number;
  /** Why it is left out. */
  rule?: string;
  doubts: string[];
}

const keyOf = ({ at, text }: SourceLine): string => at + text;
/** How long a line is, white space left out. */
export const lengthOf = ({ text }: SourceLine): number => withoutSpace(text).length;

/** How a document is read by the machine, line by line, as they were before broken ones were put together. */
export function entriesOf({ rows, division, structured }: Document): Entry[] {
  const { lines, dropped, doubtful } = division;
  const rules = new Map(dropped.map(({ line, rule }) => [line, rule]));
  let next = 0;
  return lines.flatMap((line) => {
    const rule = rules.get(line);
    const keys = new Set([line, ...(line.insets ?? [])].map(keyOf));
    const why = doubtful.filter((doubt) => keys.has(keyOf(doubt.line))).map((doubt) => doubt.why);
    const told = [...new Set(why)];
    let left = lengthOf(line);
    let titleEnd = structured.titleEnds.get(line) ?? 0;
    const entries: Entry[] = [];
    while (left > 0) {
      const row = rows[next++] as SourceLine;
      const length = lengthOf(row);
      const part = rule ? 'out' : entries.length > 0 ? 'joined' : (structured.parts.get(line) ?? 'text');
      entries.push({
        ...{ row, part },
        ...(titleEnd > 0 && titleEnd <= length ? { titleEnd } : {}),
        ...(rule ? { rule } : {}),
        doubts: entries.length > 0 ? [] : told,
      });
      left -= length;
      titleEnd -= length;
    }
    return entries;
  });
}
