import { redField } from '../../images/palette.ts';
import { markInk } from '../../model/section-mark.ts';
import type { Site } from '../../model/types.ts';
import { halvesOf } from '../../text/couplet.ts';
import { around, titleLines } from '../../text/title-parts.ts';
import { imprintOf } from '../imprint.ts';
import { inkOf } from '../upright.ts';
import { HEAD, smallPrint, stamp } from './head.ts';
import { fitted, heightOf, sizeInLine } from './measure.ts';
import {
  FOOT,
  hei,
  MARGIN,
  MEASURE,
  mark,
  type Paragraph,
  type Piece,
  RIGHT,
  type Slide,
  song,
  text,
} from './slide.ts';
import { coverSpeech } from './speech.ts';

/** The largest name, in points, and from one of its lines to the next, in sizes. */
const [LARGEST, LEADING] = [156, 1.08];
/** The foot line, in points. */
const LINE = { y: FOOT - 28, height: HEAD.height } as const;
/** How wide the mark may be, from wide to narrow, and what parts it from the name, in points. */
const [WIDTHS, BESIDE] = [Array.from({ length: 16 }, (_, i) => 290 - i * 10), 36];

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

/** A name, and beside it the mark, whose outer edges are those of the name's ink where there is room for it. @param height of the name, from `y` */
function named(name: string, count: number, y: number, height: number): Piece[] {
  const ink = markInk(count);
  const ways = WIDTHS.map((most) => {
    const frame = { x: MARGIN, y, width: MEASURE - most - BESIDE, height };
    const title = fitted(titleLines(name).join('\n'), frame, LARGEST, LEADING);
    const { top, bottom } = inkOfLines(title.text.split('\n'));
    const own = ((bottom - top) * title.size) / ink.height;
    return { frame, title, top, scale: Math.min(own, most / ink.width), isLevel: own * ink.width <= most };
  });
  const level = ways.filter(({ isLevel }) => isLevel);
  const { frame, title, top, scale } = (level.length > 0 ? level : ways.slice(-1)).reduce((one, other) =>
    other.title.size > one.title.size ? other : one,
  );
  const at = { x: RIGHT - ink.width * scale, y: y + top * title.size, scale };
  return [text(frame, [title], { isTitle: true }), ...mark(count, undefined, at)];
}

/** The largest size of a theme, in points, and the least for its halves to stand in one line. */
const THEME = { largest: 52, least: 40 } as const;

/** A theme whose two halves stand in one line, apart and without the mark between them, else in a line each; any other as it fits. */
function themed(theme: string): Paragraph {
  const halves = halvesOf(theme);
  const line = halves.length > 0 ? halves.join('　') : theme;
  const size = Math.floor(sizeInLine(line, 'song', { width: MEASURE, largest: THEME.largest }));
  if (size >= THEME.least) return song(line, size);
  return fitted(halves.length > 0 ? halves.join('\n') : theme, { width: MEASURE, height: 100 }, THEME.least);
}

/** The first slide: what the pledge is called, the occasion, who speaks, whose words they are. */
export function coverSlide(site: Site): Slide {
  const { campaign } = site;
  const { shortName, pledge, small, mark: standing, occasion, operator } = imprintOf(site);
  const [before] = around(shortName, pledge);
  const lower = [
    themed(campaign.theme),
    ...(occasion === '' ? [] : [hei(occasion, 24, { bold: true, gap: 6 })]),
    ...(operator === '' ? [] : [hei(operator, 24, { gap: 2 })]),
  ];
  const height = heightOf(lower, MEASURE);
  const below = { x: MARGIN, y: LINE.y - 10 - height, width: MEASURE, height };
  const y = 76;
  const stamped = stamp(standing, LINE);
  const rest = stamped[0] ? stamped[0].at.x - 24 - MARGIN : MEASURE;
  return {
    name: pledge,
    field: { ...redField },
    pieces: [
      text({ ...HEAD, x: MARGIN, width: 640 }, [hei(before, 24, { bold: true })]),
      ...named(shortName, campaign.sections.length, y, below.y - 14 - y),
      text(below, lower),
      ...stamped,
      smallPrint(small, LINE.y + 6, rest),
    ],
    speech: coverSpeech(site),
  };
}
