import { endOf } from '../../images/line-breaks.ts';
import { redField } from '../../images/palette.ts';
import type { Role, Site } from '../../model/types.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { imprintOf } from '../imprint.ts';
import { fitted, heightOf, setHeight, sizes, wrapped } from './measure.ts';
import { sideTitle } from './side-title.ts';
import {
  bar,
  FIELD,
  head,
  hei,
  type Paragraph,
  type Piece,
  type Slide,
  type Speech,
  smallPrint,
  text,
} from './slide.ts';
import { talkSpeech, tomorrowSpeech } from './speech.ts';

/** What is to be read while people talk: from large to small, in points; fewer things rather than smaller ones. */
const SIZES = sizes(38, 32);
/** The most roles one slide has, and the most lines of a step. */
const [MOST, LINES] = [3, 3];
/** What parts what rows say at least, in sizes. */
const AIR = 0.6;
/** The name of a role, which labels its step, in sizes of it. */
const LABEL = 0.68;
/** The largest size of a question, in points, and that of what is asked besides, in sizes of the first. */
const [QUESTION, BESIDES] = [76, 0.55];
const LEADING = 1.3;

/** What both have: the head, the title, and where more stands. What it is not is said on the first slide. */
function slideOf(site: Site, pieces: Piece[], said: { name: string; speech: Speech }): Slide {
  const { address, mark } = imprintOf(site);
  return {
    ...said,
    field: { ...redField },
    pieces: [
      ...head(site.campaign.shortName, mark),
      ...sideTitle(said.name),
      ...pieces,
      ...(address === '' ? [] : [smallPrint(address, 510)]),
    ],
  };
}

/** What a row says at a size: a role, and, large, its first step. */
const rowAt = ({ name, first: [step = ''] }: Role, size: number): Paragraph[] => [
  hei(wrapped(name, size * LABEL, FIELD.width), size * LABEL, { bold: true }),
  hei(wrapped(step, size, FIELD.width), size, { leading: 1.32, bold: true }),
];

/** What each can do tomorrow, between rules, each with room for its lines; as many as have room at a size that is read from afar. */
function rowsOf({ roles }: Site): { shown: number; pieces: Piece[] } {
  for (let count = Math.min(roles.length, MOST); count > 0; count--) {
    const ways = (count > 1 ? SIZES : sizes(SIZES[0] ?? 0, 8)).flatMap((size) => {
      const rows = roles.slice(0, count).map((role) => rowAt(role, size));
      const heights = rows.map((row) => heightOf(row, FIELD.width));
      const air = (FIELD.height - heights.reduce((sum, height) => sum + height, 0)) / count;
      const steps = rows.map(([, step]) => step?.text.split('\n') ?? []);
      const isShort = count === 1 || steps.every((lines) => lines.length <= LINES);
      const parted = steps.flatMap((lines) => lines.filter((line) => endOf(line) !== 'clause')).length;
      return air < size * AIR || !isShort ? [] : [{ rows, heights, air, parted }];
    });
    const best = ways.find(({ parted }) => parted === Math.min(...ways.map((way) => way.parted)));
    if (!best) continue;
    let y: number = FIELD.y;
    const pieces = best.rows.flatMap((row, i) => {
      const at = { ...FIELD, y, height: (best.heights[i] ?? 0) + best.air };
      y += at.height;
      return [
        bar({ ...at, height: 1 }, 'tint'),
        text({ ...at, y: at.y + 1, height: at.height - 1 }, row, { anchor: 'middle' }),
      ];
    });
    return { shown: count, pieces: [...pieces, bar({ ...FIELD, y: y - 1, height: 1 }, 'tint')] };
  }
  return { shown: 0, pieces: [] };
}

/** What each can do tomorrow. */
function tomorrowSlide(site: Site): Slide {
  const { shown, pieces } = rowsOf(site);
  return slideOf(site, pieces, { name: site.words.deck.tomorrow, speech: tomorrowSpeech(site, shown) });
}

/** A question as paragraphs: what is asked first, large, and apart from it the rest. */
function askedOf(question: string): Paragraph[] {
  const [first = '', ...rest] = sentencesOf(question);
  if (rest.length === 0) return [fitted(question, FIELD, QUESTION, LEADING)];
  const large = fitted(first, { ...FIELD, height: FIELD.height * 0.6 }, QUESTION, LEADING);
  const gap = large.size * 0.6;
  const room = { ...FIELD, height: FIELD.height - setHeight(large) - gap };
  return [large, { ...fitted(rest.join(''), room, Math.round(large.size * BESIDES), LEADING + 0.1), gap }];
}

/** What to talk about: a question, large; it stays while people talk. */
function talkSlide(site: Site, question: string): Slide {
  return slideOf(site, [text(FIELD, askedOf(question), { anchor: 'middle' })], {
    name: site.words.deck.talk,
    speech: talkSpeech(site, question),
  });
}

/** The last slides: what each can do tomorrow, and what to talk about; each where there is something to say. */
export function lastSlides(site: Site): Slide[] {
  const question = site.handout?.questions[0];
  return [
    ...(site.roles.length > 0 ? [tomorrowSlide(site)] : []),
    ...(question ? [talkSlide(site, question)] : []),
  ];
}
