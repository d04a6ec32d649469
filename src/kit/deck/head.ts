import { setLine } from '../../images/line.ts';
import { sizeInLine } from './measure.ts';
import { bar, hei, MARGIN, MEASURE, type Piece, type Place, RIGHT, SIZES, text } from './slide.ts';

/** The size of the small print, in points. */
const SMALL = { largest: 16, least: 8 } as const;

/** Where the line at the head of a slide stands, in points, and how high it is. */
export const HEAD = { y: 37, height: 34 } as const;
/** The largest name in it, in points, and from one line to the next, in sizes. */
const NAMED = { size: 30, leading: 1.1 } as const;

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

/** The stamp beside display type: its side, and what parts it from the character before it, in sizes of that; as all templates have it. */
export const BESIDE_DISPLAY = { side: 0.62, apart: 0.38 } as const;

/** The same in a square, a line to each of its parts, as a seal below what stands upright. @param at its right and lower edges */
export const stampSquare = (words: string, side: number, at: { right: number; foot: number }): Piece[] => {
  if (words === '') return [];
  const lines = words.split('·').map((line) => line.trim());
  const widest = Math.max(...lines.map((line) => setLine(line, 'hei', 'typeset').width));
  const size = (side * 0.78) / widest;
  const place = { x: at.right - side, y: at.foot - side, width: side, height: side };
  return [
    { kind: 'box', at: place, stroke: Math.max(1.5, size / 12), isFilled: false, colour: 'on' },
    text(place, [hei(lines.join('\n'), size, { bold: true, leading: 1.35 })], {
      align: 'center',
      anchor: 'middle',
    }),
  ];
};

/** What is said in light letters elsewhere, on a light ground: a word that says what or whom the rest is of. @param at its left end, and how wide it may be */
export const labelled = (
  words: string,
  largest: number,
  at: Place,
  given: Parameters<typeof text>[2] = {},
): Piece[] => {
  const inset = largest * 0.55;
  const size = sizeInLine(words, 'hei', { width: at.width - 2 * inset, largest, kept: STAMP.kept });
  const width = (size * setLine(words, 'hei', 'typeset').width) / STAMP.kept + 2 * inset;
  return [
    bar({ ...at, width }, 'on'),
    text({ ...at, width }, [hei(words, size, { bold: true, colour: 'ground', leading: 1.2 })], {
      ...{ align: 'center', anchor: 'middle' },
      ...given,
    }),
  ];
};

/** What two names in one line have to be at least, in points, to be read from afar; else the second stands alone. */
const READ = 18;

/**
 * What stands at the head of every slide besides the cover: what it is, in one line, and whose words they are.
 * @param part what it is a part of, in lighter letters before it, where both have room
 */
export function head(name: string, standing: string, part = ''): Piece[] {
  const stamped = stamp(standing);
  const width = (stamped[0]?.at.x ?? RIGHT) - SIZES.small - MARGIN;
  const { leading } = NAMED;
  const before = part === '' ? '' : `${part}　`;
  const size = sizeInLine(before + name, 'hei', { width, largest: NAMED.size, kept: STAMP.kept });
  if (before !== '' && size < READ) return head(name, standing);
  const indent = (size * setLine(before, 'hei', 'typeset').width) / STAMP.kept;
  return [
    ...(before === ''
      ? []
      : [text({ ...HEAD, x: MARGIN, width: indent - size / 2 }, [hei(part, size, { leading })])]),
    text({ ...HEAD, x: MARGIN + indent, width: width - indent }, [hei(name, size, { leading, bold: true })]),
    ...stamped,
  ];
}

/** The small print in one line, as large as it fits down to a size for the desk. @param width how wide it may be */
export const smallPrint = (words: string, y: number, width: number = MEASURE): Piece => {
  const size = Math.max(
    SMALL.least,
    Math.min(SMALL.largest, (width * 0.95) / Math.max([...words].length, 1)),
  );
  return text({ x: MARGIN, y, width, height: SMALL.largest * 1.4 }, [hei(words, size)]);
};
