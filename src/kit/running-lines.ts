import { setLine } from '../images/line.ts';
import { endOf } from '../images/line-breaks.ts';
import { remembering } from '../support/remember.ts';
import { partsName } from './compounds.ts';
import type { Data } from './types.ts';
import { inUnits } from './word-parts.ts';

/** A running text and its best lines at every width it may have: `lined` of `lines.typ` takes those of its width. */
export interface Lines {
  readonly [key: string]: Data;
  text: string;
  /** From narrow to wide: from which width on, in sizes, and how many characters each line has. */
  ways: { from: number; lengths: number[] }[];
}

/** The narrowest and the widest line, in sizes, and what is between two that are tried. */
const WIDTHS = { least: 5, most: 48, step: 0.5 } as const;
/** How lines are chosen: as even as text is read, or rather by their sense, as it is read at a glance. */
type Manner = 'even' | 'sense';
/** What is left at a line's end costs its square, as a share of the line, so many times. */
const RAGGED = { even: 3, sense: 0.8 } as const;
/** What it costs to end a line: at a clause, within an enumeration, between words, within what is wanted whole, within a name of two words. */
const ENDS = {
  even: { clause: 0, list: 0.03, word: 0.08, part: 0.6, name: 0.6 },
  sense: { clause: 0, list: 0.24, word: 0.36, part: 0.6, name: 1.5 },
} as const;
/** A last line has so many sizes at least, or this share of the line; one of nothing would cost so much. */
const RUNT = { sizes: 5, share: 0.3, cost: 1.5 } as const;
/** How many pieces and texts are remembered: the kit of 12 duties asks for 3,671 pieces and 445 texts, one of 100 for eight times as many, which the latest half keeps. */
const KEPT = 64_000;

/** A stretch that is not parted at a width. */
interface Cell {
  text: string;
  /** How wide it is within a line and at its end, where a mark leaves out its blank half, in sizes. */
  width: { within: number; last: number };
  /** What it costs to end a line after it. */
  end: number;
}

/** A text in units, and the names of two words that are whole in its lines. */
interface Wanted {
  units: readonly string[][];
  compounds: ReadonlySet<string>;
}

/** How wide a text of Hei is within a line and at its end, in sizes; a piece is measured once. */
const widthOf = remembering((text: string): Cell['width'] => {
  const wide = (held: string) => setLine(held, 'hei', 'typeset').width;
  return { within: wide(`字${text}字`) - 2, last: wide(`字${text}`) - 1 };
}, KEPT);

function cellsAt({ units, compounds }: Wanted, width: number, ends: (typeof ENDS)[Manner]): Cell[] {
  return units.flatMap((parts, at) => {
    const text = parts.join('');
    const whole = widthOf(text);
    const isName = partsName(text, units[at + 1]?.[0] ?? '', compounds);
    const end = isName ? ends.name : ends[endOf(text)];
    if (whole.within <= width) return [{ text, width: whole, end }];
    return parts.map((part, i) => ({
      ...{ text: part, width: widthOf(part) },
      end: i + 1 < parts.length ? ends.part : end,
    }));
  });
}

/** What a line costs that is not the last. */
const costOf = (used: number, width: number, { end }: Cell, ragged: number): number =>
  ragged * ((width - used) / width) ** 2 + end;

/** What a last line costs that is not the only one. */
const costOfLast = (used: number, width: number): number =>
  RUNT.cost * Math.max(0, 1 - used / Math.min(RUNT.sizes, width * RUNT.share));

/** How many characters each line has at a width: as few lines as will do, none of which ends within a word. */
function lengthsAt(wanted: Wanted, width: number, manner: Manner): number[] {
  const cells = cellsAt(wanted, width, ENDS[manner]);
  const ways: { cost: number; lengths: number[] }[] = [];
  ways[cells.length] = { cost: 0, lengths: [] };
  for (let from = cells.length - 1; from >= 0; from--) {
    let [used, length] = [0, 0];
    for (let to = from; to < cells.length; to++) {
      const cell = cells[to] as Cell;
      const own = used + cell.width.last;
      used += cell.width.within;
      length += [...cell.text].length;
      // What is wider than a line has one all the same.
      if (own > width && to > from) break;
      const rest = ways[to + 1] as (typeof ways)[number];
      const last = from > 0 ? costOfLast(own, width) : 0;
      const cost =
        1 +
        rest.cost +
        (to + 1 === cells.length ? last : costOf(Math.min(own, width), width, cell, RAGGED[manner]));
      const best = ways[from];
      if (!best || cost < best.cost) ways[from] = { cost, lengths: [length, ...rest.lengths] };
    }
  }
  return ways[0]?.lengths ?? [];
}

/** A running text of Hei in lines that end between words, rather at marks, and of which the last is no single word. @param manner by what lines are chosen */
export const inLines = (text: string, manner: Manner = 'even'): Lines => linedIn(text, manner);

/** The same of a text that is read at a glance, whose lines keep names of two words whole as well. @param compounds such names */
export const inSense = (text: string, compounds: ReadonlySet<string>): Lines =>
  waysOf({ units: inUnits(text), compounds }, text, 'sense');

/** The same, once for all files that have a text. */
const linedIn = remembering(
  (text: string, manner: Manner): Lines =>
    waysOf({ units: inUnits(text), compounds: new Set() }, text, manner),
  KEPT,
);

/** The lines of a text at every width. */
function waysOf(wanted: Wanted, text: string, manner: Manner): Lines {
  const ways: Lines['ways'] = [];
  for (let width: number = WIDTHS.least; width <= WIDTHS.most; width += WIDTHS.step) {
    const lengths = lengthsAt(wanted, width, manner);
    if (String(lengths) !== String(ways.at(-1)?.lengths)) ways.push({ from: width, lengths });
    if (lengths.length <= 1) break;
  }
  return { text, ways };
}
