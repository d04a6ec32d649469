import { endOf } from '../../images/line-breaks.ts';
import type { Role, Site } from '../../model/types.ts';
import { imprintOf } from '../imprint.ts';
import { groundOf } from './ground.ts';
import { HEAD, labelled, smallPrint, stamp } from './head.ts';
import { fitted, heightOf, inClauseLines, sizes, wrapped } from './measure.ts';
import { askedOf } from './question.ts';
import {
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
  text,
} from './slide.ts';
import { talkSpeech, tomorrowSpeech } from './speech.ts';
import { besideOf, uprightTitle, uprightTitleOf } from './upright-title.ts';

/** What is to be read while people talk: from large to small, in points; fewer things rather than smaller ones. */
const STEPS = sizes(SIZES.step, 32);
/** The most roles one slide has, and the most lines of a step. */
const [MOST, LINES] = [3, 3];
/** What parts what rows say at least, and at most, in sizes, and from one line of a step to the next. */
const AIR = { least: 0.85, most: 1.4 } as const;
const LEADING = 1.2;
/** What says whose step it is: how large and high it is, and what parts it from the step, in points. */
const LABEL = { size: 22, height: 30, above: 8 } as const;
/** What a slide says whose name does not stand at the right but above. */
const ABOVE: Place = { ...NAME, x: MARGIN, width: MEASURE };
const ROWS: Place = { ...ABOVE, y: NAME.y + NAME.height + 12, height: FOOT - 184 };

/** What both have: what they say, and where more stands. What it is not is said on the first slide. */
function slideOf(site: Site, pieces: Piece[], said: { name: string; speech: Speech }): Slide {
  const { address } = imprintOf(site);
  return {
    ...said,
    field: groundOf(),
    pieces: [...pieces, ...(address === '' ? [] : [smallPrint(address, 513)])],
  };
}

/** What rows say at a size: roles, and below each, large, its first step. @param wrap how steps are put in lines */
function rowsAt(roles: readonly Role[], field: Place, size: number, wrap: typeof wrapped) {
  const rows = roles.map(({ name, first: [step = ''] }) => {
    const said = song(wrap(step, size, field.width), size, { leading: LEADING });
    return { name, said, height: LABEL.height + LABEL.above + heightOf([said], field.width) };
  });
  const lines = rows.map(({ said }) => said.text.split('\n'));
  const left = field.height - rows.reduce((sum, { height }) => sum + height, 0);
  return {
    ...{ size, rows },
    air: left / Math.max(1, rows.length - 1),
    isShort: rows.length === 1 || lines.every(({ length }) => length <= LINES),
    parted: lines.flat().filter((line) => endOf(line) !== 'clause').length,
  };
}

/** What each can do tomorrow, each row below its label; as many as have room at a size that is read from afar. */
function rowsOf({ roles }: Site, field: Place): { shown: number; pieces: Piece[] } {
  for (let count = Math.min(roles.length, MOST); count > 0; count--) {
    const ways = (count > 1 ? STEPS : sizes(SIZES.step, 8)).flatMap((size) =>
      [inClauseLines, wrapped]
        .map((wrap) => rowsAt(roles.slice(0, count), field, size, wrap))
        .filter(({ air, isShort }) => air >= size * AIR.least && isShort),
    );
    const best = ways.find(({ parted }) => parted === Math.min(...ways.map((way) => way.parted)));
    if (!best) continue;
    let y: number = field.y;
    const pieces = best.rows.flatMap(({ name, said, height }) => {
      const at = { ...field, y: y + LABEL.height + LABEL.above, height: height - LABEL.height - LABEL.above };
      const label = labelled(name, LABEL.size, { ...field, y, height: LABEL.height });
      y += height + Math.min(best.air, best.size * AIR.most);
      return [...label, text(at, [said])];
    });
    return { shown: count, pieces };
  }
  return { shown: 0, pieces: [] };
}

/** What each can do tomorrow, beside the name of the slide, which stands. */
function tomorrowSlide(site: Site): Slide {
  const name = site.words.deck.tomorrow;
  const { mark } = imprintOf(site);
  const upright = uprightTitleOf(name);
  const { shown, pieces } = rowsOf(site, upright ? besideOf(upright) : ROWS);
  const named = upright
    ? uprightTitle(upright, mark)
    : [...stamp(mark), text(ABOVE, [fitted(name, ABOVE, SIZES.name)], { isTitle: true })];
  return slideOf(site, [...named, ...pieces], { name, speech: tomorrowSpeech(site, shown) });
}

/** What to talk about: a question, the boldest of all; it stays while people talk. */
function talkSlide(site: Site, question: string): Slide {
  const name = site.words.deck.talk;
  const label = labelled(name, SIZES.small, { ...HEAD, x: MARGIN, width: MEASURE / 2 }, { isTitle: true });
  const pieces = [...label, ...stamp(imprintOf(site).mark), ...askedOf(question)];
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
