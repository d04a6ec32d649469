import { setLine } from '../../images/line.ts';
import { MARK_SIZE, markBoxes, markStroke } from '../../model/section-mark.ts';

/** The size of a slide, in points: 16:9, thirteen and a third inches wide as presentation programs have it. */
export const SLIDE = { width: 960, height: 540 } as const;
/** What stays free at the sides, in points. */
export const MARGIN = 54;
/** Where lists, steps and questions begin, in points: a third of what is between the margins is their title's. */
export const AXIS = 366;
/** From where to where they stand, in points, and how wide they are. */
export const FIELD = { x: AXIS, y: 104, width: SLIDE.width - MARGIN - AXIS, height: 400 } as const;

/** A place on a slide, in points from its upper left corner. */
export type Place = { x: number; y: number; width: number; height: number };

/** What a box is painted with: the light of texts, or the tint of what is unlit and of rules. */
type Colour = 'on' | 'tint';

/** A paragraph; where it has `\n`, its line ends there, else at the edge of its place. */
export type Paragraph = {
  text: string;
  /** In points. */
  size: number;
  /** From one line to the next, in sizes. */
  leading: number;
  face: 'song' | 'hei';
  bold: boolean;
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
    }
  | { kind: 'box'; at: Place; stroke: number; radius: number; isFilled: boolean; colour: Colour };

/** What is said to a slide: in the time there is, and where there is more time. */
export type Speech = { core: string; more: string };

/** A slide: its ground, what stands on it from back to front, and what is said to it. */
export type Slide = {
  name: string;
  field: { ground: string; tint: string };
  pieces: Piece[];
  speech: Speech;
};

/** A paragraph of Hei, set as body text is. */
export const hei = (text: string, size: number, given: Partial<Paragraph> = {}): Paragraph => ({
  ...{ text, size, leading: 1.4, face: 'hei', bold: false, gap: 0 },
  ...given,
});

/** A paragraph of Song, heavy and close, as titles and claims are set. */
export const song = (text: string, size: number, given: Partial<Paragraph> = {}): Paragraph => ({
  ...{ text, size, leading: 1.25, face: 'song', bold: true, gap: 0 },
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
  ...{ kind: 'box', at, stroke: 0, radius: 0, isFilled: true, colour },
});

/**
 * The mark of a pledge as boxes.
 * @param count how many sections it has
 * @param place the section at hand, whose box is filled
 */
export const mark = (
  count: number,
  place: number | undefined,
  at: { x: number; y: number; size: number },
): Piece[] => {
  const scale = at.size / MARK_SIZE;
  return markBoxes(count).map(({ x, y, width, height }, i) => ({
    ...{ kind: 'box', radius: 0, colour: 'on', isFilled: i + 1 === place, stroke: markStroke(count) * scale },
    at: { x: at.x + x * scale, y: at.y + y * scale, width: width * scale, height: height * scale },
  }));
};

/** Where the mark of the pledge stands, small, at the head of a slide. */
export const SMALL_MARK = { x: MARGIN, y: 36, size: 36 } as const;

/** The size of the small print, in points. */
const SMALL = { largest: 16, least: 8 } as const;

/** The frame of the mark of standing, in points. */
const STAMP = { size: 16, leading: 1.3, inset: { x: 10, y: 6 } } as const;

/** The mark that says whose words stand here (转述 above 非原文) in a thin frame, its lower right corner at a place; nothing where there is none to say. */
export const stamp = (words: string, right: number, bottom: number): Piece[] => {
  if (words === '') return [];
  const { size, leading, inset } = STAMP;
  const lines = words.split('·').map((each) => each.trim());
  const width = size * Math.max(...lines.map((line) => setLine(line, 'hei').width)) + 2 * inset.x;
  const height = size * leading * lines.length + 2 * inset.y;
  const at = { x: right - width, y: bottom - height, width, height };
  return [
    { kind: 'box', at, stroke: 1.25, radius: 3, isFilled: false, colour: 'on' },
    text(at, [hei(lines.join('\n'), size, { leading, bold: true })], { align: 'center', anchor: 'middle' }),
  ];
};

/** Where the head of a slide ends, in points. */
const HEAD_FOOT = 84;

/** What stands at the head of every slide besides the cover: what it is a part of, the mark before it where that stands nowhere else, and whose words they are. */
export const head = (name: string, standing: string, small: Piece[] = []): Piece[] => [
  ...small,
  text({ x: small.length > 0 ? MARGIN + 46 : MARGIN, y: 37, width: 600, height: 34 }, [
    hei(name, 24, { bold: true }),
  ]),
  ...stamp(standing, SLIDE.width - MARGIN, HEAD_FOOT),
];

/** The small print in one line from the left margin, as large as it fits down to a size for the desk. @param y where it begins */
export const smallPrint = (words: string, y: number): Piece => {
  const width = SLIDE.width - 2 * MARGIN;
  const size = Math.max(
    SMALL.least,
    Math.min(SMALL.largest, (width * 0.95) / Math.max([...words].length, 1)),
  );
  return text({ x: MARGIN, y, width, height: SMALL.largest * 1.4 }, [hei(words, size)]);
};
