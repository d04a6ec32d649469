import { redField } from '../../images/palette.ts';
import { MARK_SIZE, markInk } from '../../model/section-mark.ts';
import type { Site } from '../../model/types.ts';
import { halvesOf } from '../../text/couplet.ts';
import { around, titleLines } from '../../text/title-parts.ts';
import { imprintOf } from '../imprint.ts';
import { fitted, heightOf, raisedOf, setHeight } from './measure.ts';
import {
  HEAD,
  hei,
  MARGIN,
  mark,
  type Paragraph,
  type Piece,
  SLIDE,
  type Slide,
  smallPrint,
  song,
  stamp,
  text,
} from './slide.ts';
import { coverSpeech } from './speech.ts';

const WIDTH = SLIDE.width - 2 * MARGIN;
/** The largest name, in points, and from one of its lines to the next, in sizes. */
const [LARGEST, LEADING] = [156, 1.08];
/** How much of its lines' height the ink of a name leaves free, above and below it alike, in sizes. */
const AROUND = raisedOf(1, LEADING);
/** How wide the mark may be, from wide to narrow, and what parts it from the name, in points. */
const [WIDTHS, BESIDE] = [Array.from({ length: 16 }, (_, i) => 290 - i * 10), 36];

/** A name, and beside it the mark, as high as the name where there is room for it. @param height of the name, from `y` */
function named(name: string, count: number, y: number, height: number): Piece[] {
  const ink = markInk(count);
  const ways = WIDTHS.map((most) => {
    const frame = { x: MARGIN, y, width: WIDTH - most - BESIDE, height };
    const title = fitted(titleLines(name).join('\n'), frame, LARGEST, LEADING);
    const own = (setHeight(title) - 2 * AROUND * title.size) / ink.height;
    return { frame, title, scale: Math.min(own, most / ink.width), isLevel: own * ink.width <= most };
  });
  const level = ways.filter(({ isLevel }) => isLevel);
  const { frame, title, scale } = (level.length > 0 ? level : ways.slice(-1)).reduce((one, other) =>
    other.title.size > one.title.size ? other : one,
  );
  const at = {
    x: MARGIN + WIDTH - (ink.x + ink.width) * scale,
    y: y + AROUND * title.size - ink.y * scale,
    size: MARK_SIZE * scale,
  };
  return [text(frame, [title], { isTitle: true }), ...mark(count, undefined, at)];
}

/** A theme in a line for each of two halves, without the mark that would end the first; any other in one. */
function themed(theme: string): Paragraph {
  const halves = halvesOf(theme);
  return song(halves.length > 0 ? halves.join('\n') : theme, 36);
}

/** The first slide: what the pledge is called, the occasion, who speaks, whose words they are. */
export function coverSlide(site: Site): Slide {
  const { campaign } = site;
  const { shortName, pledge, small, mark: standing, occasion, operator } = imprintOf(site);
  const [before] = pledge.includes(shortName) ? around(shortName, pledge) : [pledge];
  const lower = [
    themed(campaign.theme),
    ...(occasion === '' ? [] : [hei(occasion, 24, { bold: true, gap: 6 })]),
    ...(operator === '' ? [] : [hei(operator, 24, { gap: 2 })]),
  ];
  const foot = 470;
  const height = heightOf(lower, 640);
  const below = { x: MARGIN, y: foot - height, width: 640, height };
  const y = 78;
  return {
    name: pledge,
    field: { ...redField },
    pieces: [
      text({ ...HEAD, x: MARGIN, width: 640 }, [hei(before, 24, { bold: true })]),
      ...named(shortName, campaign.sections.length, y, below.y - 20 - y),
      text(below, lower),
      ...stamp(standing),
      smallPrint(small, 490),
    ],
    speech: coverSpeech(site),
  };
}
