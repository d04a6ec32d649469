import { withoutSpace } from '../../text/space.ts';
import type { SourceLine } from '../read/line.ts';
import type { Part } from '../structure/part.ts';
import type { Entry } from './entries.ts';
import type { Placed } from './order.ts';
import type { Decision } from './parse.ts';

/** A line that is something else than the machine took it for. */
export interface Change {
  number: number;
  row: SourceLine;
  from: Part;
  to: Part;
  /** What the outline calls it, where it is what stands above it that tells. */
  written?: Part;
  /** Of a duty, the title that runs in; empty where all of the line is title. */
  title?: string;
}

/** Lines that are something else than the machine took them for. @param titles of duties, where they run in, by the number of the line */
export function changesIn(
  entries: readonly Entry[],
  placed: readonly Placed[],
  decisions: readonly Decision[],
  titles: ReadonlyMap<number, string>,
): Change[] {
  const parts = new Map(placed.map(({ number, part }) => [number, part]));
  return entries.flatMap(({ row, part: from }, i): Change[] => {
    const written = decisions[i]?.part ?? from;
    const to: Part = parts.get(i + 1) ?? written;
    const title = titles.get(i + 1) ?? '';
    const ends = to === 'duty' && (titleEnd(entries, i) ?? 0) !== withoutSpace(title).length;
    if (from === to && !ends) return [];
    return [
      {
        ...{ number: i + 1, row, from, to },
        ...(written !== to ? { written } : {}),
        ...(to === 'duty' ? { title } : {}),
      },
    ];
  });
}

/** Where the machine ends the title of a duty that begins at a line: how many characters it has, white space left out. */
function titleEnd(entries: readonly Entry[], from: number): number | undefined {
  let length = 0;
  for (let i = from; i === from || entries[i]?.part === 'joined'; i++) {
    const { row, titleEnd: end } = entries[i] as Entry;
    if (end !== undefined) return length + end;
    length += withoutSpace(row.text).length;
  }
  return undefined;
}
