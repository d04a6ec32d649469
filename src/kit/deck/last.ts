import { redField } from '../../images/palette.ts';
import type { Site } from '../../model/types.ts';
import { imprintOf } from '../imprint.ts';
import { fitted, heightOf, sizes, wrapped } from './measure.ts';
import {
  bar,
  head,
  hei,
  MARGIN,
  type Piece,
  type Place,
  SLIDE,
  type Slide,
  type Speech,
  smallPrint,
  song,
  text,
} from './slide.ts';
import { talkSpeech, tomorrowSpeech } from './speech.ts';

const WIDTH = SLIDE.width - 2 * MARGIN;
/** Where titles stand, the large one of what to do and the one over the question, and what is below them; the stamp is above all. */
const [TITLE, ROWS, ASKED, BOTTOM] = [94, 204, 160, 482];
/** The sizes of titles, in points. */
const [LARGE, SMALL] = [84, 46];
/** What is to be read while people talk: from large to small, in points; fewer things rather than smaller ones. */
const SIZES = sizes(32, 24);
/** The most roles one slide has, and the most lines of a step. */
const [MOST, LINES] = [3, 2];
/** The column of the names of roles has so much of the width at most; between it and the steps stands a size. */
const NAMES = 0.3;
/** The largest size of the question, in points. */
const QUESTION = 60;

/** What both have: the head, and in small print where more stands and what it is not. */
function slideOf(site: Site, title: Piece, pieces: Piece[], said: { name: string; speech: Speech }): Slide {
  const { small, address, mark } = imprintOf(site);
  return {
    ...said,
    field: { ...redField },
    pieces: [
      ...head({ sections: site.sections.length, name: site.campaign.shortName, standing: mark }),
      title,
      ...pieces,
      smallPrint([address, small].filter((each) => each !== '').join('　'), 498),
    ],
  };
}

/** What a row says: a role, and its first step, each in lines. */
interface Row {
  name: string;
  step: string;
}

/** Rows of so many roles at a size, and how wide the column of names is. */
function rowsAt({ roles }: Site, count: number, size: number): { indent: number; rows: Row[] } {
  const shown = roles.slice(0, count);
  const longest = Math.max(...shown.map(({ name }) => [...name].length));
  const names = Math.min(longest * size * 1.06, WIDTH * NAMES);
  const indent = names + size;
  const rows = shown.map(({ name, first: [step = ''] }) => ({
    name: wrapped(name, size, names),
    step: wrapped(step, size, WIDTH - indent),
  }));
  return { indent, rows };
}

/** What each can do tomorrow, in rows as high as each other; as many as have room at a size that is read from afar. */
function rowsOf(site: Site): { shown: number; pieces: Piece[] } {
  for (let count = Math.min(site.roles.length, MOST); count > 0; count--) {
    const height = (BOTTOM - ROWS) / count;
    for (const size of count > 1 ? SIZES : sizes(SIZES[0] ?? 0, 8)) {
      const { indent, rows } = rowsAt(site, count, size);
      const fits = rows.every(({ name, step }) => {
        const most = count > 1 ? LINES : Number.POSITIVE_INFINITY;
        const high = Math.max(
          heightOf([hei(name, size)], indent),
          heightOf([hei(step, size)], WIDTH - indent),
        );
        return high <= height - size * 0.4 && step.split('\n').length <= most;
      });
      if (!fits) continue;
      const pieces = rows.flatMap(({ name, step }, i) => {
        const at = { y: ROWS + i * height + 1, height: height - 1 };
        return [
          bar({ x: MARGIN, y: ROWS + i * height, width: WIDTH, height: 1 }, 'tint'),
          text({ ...at, x: MARGIN, width: indent }, [hei(name, size, { bold: true })], { anchor: 'middle' }),
          text({ ...at, x: MARGIN + indent, width: WIDTH - indent }, [hei(step, size)], { anchor: 'middle' }),
        ];
      });
      return { shown: count, pieces };
    }
  }
  return { shown: 0, pieces: [] };
}

/** What each can do tomorrow. */
function tomorrowSlide(site: Site): Slide {
  const name = site.words.deck.tomorrow;
  const { shown, pieces } = rowsOf(site);
  const at = { x: MARGIN, y: TITLE, width: WIDTH, height: LARGE * 1.25 };
  return slideOf(site, text(at, [fitted(name, at, LARGE)], { isTitle: true }), pieces, {
    name,
    speech: tomorrowSpeech(site, shown),
  });
}

/** What to talk about: a question, large; it stays while people talk. */
function talkSlide(site: Site, question: string): Slide {
  const name = site.words.deck.talk;
  const at = { x: MARGIN, y: TITLE, width: WIDTH - 110, height: 60 };
  const asked: Place = { x: MARGIN, y: ASKED, width: WIDTH, height: BOTTOM - ASKED };
  const large = fitted(question, asked, QUESTION, 1.35);
  return slideOf(
    site,
    text(at, [song(name, SMALL)], { isTitle: true }),
    [text(asked, [large], { anchor: 'middle' })],
    {
      name,
      speech: talkSpeech(site, question),
    },
  );
}

/** The last slides: what each can do tomorrow, and what to talk about; each where there is something to say. */
export function lastSlides(site: Site): Slide[] {
  const question = site.handout?.questions[0];
  return [
    ...(site.roles.length > 0 ? [tomorrowSlide(site)] : []),
    ...(question ? [talkSlide(site, question)] : []),
  ];
}
