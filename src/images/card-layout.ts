import { MARK_SIZE, markPath } from '../model/section-mark.ts';
import { type Area, CARD_SIZE, type Card, type CardLayout, HEIGHT, MARGIN, SIDE } from './card-frame.ts';
import { bandOf, coupletOf, stripOf } from './card-sides.ts';
import { type Fitted, fitText, type Setting } from './fit.ts';
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
/** How far the picture keeps off what stands above and below it. */
const AIR = 32;
const settings = {
  name: { face: 'hei', largest: 36, leading: 1.3 },
  note: { face: 'hei', largest: 36, leading: 1.3 },
  claim: { face: 'song', largest: 64, second: 54, leading: 1.22 },
  title: { face: 'song', largest: 150, leading: 1.2 },
  text: { face: 'hei', largest: 32, leading: 1.5 },
  small: { face: 'hei', largest: 27, leading: 1.3 },
  stamp: { face: 'hei', largest: 36, leading: 1.3 },
} as const satisfies Record<string, Setting>;

/** The lines of a text as runs, from a place down. */
const runsOf = ({ lines, size }: Fitted, { face, leading }: Setting, x: number, y: number): Run[] =>
  lines.map((text, i) => ({ text, face, size, x, y: y + i * size * leading }));

/** What the card belongs to; beside the mark, but where the band has what the card is of. */
function header(
  { name, note, sections, part }: Card,
  hasBand: boolean,
): Pick<CardLayout, 'runs' | 'marks'> & { height: number } {
  const x = inner.x + (hasBand ? 0 : MARK + GAP);
  const room = { width: inner.x + inner.width - x, height: inner.height / 5 };
  const [above, below] = [fitText(name, room, settings.name), fitText(note, room, settings.note)];
  const between = below.lines.length > 0 ? 12 : 0;
  const text = above.height + between + below.height;
  const height = hasBand ? text : Math.max(MARK, text);
  const y = inner.y + (height - text) / 2;
  const mark = { scale: MARK / MARK_SIZE, path: markPath(sections, part) };
  return {
    height,
    marks: hasBand ? [] : [{ x: inner.x, y: inner.y + (height - MARK) / 2, ...mark }],
    runs: [
      ...runsOf(above, settings.name, x, y),
      ...runsOf(below, settings.note, x, y + above.height + between),
    ],
  };
}

/** At the foot of the square whose words the card has, and below it, smaller, its small print. */
function footOf({ stamp, small }: Card): { runs: Run[]; height: number } {
  const room = { width: inner.width, height: inner.height / 6 };
  const [above, below] = [fitText(stamp, room, settings.stamp), fitText(small, room, settings.small)];
  const between = above.lines.length > 0 && below.lines.length > 0 ? 14 : 0;
  const height = above.height + between + below.height;
  const y = inner.y + inner.height - height;
  return {
    height,
    runs: [
      ...runsOf(above, settings.stamp, inner.x, y),
      ...runsOf(below, settings.small, inner.x, y + above.height + between),
    ],
  };
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
  const band = bandOf(card);
  const { runs, marks, height } = header(card, band !== undefined);
  const foot = footOf(card);
  const room = {
    ...inner,
    y: inner.y + height + AIR,
    height: inner.height - height - foot.height - 2 * AIR,
  };
  return {
    field: fieldOf(card.part),
    marks,
    paper: onPaper(band, stripOf(card.couplet)),
    runs: [...runs, ...picture(card, room), ...foot.runs, ...coupletOf(card.couplet)],
  };
}
