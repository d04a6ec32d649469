import { endOf } from '../../images/line-breaks.ts';
import { redField } from '../../images/palette.ts';
import type { Role, Site } from '../../model/types.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { imprintOf } from '../imprint.ts';
import { fitted, heightOf, setHeight, sizes, wrapped } from './measure.ts';
import {
  AXIS,
  bar,
  COLUMN,
  columnMark,
  FIELD,
  head,
  hei,
  MARGIN,
  NAME,
  type Paragraph,
  type Piece,
  SAID,
  SIZES,
  SLIDE,
  type Slide,
  type Speech,
  smallPrint,
  TITLE,
  text,
} from './slide.ts';
import { talkSpeech, tomorrowSpeech } from './speech.ts';

/** What is to be read while people talk: from large to small, in points; fewer things rather than smaller ones. */
const STEPS = sizes(SIZES.title, 32);
/** The most roles one slide has, and the most lines of a step. */
const [MOST, LINES] = [3, 3];
/** What parts what rows say at least, in sizes. */
const AIR = 0.5;
const [STEP_LEADING, LABEL_LEADING] = [1.32, 1.2];
/** The largest size of a question, in points. */
const QUESTION = 72;
const LEADING = 1.3;

/** What both have: the head, what they say, and where more stands. What it is not is said on the first slide. */
function slideOf(site: Site, pieces: Piece[], said: { name: string; speech: Speech }): Slide {
  const { address, mark } = imprintOf(site);
  return {
    ...said,
    field: { ...redField },
    pieces: [
      ...head(site.campaign.shortName, mark),
      ...pieces,
      ...(address === '' ? [] : [smallPrint(address, 510, AXIS)]),
    ],
  };
}

/** What a row says at a size: a role, in the first column, and, large, its first step. */
const rowAt = ({ name, first: [step = ''] }: Role, size: number) => ({
  label: hei(wrapped(name, SIZES.small, COLUMN + 12), SIZES.small, { leading: LABEL_LEADING, bold: true }),
  step: hei(wrapped(step, size, FIELD.width), size, { leading: STEP_LEADING, bold: true }),
});

/** How far a label is lowered for its first line to stand on that of its step, in points. */
const loweredTo = (size: number): number =>
  size * (STEP_LEADING / 2 + 0.38) - SIZES.small * (LABEL_LEADING / 2 + 0.38);

/** What each can do tomorrow, between rules, each with room for its lines; as many as have room at a size that is read from afar. */
function rowsOf({ roles }: Site): { shown: number; pieces: Piece[] } {
  for (let count = Math.min(roles.length, MOST); count > 0; count--) {
    const ways = (count > 1 ? STEPS : sizes(SIZES.title, 8)).flatMap((size) => {
      const rows = roles.slice(0, count).map((role) => rowAt(role, size));
      const heights = rows.map(({ label, step }) =>
        Math.max(heightOf([step], FIELD.width), setHeight(label) + loweredTo(size)),
      );
      const air = (FIELD.height - heights.reduce((sum, height) => sum + height, 0)) / count;
      const steps = rows.map(({ step }) => step.text.split('\n'));
      const isShort = count === 1 || steps.every((lines) => lines.length <= LINES);
      const parted = steps.flatMap((lines) => lines.filter((line) => endOf(line) !== 'clause')).length;
      return air < size * AIR || !isShort ? [] : [{ size, rows, heights, air, parted }];
    });
    const best = ways.find(({ parted }) => parted === Math.min(...ways.map((way) => way.parted)));
    if (!best) continue;
    let top: number = FIELD.y;
    const whole = { x: MARGIN, width: SLIDE.width - 2 * MARGIN, height: 1 };
    const pieces = best.rows.flatMap(({ label, step }, i) => {
      const height = best.heights[i] ?? 0;
      const y = top + best.air / 2;
      const rule = bar({ ...whole, y: top }, 'tint');
      top += height + best.air;
      const lower = loweredTo(best.size);
      return [
        rule,
        text({ x: MARGIN, y: y + lower, width: COLUMN + 16, height: height - lower }, [label]),
        text({ ...FIELD, y, height }, [step]),
      ];
    });
    return { shown: count, pieces: [...pieces, bar({ ...whole, y: top - 1 }, 'tint')] };
  }
  return { shown: 0, pieces: [] };
}

/** What each can do tomorrow. */
function tomorrowSlide(site: Site): Slide {
  const { shown, pieces } = rowsOf(site);
  const name = site.words.deck.tomorrow;
  const title = text(NAME, [fitted(name, NAME, SIZES.name)], { isTitle: true });
  return slideOf(site, [title, ...pieces], { name, speech: tomorrowSpeech(site, shown) });
}

/** A question as paragraphs: what is asked first, large, and apart from it the rest. */
function askedOf(question: string): Paragraph[] {
  const [first = '', ...rest] = sentencesOf(question);
  if (rest.length === 0) return [fitted(question, SAID, QUESTION, LEADING)];
  const large = fitted(first, { ...SAID, height: SAID.height * 0.6 }, QUESTION, LEADING);
  const gap = large.size * 0.6;
  const room = { ...SAID, height: SAID.height - setHeight(large) - gap };
  return [large, { ...fitted(rest.join(''), room, Math.min(SIZES.title, large.size), LEADING + 0.1), gap }];
}

/** What to talk about: a question, large, as claims stand; it stays while people talk. */
function talkSlide(site: Site, question: string): Slide {
  const name = site.words.deck.talk;
  const pieces = [
    text(TITLE, [fitted(name, TITLE, SIZES.title)], { isTitle: true }),
    text(SAID, askedOf(question)),
    ...columnMark(site.sections.length),
  ];
  return slideOf(site, pieces, { name, speech: talkSpeech(site, question) });
}

/** The last slides: what each can do tomorrow, and what to talk about; each where there is something to say. */
export function lastSlides(site: Site): Slide[] {
  const question = site.handout?.questions[0];
  return [
    ...(site.roles.length > 0 ? [tomorrowSlide(site)] : []),
    ...(question ? [talkSlide(site, question)] : []),
  ];
}
