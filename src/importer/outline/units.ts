import { withoutSpace } from '../../text/space.ts';
import { joinLines, withInsets } from '../read/join.ts';
import type { SourceLine } from '../read/line.ts';
import { asLine } from '../read/rows.ts';
import type { Part } from '../structure/part.ts';
import { type Entry, lengthOf } from './entries.ts';
import type { Decision } from './parse.ts';

/** Lines of a document that an outline takes as one, with what it says they are. */
export interface Unit {
  line: SourceLine;
  part: Part;
  /** Where bars stand in it: behind how many of its characters, white space left out. */
  bars: number[];
  /** The line of the outline it begins in; the number there. */
  place: number;
  number: number;
}

interface Open extends Omit<Unit, 'line'> {
  rows: SourceLine[];
}

/** The lines as an outline joins them. What is left out between two that are one stands within it. @returns `headless`: places of lines that go on with nothing */
export function unitsOf(
  entries: readonly Entry[],
  decisions: readonly Decision[],
): { units: Unit[]; headless: number[] } {
  const open: Open[] = [];
  const headless: number[] = [];
  entries.forEach(({ row }, i) => {
    const { part, bars, place } = decisions[i] as Decision;
    const at = open.findLastIndex((unit) => unit.part !== 'out');
    const before = open[at];
    if (part !== 'joined') open.push({ rows: [row], part, bars, place, number: i + 1 });
    else if (before) {
      const length = before.rows.reduce((sum, each) => sum + lengthOf(each), 0);
      const between = open.splice(at + 1).flatMap(({ rows }) => rows);
      before.rows = [...holding(before.rows, between), row];
      before.bars = [...before.bars, ...bars.map((bar) => length + bar)];
    } else headless.push(place);
  });
  const units = open.map(({ rows, ...unit }) => ({ ...unit, line: joinRows(rows, unit.part) }));
  return { units, headless };
}

/** Rows, the last of them with others within it, at its end. */
function holding(rows: readonly SourceLine[], others: readonly SourceLine[]): SourceLine[] {
  const last = rows.at(-1) as SourceLine;
  const insets = others.map((row) => ({
    ...row,
    text: withInsets(withoutSpace(row.text), row.insets),
    before: lengthOf(last),
  }));
  return [...rows.slice(0, -1), { ...last, insets: [...(last.insets ?? []), ...insets] }];
}

/** Rows as one line; cells of one row of a table stay apart, but in a title, and those of one that signs in their columns. */
function joinRows(rows: SourceLine[], part: Part): SourceLine {
  const [first] = rows as [SourceLine];
  if (rows.length === 1) return first;
  const inRow = rows.every(
    ({ cell }) => part !== 'title' && cell && cell.table === first.cell?.table && cell.row === first.cell.row,
  );
  if (inRow && part === 'signatory') return asLine(rows);
  return joinLines(rows, inRow ? '　' : undefined);
}
