import { markBoxes, markInk, markStroke } from '../../model/section-mark.ts';
import type { Upright } from '../upright.ts';

/** The size of a slide, in points: 16:9, thirteen and a third inches wide as presentation programs have it. */
export const SLIDE = { width: 960, height: 540 } as const;
/** What stays free at the sides, in points. */
export const MARGIN = 54;
/** Where the right margin begins, and what is between both. */
export const RIGHT = SLIDE.width - MARGIN;
export const MEASURE = RIGHT - MARGIN;
/** The first column, in points, for numerals, two lines of a claim high, and for the mark; and what parts it from the next. */
export const COLUMN = 140;
const GUTTER = 22;
/** Where everything that is read begins, in points: with the second column. */
export const AXIS = MARGIN + COLUMN + GUTTER;
/** How wide it is, and where it ends: the foot of the mark, of lists and of the bars. */
const WIDTH = RIGHT - AXIS;
export const FOOT = 504;

/** The name of a part, or of what is listed. */
export const NAME: Place = { x: AXIS, y: 92, width: WIDTH, height: 80 };
/** What a slide lists below its name, and where the name stands in the first column. */
export const FIELD: Place = { x: AXIS, y: 180, width: WIDTH, height: FOOT - 180 };
/** What is said large. */
export const SAID: Place = { x: AXIS, y: 104, width: WIDTH, height: 352 };

/** The sizes of a talk, each about half as large again as the next, in points: numerals, names (claims are near them), steps, and what is beside them. */
export const SIZES = { numeral: COLUMN, name: 64, step: 40, small: 24 } as const;

/** A place on a slide, in points from its upper left corner. */
export type Place = { x: number; y: number; width: number; height: number };

/** What pieces are painted with: the light of texts, what is quieter, or, on a light box, the ground of the slide. */
type Colour = 'on' | 'quiet' | 'ground';

/** A paragraph; where it has `\n`, its line ends there, else at the edge of its place. */
export type Paragraph = {
  text: string;
  /** In points. */
  size: number;
  /** From one line to the next, in sizes. */
  leading: number;
  face: 'song' | 'hei';
  bold: boolean;
  colour: Colour;
  /** The space above it, in points; none above the first. */
  gap: number;
};

/** A part of a slide: text, or a rectangle, whose outline lies within its place. A title is one to each slide. */
export type Piece =
  | {
      kind: 'text';
      at: Place;
      align: 'left' | 'center';
      anchor: 'top' | 'middle';
      isTitle: boolean;
      paragraphs: Paragraph[];
      /** The same in columns from the right to the left, where it stands upright: each line of its paragraph is one. */
      upright?: Upright;
    }
  | { kind: 'box'; at: Place; stroke: number; isFilled: boolean; colour: Colour };

/** What is said to a slide: in the time there is, and where there is more time. */
export type Speech = { core: string; more: string };

/** A slide: its ground, what stands on it from back to front, and what is said to it. */
export type Slide = {
  name: string;
  field: { ground: string; quiet: string };
  pieces: Piece[];
  speech: Speech;
};

/** A paragraph of Hei, set as body text is. */
export const hei = (text: string, size: number, given: Partial<Paragraph> = {}): Paragraph => ({
  ...{ text, size, leading: 1.4, face: 'hei', bold: false, colour: 'on', gap: 0 },
  ...given,
});

/** A paragraph of Song, heavy and close, as titles and claims are set. */
export const song = (text: string, size: number, given: Partial<Paragraph> = {}): Paragraph => ({
  ...{ text, size, leading: 1.25, face: 'song', bold: true, colour: 'on', gap: 0 },
  ...given,
});

/** Paragraphs in their place, from the upper left. */
export const text = (
  at: Place,
  paragraphs: Paragraph[],
  given: Partial<Extract<Piece, { kind: 'text' }>> = {},
): Piece => ({ kind: 'text', at, align: 'left', anchor: 'top', isTitle: false, paragraphs, ...given });

/** A plain filled rectangle. */
export const bar = (at: Place, colour: Colour): Piece => ({
  ...{ kind: 'box', at, stroke: 0, isFilled: true, colour },
});

/**
 * The mark of a pledge as boxes.
 * @param count how many sections it has
 * @param place the section at hand, whose box is filled
 * @param at where its ink begins, and how many points a unit of its square has
 */
export const mark = (
  count: number,
  place: number | undefined,
  at: { x: number; y: number; scale: number },
): Piece[] => {
  const [{ scale }, ink] = [at, markInk(count)];
  return markBoxes(count).map(({ x, y, width, height }, i) => ({
    ...{ kind: 'box', colour: 'on', isFilled: i + 1 === place, stroke: markStroke(count) * scale },
    at: {
      ...{ x: at.x + (x - ink.x) * scale, y: at.y + (y - ink.y) * scale },
      ...{ width: width * scale, height: height * scale },
    },
  }));
};

/** How wide the mark is where it stands on the foot line, in points. */
const MARK = 88;

/** Where the mark on the foot line begins, in points. @param count how many sections the pledge has */
export const markTop = (count: number, width: number = MARK): number => {
  const ink = markInk(count);
  return FOOT - (ink.height * width) / ink.width;
};

/** The mark of a pledge on the foot line. @param at where its ink begins, and how wide it is */
export const footMark = (
  count: number,
  place?: number,
  { x, width }: { x: number; width: number } = { x: MARGIN, width: MARK },
): Piece[] => {
  const ink = markInk(count);
  const scale = width / ink.width;
  return mark(count, place, { x, y: FOOT - ink.height * scale, scale });
};
