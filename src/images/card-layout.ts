import { MARK_SIZE, markPath } from '../model/section-mark.ts';
import { type Fitted, type Frame, fitText, type Setting } from './fit.ts';
import { setLine } from './line.ts';
import type { Run } from './outline.ts';
import { type Field, fieldOf } from './palette.ts';

/** What a social card says. */
export interface Card {
  /** How many sections the pledge has, and which of them it belongs to, from 1. */
  sections: number;
  part?: number | undefined;
  /** Beside the mark of the pledge: what it belongs to, and what it is in it; the second may be empty. */
  name: string;
  note: string;
  /** The picture: a claim or a title. */
  words: string;
  /** What is said of it, below; may be empty. */
  text: string;
  /** A numeral, at the left; may be empty. */
  figure: string;
  /** Of each duty, whether it concerns whom the card is for; none where it is for all. */
  lit?: boolean[];
  /** Lines of Han characters that stand at the sides, the first at the right; two, one or none. */
  couplet: string[];
  /** The provenance of the words, in lines; none where the card has no words of ours. */
  stamp: string[];
  /** Small print, in lines. */
  small: string[];
}

interface Area extends Frame {
  x: number;
  y: number;
}

/** A card as it is drawn: where everything stands, in pixels. */
export interface CardLayout {
  field: Field;
  runs: Run[];
  marks: { x: number; y: number; scale: number; path: string }[];
  /** The width of a band of paper at the left, and in the field's colour on it what the card is of. */
  band?: ({ width: number } & Pick<CardLayout, 'runs' | 'marks'>) | undefined;
  /** The outline of the stamp. */
  frame?: Area | undefined;
}

/** Pixels; the size link previews expect. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What stands on every card even when it is cut to the square in its middle, as chats show it. */
const MARGIN = 46;
const SIDE = (CARD_SIZE.width - CARD_SIZE.height) / 2;
const inner: Area = {
  x: SIDE + 38,
  y: MARGIN,
  width: CARD_SIZE.height - 38 - 22,
  height: CARD_SIZE.height - 2 * MARGIN,
};
const MARK = 76;
const GAP = 20;
/** How large what stands on the band may be. */
const FIGURE = SIDE - 2 * 26;
const COUPLET = 68;
/** How far its characters are from one to the next, and those of a name that spans the card, in their sizes. */
const [CLOSE, WIDE] = [1.04, 1.7];
/** A name alone at the side is no couplet: it says whose the card is, and does not rival what the card says. */
const NAME = 50;

const settings = {
  name: { face: 'hei', largest: 36, leading: 1.3 },
  note: { face: 'hei', largest: 30, leading: 1.3 },
  claim: { face: 'song', largest: 76, leading: 1.27 },
  title: { face: 'song', largest: 150, leading: 1.2 },
  text: { face: 'hei', largest: 32, leading: 1.5 },
  small: { face: 'hei', largest: 30, leading: 1.3 },
  stamp: { face: 'hei', largest: 30, leading: 1.24 },
} as const satisfies Record<string, Setting>;

/** The lines of a text as runs, from a place down. */
const runsOf = ({ lines, size }: Fitted, { face, leading }: Setting, x: number, y: number): Run[] =>
  lines.map((text, i) => ({ text, face, size, x, y: y + i * size * leading }));

/** The mark, and beside it what the card belongs to. */
function header({
  name,
  note,
  sections,
  part,
}: Card): Pick<CardLayout, 'runs' | 'marks'> & { height: number } {
  const x = inner.x + MARK + GAP;
  const room = { width: inner.x + inner.width - x, height: inner.height / 5 };
  const [above, below] = [fitText(name, room, settings.name), fitText(note, room, settings.note)];
  const between = below.lines.length > 0 ? 10 : 0;
  const text = above.height + between + below.height;
  const height = Math.max(MARK, text);
  const y = inner.y + (height - text) / 2;
  return {
    height,
    marks: [
      {
        x: inner.x,
        y: inner.y + (height - MARK) / 2,
        scale: MARK / MARK_SIZE,
        path: markPath(sections, part),
      },
    ],
    runs: [
      ...runsOf(above, settings.name, x, y),
      ...runsOf(below, settings.note, x, y + above.height + between),
    ],
  };
}

/** The stamp, at the foot of the square on the right. */
function stampOf(lines: string[]): { runs: Run[]; frame: Area } | undefined {
  if (lines.length === 0) return undefined;
  const { face, largest: size, leading } = settings.stamp;
  const [across, down] = [13, 9];
  const widths = lines.map((line) => setLine(line, face).width * size);
  const width = Math.max(...widths) + 2 * across;
  const height = size * (1 + (lines.length - 1) * leading) + 2 * down;
  const [x, y] = [inner.x + inner.width - width, inner.y + inner.height - height];
  return {
    frame: { x, y, width, height },
    runs: lines.map((text, i) => ({
      ...{ text, face, size },
      x: x + (width - (widths[i] ?? 0)) / 2,
      y: y + down + i * size * leading,
    })),
  };
}

/** The small print, at the foot of the square. */
function smallPrint(lines: string[], width: number): { runs: Run[]; height: number } {
  const fitted = lines.map((line) => fitText(line, { width, height: inner.height / 8 }, settings.small));
  const between = 11;
  const height = fitted.reduce((sum, each) => sum + each.height, 0) + between * (fitted.length - 1);
  let y = inner.y + inner.height - height;
  const runs = fitted.flatMap((each) => {
    const made = runsOf(each, settings.small, inner.x, y);
    y += each.height + between;
    return made;
  });
  return { runs, height };
}

/** What the card is for: the claim or title, and what is said of it. */
function picture({ words, text, figure }: Card, room: Area): Run[] {
  const setting = figure === '' ? settings.title : settings.claim;
  const below = fitText(text, { width: room.width, height: room.height / 2.5 }, settings.text);
  const between = below.lines.length > 0 ? 30 : 0;
  const above = fitText(words, { width: room.width, height: room.height - below.height - between }, setting);
  const y = room.y + (room.height - above.height - between - below.height) / 2;
  return [
    ...runsOf(above, setting, room.x, y),
    ...runsOf(below, settings.text, room.x, y + above.height + between),
  ];
}

/** Characters one under the other in the middle of a side, as large as it lets them be, and as far apart, in their sizes. */
function column(text: string, middle: number, largest: number, apart = CLOSE): Run[] {
  const characters = [...text];
  const size = Math.min(largest, inner.height / (1 + (characters.length - 1) * CLOSE));
  const pitch = Math.min(size * apart, (inner.height - size) / Math.max(1, characters.length - 1));
  const height = size + (characters.length - 1) * pitch;
  return characters.map((character, i) => ({
    ...{ text: character, face: 'song', size },
    x: middle - size / 2,
    y: (CARD_SIZE.height - height) / 2 + i * pitch,
  }));
}

/** Boxes in rows, one for each duty in its order, in the square of the mark; what is unlit is a point. */
function litPath(lit: readonly boolean[]): string {
  const columns = Math.ceil(Math.sqrt(lit.length));
  const pitch = MARK_SIZE / columns;
  const top = (MARK_SIZE - Math.ceil(lit.length / columns) * pitch) / 2;
  return lit
    .map((isLit, i) => {
      const side = pitch * (isLit ? 0.8 : 0.24);
      const [column, row] = [i % columns, Math.floor(i / columns)];
      const [x, y] = [(column + 0.5) * pitch - side / 2, top + (row + 0.5) * pitch - side / 2];
      return `M${x} ${y}h${side}v${side}h${-side}z`;
    })
    .join('');
}

/** Beside the square, so that what is cut to it has the field alone: a duty's numeral, of a section the mark of the pledge, of a role the duties that concern it. */
function bandOf({ sections, part, figure, lit }: Card): CardLayout['band'] {
  if (figure !== '') return { width: SIDE, runs: column(figure, SIDE / 2, FIGURE), marks: [] };
  if (part === undefined) return undefined;
  const mark = {
    x: (SIDE - FIGURE) / 2,
    y: (CARD_SIZE.height - FIGURE) / 2,
    scale: FIGURE / MARK_SIZE,
    path: lit ? litPath(lit) : markPath(sections, part),
  };
  return { width: SIDE, runs: [], marks: [mark] };
}

/** Where everything on a card stands. */
export function layoutCard(card: Card): CardLayout {
  const { runs, marks, height } = header(card);
  const stamp = stampOf(card.stamp);
  const small = smallPrint(card.small, inner.width - (stamp ? stamp.frame.width + GAP : 0));
  const foot = Math.max(small.height, stamp?.frame.height ?? 0);
  const room = {
    ...inner,
    y: inner.y + height + 30,
    height: inner.height - height - foot - 56,
  };
  const [right = '', left = ''] = card.couplet;
  return {
    field: fieldOf(card.part),
    marks,
    band: bandOf(card),
    frame: stamp?.frame,
    runs: [
      ...runs,
      ...picture(card, room),
      ...small.runs,
      ...(stamp?.runs ?? []),
      ...column(left, SIDE / 2, COUPLET),
      ...column(right, CARD_SIZE.width - SIDE / 2, left === '' ? NAME : COUPLET, left === '' ? WIDE : CLOSE),
    ],
  };
}
