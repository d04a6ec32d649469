import { setLine } from '../../images/line.ts';
import { markInk } from '../../model/section-mark.ts';
import type { Site } from '../../model/types.ts';
import { halvesOf } from '../../text/couplet.ts';
import { around, titleLines } from '../../text/title-parts.ts';
import { imprintOf } from '../imprint.ts';
import { inkOf } from '../upright.ts';
import { groundOf } from './ground.ts';
import { BESIDE_DISPLAY, HEAD, smallPrint, stamp, stampSquare } from './head.ts';
import { fitted, heightOf, setHeight, sizeInLine } from './measure.ts';
import {
  FOOT,
  hei,
  MARGIN,
  MEASURE,
  mark,
  type Piece,
  RIGHT,
  SIZES,
  type Slide,
  song,
  text,
} from './slide.ts';
import { coverSpeech } from './speech.ts';

/** The largest name, in points, and from one of its lines to the next, in sizes. */
const [LARGEST, LEADING] = [156, 1.08];
/** The line of small print, and of the stamp where the name has no room for it, in points. */
const LINE = { y: FOOT - 18, height: HEAD.height } as const;
/** The mark beside the name: how wide it may always be; and what parts both, in points. */
const [KEPT, BESIDE] = [220, 48];
/** Where the ink of the name begins, in points: half the height of the line above it below the ink of that. */
const INK = 90;

/** Where the ink of lines begins and ends below the top of their place, in sizes. */
function inkOfLines(lines: readonly string[]): { top: number; bottom: number } {
  const inks = (line = '') => [...line].filter((each) => /[\p{L}\p{N}]/u.test(each)).map(inkOf);
  const half = (LEADING - 1) / 2;
  return {
    top: half + Math.min(1, ...inks(lines[0]).map(({ top }) => top)),
    bottom:
      half + (lines.length - 1) * LEADING + Math.max(0, ...inks(lines.at(-1)).map(({ bottom }) => bottom)),
  };
}

/**
 * A name, beside it at the right margin the mark, and in its last line, where that has room for one more character, the stamp.
 * @param y where its ink begins
 * @param height of the name, from there
 * @returns whether the stamp stands there
 */
function named(name: string, site: Site, y: number, height: number): { pieces: Piece[]; isStamped: boolean } {
  const [count, whose] = [site.campaign.sections.length, imprintOf(site).mark];
  const ink = markInk(count);
  const room = { width: MEASURE - KEPT - BESIDE, height };
  const title = fitted(titleLines(name).join('\n'), room, LARGEST, LEADING);
  const lines = title.text.split('\n');
  const { top, bottom } = inkOfLines(lines);
  const widths = lines.map((line) => setLine(line, 'song').width);
  const frame = { ...room, x: MARGIN, y: y - top * title.size };
  // As high as the ink of the name, if that leaves it room.
  const widest = Math.max(KEPT, MEASURE - BESIDE - Math.max(...widths) * title.size);
  const scale = Math.min(((bottom - top) * title.size) / ink.height, widest / ink.width);
  const at = { x: RIGHT - ink.width * scale, y, scale };
  const last = widths.at(-1) ?? 0;
  const isStamped = whose !== '' && last + 1 <= Math.max(...widths);
  const cell = {
    right: MARGIN + (last + BESIDE_DISPLAY.apart + BESIDE_DISPLAY.side) * title.size,
    foot: frame.y + bottom * title.size,
  };
  return {
    pieces: [
      text(frame, [title], { isTitle: true }),
      ...(isStamped ? stampSquare(whose, BESIDE_DISPLAY.side * title.size, cell) : []),
      ...mark(count, undefined, at),
    ],
    isStamped,
  };
}

/** The largest size of a theme, in points, and the least for its halves to stand in one line. */
const THEME = { largest: 72, least: 40 } as const;

/** A theme as large as reaches from one margin to the other where its two halves have room in one line, a square between them; else a line to each; any other as it fits. @param foot where it ends */
function themed(theme: string, foot: number): { pieces: Piece[]; top: number } {
  const halves = halvesOf(theme);
  const line = halves.join('　');
  const size = sizeInLine(line, 'song', { width: MEASURE, largest: THEME.largest, kept: 1 });
  const lines = halves.length > 0 ? halves.join('\n') : theme;
  const said =
    halves.length > 0 && size >= THEME.least
      ? song(line, size)
      : fitted(lines, { width: MEASURE, height: 100 }, THEME.least);
  const height = setHeight(said);
  return {
    // A line that other programs set a little wider stays one.
    pieces: theme === '' ? [] : [text({ x: MARGIN, y: foot - height, width: MEASURE + 24, height }, [said])],
    top: foot - height,
  };
}

/** What stays free below what is said, above the small print, in points. */
const AIR = 36;

/** The first slide: what the pledge is called, the occasion, who speaks, whose words they are. */
export function coverSlide(site: Site): Slide {
  const { campaign } = site;
  const { shortName, pledge, small, mark: standing, occasion, operator } = imprintOf(site);
  const [before] = around(shortName, pledge);
  const who = [
    ...(occasion === '' ? [] : [hei(occasion, SIZES.small, { bold: true })]),
    ...(operator === '' ? [] : [hei(operator, SIZES.small, { gap: 2 })]),
  ];
  const height = heightOf(who, MEASURE);
  const below = { x: MARGIN, y: LINE.y - AIR + 10 - height, width: MEASURE, height };
  const theme = themed(campaign.theme, who.length === 0 ? below.y : below.y - 6);
  const name = named(shortName, site, INK, theme.top - 20 - INK);
  const stamped = name.isStamped ? [] : stamp(standing, { ...LINE, y: FOOT - LINE.height });
  const rest = stamped[0] ? stamped[0].at.x - SIZES.small - MARGIN : MEASURE;
  return {
    name: pledge,
    field: groundOf(),
    pieces: [
      text({ ...HEAD, x: MARGIN, width: 640 }, [hei(before, SIZES.small, { bold: true })]),
      ...name.pieces,
      ...theme.pieces,
      ...(who.length > 0 ? [text(below, who)] : []),
      ...stamped,
      smallPrint(small, LINE.y, rest),
    ],
    speech: coverSpeech(site),
  };
}
