import { MARK_SIZE, markPath } from '../model/section-mark.ts';
import { type Area, CARD_SIZE, type Card, type CardLayout, HEIGHT, MARGIN, SIDE } from './card-frame.ts';
import { bandOf, coupletOf, stripOf } from './card-sides.ts';
import { type Fitted, fitText, type Setting } from './fit.ts';
import { setLine } from './line.ts';
import type { Run } from './outline.ts';
import { fieldOf } from './palette.ts';

/** What stands on every card even when it is cut to the square in its middle, as chats show it. */
const inner: Area = {
  x: SIDE + 38,
  y: MARGIN,
  width: CARD_SIZE.height - 38 - 22,
  height: HEIGHT,
};
const MARK = 76;
const GAP = 20;
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

/** What stands on paper, together. */
const onPaper = (...all: (CardLayout['paper'] | undefined)[]): CardLayout['paper'] => {
  const papers = all.flatMap((paper) => paper ?? []);
  return {
    areas: papers.flatMap(({ areas }) => areas),
    runs: papers.flatMap(({ runs }) => runs),
    marks: papers.flatMap(({ marks }) => marks),
  };
};

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
  return {
    field: fieldOf(card.part),
    marks,
    paper: onPaper(bandOf(card), stripOf(card.couplet)),
    frame: stamp?.frame,
    runs: [
      ...runs,
      ...picture(card, room),
      ...small.runs,
      ...(stamp?.runs ?? []),
      ...coupletOf(card.couplet),
    ],
  };
}
