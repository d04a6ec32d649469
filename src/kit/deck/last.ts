import { setLine } from '../../images/line.ts';
import { endOf } from '../../images/line-breaks.ts';
import { redField } from '../../images/palette.ts';
import type { Role, Site } from '../../model/types.ts';
import { imprintOf } from '../imprint.ts';
import { head, smallPrint } from './head.ts';
import { fitted, heightOf, inClauseLines, setHeight, sizes, wrapped } from './measure.ts';
import { askedOf } from './question.ts';
import {
  bar,
  FOOT,
  MARGIN,
  MEASURE,
  NAME,
  type Piece,
  type Place,
  SIZES,
  type Slide,
  type Speech,
  song,
  TITLE,
  text,
} from './slide.ts';
import { talkSpeech, tomorrowSpeech } from './speech.ts';

/** What is to be read while people talk: from large to small, in points; fewer things rather than smaller ones. */
const STEPS = sizes(SIZES.title, 32);
/** The most roles one slide has, and the most lines of a step. */
const [MOST, LINES] = [3, 3];
/** What parts what rows say at least, in sizes. */
const AIR = 0.45;
const [STEP_LEADING, LABEL_LEADING] = [1.28, 1.2];
/** What says whose step it is: its size, how wide it may be, and what parts it from the step, in points. */
const LABEL = { size: 28, width: 180, beside: 30 } as const;
/** These slides stand on the margin; their names are above what they say. */
const ABOVE: Place = { ...NAME, x: MARGIN, y: 84, width: MEASURE };
const ASKING: Place = { ...TITLE, x: MARGIN, width: MEASURE };
const ROWS: Place = { x: MARGIN, y: 172, width: MEASURE, height: FOOT - 172 };

/** What both have: the head, what they say, and where more stands. What it is not is said on the first slide. */
function slideOf(site: Site, pieces: Piece[], said: { name: string; speech: Speech }): Slide {
  const { address, mark } = imprintOf(site);
  return {
    ...said,
    field: { ...redField },
    pieces: [
      ...head(site.campaign.shortName, mark, MARGIN),
      ...pieces,
      ...(address === '' ? [] : [smallPrint(address, 510)]),
    ],
  };
}

const widest = (lines: string): number =>
  Math.max(...lines.split('\n').map((line) => setLine(line, 'song', 'typeset').width));

/** What rows say at a size: roles, in a column as wide as the widest, and, large, their first steps. @param wrap how steps are put in lines */
function rowsAt(roles: readonly Role[], size: number, wrap: typeof wrapped) {
  const labels = roles.map(({ name }) => wrapped(name, LABEL.size, LABEL.width));
  const indent = Math.ceil(Math.max(...labels.map(widest)) * LABEL.size) + LABEL.beside;
  const width = ROWS.width - indent;
  const rows = roles.map(({ first: [step = ''] }, i) => {
    const label = song(labels[i] ?? '', LABEL.size, { leading: LABEL_LEADING });
    const said = song(wrap(step, size, width), size, { leading: STEP_LEADING });
    return { label, said, height: Math.max(heightOf([said], width), setHeight(label) + loweredTo(size)) };
  });
  const lines = rows.map(({ said }) => said.text.split('\n'));
  return {
    ...{ size, rows, indent, width },
    air: (ROWS.height - rows.reduce((sum, { height }) => sum + height, 0)) / rows.length,
    isShort: rows.length === 1 || lines.every(({ length }) => length <= LINES),
    parted: lines.flat().filter((line) => endOf(line) !== 'clause').length,
  };
}

/** How far a label is lowered for its first line to stand on that of its step, in points. */
const loweredTo = (size: number): number =>
  size * (STEP_LEADING / 2 + 0.38) - LABEL.size * (LABEL_LEADING / 2 + 0.38);

/** What each can do tomorrow, between rules, each with room for its lines; as many as have room at a size that is read from afar. */
function rowsOf({ roles }: Site): { shown: number; pieces: Piece[] } {
  for (let count = Math.min(roles.length, MOST); count > 0; count--) {
    const ways = (count > 1 ? STEPS : sizes(SIZES.title, 8)).flatMap((size) =>
      [inClauseLines, wrapped]
        .map((wrap) => rowsAt(roles.slice(0, count), size, wrap))
        .filter(({ air, isShort }) => air >= size * AIR && isShort),
    );
    const best = ways.find(({ parted }) => parted === Math.min(...ways.map((way) => way.parted)));
    if (!best) continue;
    const { size, rows, indent, width, air } = best;
    let top: number = ROWS.y;
    const pieces = rows.flatMap(({ label, said, height }) => {
      const y = top + air / 2;
      const rule = bar({ ...ROWS, y: top, height: 1 }, 'tint');
      top += height + air;
      const lower = loweredTo(size);
      return [
        rule,
        text({ x: MARGIN, y: y + lower, width: indent - LABEL.beside / 2, height: height - lower }, [label]),
        text({ x: MARGIN + indent, y, width, height }, [said]),
      ];
    });
    return { shown: count, pieces: [...pieces, bar({ ...ROWS, y: top - 1, height: 1 }, 'tint')] };
  }
  return { shown: 0, pieces: [] };
}

/** What each can do tomorrow. */
function tomorrowSlide(site: Site): Slide {
  const { shown, pieces } = rowsOf(site);
  const name = site.words.deck.tomorrow;
  const title = text(ABOVE, [fitted(name, ABOVE, SIZES.name)], { isTitle: true });
  return slideOf(site, [title, ...pieces], { name, speech: tomorrowSpeech(site, shown) });
}

/** What to talk about: a question, the boldest of all; it stays while people talk. */
function talkSlide(site: Site, question: string): Slide {
  const name = site.words.deck.talk;
  const title = text(ASKING, [fitted(name, ASKING, SIZES.title)], { isTitle: true });
  const pieces = [title, ...askedOf(question, site.sections.length)];
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
