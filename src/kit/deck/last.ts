import { redField } from '../../images/palette.ts';
import type { Role, Site } from '../../model/types.ts';
import { imprintOf } from '../imprint.ts';
import { fitted, heightOf, sizes, wrapped } from './measure.ts';
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
  song,
  text,
} from './slide.ts';
import { talkSpeech, tomorrowSpeech } from './speech.ts';

/** What is to be read while people talk: from large to small, in points; fewer things rather than smaller ones. */
const SIZES = sizes(30, 24);
/** The most roles one slide has, and the most lines of a step. */
const [MOST, LINES] = [3, 2];
/** What parts what rows say at least, in sizes. */
const AIR = 0.6;
/** The name of a role, in sizes of its step. */
const NAME = 1.3;
/** The largest size of the question, in points. */
const QUESTION = 60;

/** What both have: the head, the title beside the mark, and in small print where more stands and what it is not. */
function slideOf(site: Site, pieces: Piece[], said: { name: string; speech: Speech }): Slide {
  const { small, address, mark } = imprintOf(site);
  return {
    ...said,
    field: { ...redField },
    pieces: [
      ...head(site.campaign.shortName, mark),
      ...sideTitle(said.name, site.sections.length),
      ...pieces,
      smallPrint([address, small].filter((each) => each !== '').join('　'), 498),
    ],
  };
}

/** What a row says at a size: a role, large, and its first step. */
const rowAt = ({ name, first: [step = ''] }: Role, size: number): Paragraph[] => [
  song(wrapped(name, size * NAME, FIELD.width), size * NAME),
  hei(wrapped(step, size, FIELD.width), size, { leading: 1.32, gap: 2 }),
];

/** What each can do tomorrow, in rows as high as each other; as many as have room at a size that is read from afar. */
function rowsOf({ roles }: Site): { shown: number; pieces: Piece[] } {
  for (let count = Math.min(roles.length, MOST); count > 0; count--) {
    const height = FIELD.height / count;
    for (const size of count > 1 ? SIZES : sizes(SIZES[0] ?? 0, 8)) {
      const rows = roles.slice(0, count).map((role) => rowAt(role, size));
      const fits = rows.every((row) => {
        const most = count > 1 ? LINES : Number.POSITIVE_INFINITY;
        return (
          heightOf(row, FIELD.width) <= height - size * AIR && (row[1]?.text.split('\n').length ?? 0) <= most
        );
      });
      if (!fits) continue;
      const pieces = rows.flatMap((row, i) => {
        const at = { ...FIELD, y: FIELD.y + i * height };
        return [
          bar({ ...at, height: 1 }, 'tint'),
          text({ ...at, y: at.y + 1, height: height - 1 }, row, { anchor: 'middle' }),
        ];
      });
      return { shown: count, pieces };
    }
  }
  return { shown: 0, pieces: [] };
}

/** What each can do tomorrow. */
function tomorrowSlide(site: Site): Slide {
  const { shown, pieces } = rowsOf(site);
  return slideOf(site, pieces, { name: site.words.deck.tomorrow, speech: tomorrowSpeech(site, shown) });
}

/** What to talk about: a question, large; it stays while people talk. */
const talkSlide = (site: Site, question: string): Slide =>
  slideOf(site, [text(FIELD, [fitted(question, FIELD, QUESTION, 1.35)])], {
    name: site.words.deck.talk,
    speech: talkSpeech(site, question),
  });

/** The last slides: what each can do tomorrow, and what to talk about; each where there is something to say. */
export function lastSlides(site: Site): Slide[] {
  const question = site.handout?.questions[0];
  return [
    ...(site.roles.length > 0 ? [tomorrowSlide(site)] : []),
    ...(question ? [talkSlide(site, question)] : []),
  ];
}
