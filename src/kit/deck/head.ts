import { setLine } from '../../images/line.ts';
import { sizeInLine } from './measure.ts';
import { AXIS, hei, MARGIN, MEASURE, type Piece, RIGHT, SIZES, text } from './slide.ts';

/** The size of the small print, in points. */
const SMALL = { largest: 16, least: 8 } as const;

/** Where the line at the head of a slide stands, in points, and how high it is. */
export const HEAD = { y: 37, height: 34 } as const;

/** The frame of the mark of standing, in points; its letters keep some of its width free for faces of other programs. */
const STAMP = { size: 18, inset: 12, kept: 0.95 } as const;

/** The mark that says whose words stand here in a thin frame, at the right of the head of every slide, or of another line; nothing where there is none to say. */
export const stamp = (words: string, line: { y: number; height: number } = HEAD): Piece[] => {
  if (words === '') return [];
  const { size, inset, kept } = STAMP;
  const width = (size * setLine(words, 'hei', 'typeset').width) / kept + 2 * inset;
  const at = { ...line, x: RIGHT - width, width };
  return [
    { kind: 'box', at, stroke: 1.5, isFilled: false, colour: 'on' },
    text(at, [hei(words, size, { bold: true })], { align: 'center', anchor: 'middle' }),
  ];
};

/** What stands at the head of every slide besides the cover: what it is a part of, in one line, and whose words they are. @param x where it begins */
export const head = (name: string, standing: string, x: number = AXIS): Piece[] => {
  const stamped = stamp(standing);
  const width = (stamped[0]?.at.x ?? RIGHT) - SIZES.small - x;
  const size = sizeInLine(name, 'hei', { width, largest: SIZES.small, kept: STAMP.kept });
  return [text({ ...HEAD, x, width }, [hei(name, size, { bold: true })]), ...stamped];
};

/** The small print in one line, as large as it fits down to a size for the desk. @param width how wide it may be */
export const smallPrint = (words: string, y: number, width: number = MEASURE): Piece => {
  const size = Math.max(
    SMALL.least,
    Math.min(SMALL.largest, (width * 0.95) / Math.max([...words].length, 1)),
  );
  return text({ x: MARGIN, y, width, height: SMALL.largest * 1.4 }, [hei(words, size)]);
};
