import { endOf } from '../../images/line-breaks.ts';
import type { Role, Site } from '../../model/types.ts';
import { titleLines } from '../../text/title-parts.ts';
import { imprintOf } from '../imprint.ts';
import { groundOf } from './ground.ts';
import { HEAD, labelled, smallPrint, stamp } from './head.ts';
import { fitted, heightOf, inClauseLines, setHeight, setWidth, sizes, wrapped } from './measure.ts';
import { askedOf } from './question.ts';
import {
  bar,
  FOOT,
  footMark,
  MARGIN,
  MEASURE,
  markTop,
  NAME,
  type Paragraph,
  type Piece,
  type Place,
  RIGHT,
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
/** How much of the largest size is kept for lines that end at clauses. */
const KEPT = 0.85;
/** The most roles one slide has, and the most lines of a step. */
const [MOST, LINES] = [3, 3];
/** The width of a title in one column, in points, which leaves most to the steps. */
const COLUMN = 80;
/** What parts what rows say at least, and at most, in sizes, and from one line of a step to the next. */
const AIR = { least: 0.7, most: 1.6 } as const;
/** How thick the rule between two rows is, in points. */
const RULE = 1.25;
const LEADING = 1.2;
/** What says whose step it is, at its left: how large and wide it is at most, and what parts both, in points; and its characters in a line. */
const LABEL = { size: 27, width: 144, beside: 24, line: 5 } as const;
/** How wide the mark is below a question, in points. */
const ASKED_MARK = 132;
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

/** A label, in lines if it is long. @param height of the row it stands in */
const labelOf = (name: string, height: number): Paragraph =>
  fitted(titleLines(name, LABEL.line).join('\n'), { width: LABEL.width, height }, LABEL.size, LEADING);

/** What rows say at a size: roles, and beside each, large, its first step. @param wrap how steps are put in lines */
function rowsAt(roles: readonly Role[], field: Place, size: number, wrap: typeof wrapped) {
  const rows = roles.map(({ name, first: [step = ''] }) => {
    const said = song(wrap(step, size, field.width), size, { leading: LEADING });
    return { name, said, height: heightOf([said], field.width) };
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

/** What each can do tomorrow, all steps on one axis beside their labels; as many as have room at a size that is read from afar. */
function rowsOf({ roles }: Site, room: Place): { shown: number; pieces: Piece[] } {
  const labels = roles.slice(0, MOST).map(({ name }) => labelOf(name, 3 * SIZES.step));
  const wide = Math.max(...labels.map((label) => setWidth(label)));
  const indent = wide + LABEL.beside;
  const field = { ...room, x: room.x + indent, width: room.width - indent };
  for (let count = Math.min(roles.length, MOST); count > 0; count--) {
    const ways = (count > 1 ? STEPS : sizes(SIZES.step, 8)).flatMap((size) =>
      [inClauseLines, wrapped]
        .map((wrap) => rowsAt(roles.slice(0, count), field, size, wrap))
        .filter(({ air, isShort }) => air >= size * AIR.least && isShort),
    );
    const large = ways.filter(({ size }) => size >= (ways[0]?.size ?? 0) * KEPT);
    const best = large.find(({ parted }) => parted === Math.min(...large.map((way) => way.parted)));
    if (!best) continue;
    let y: number = field.y;
    const pieces = best.rows.flatMap(({ said, height }, i) => {
      const label = labels[i] as Paragraph;
      // Both stand on one line.
      const lowered = 0.88 * (said.size - label.size) + ((LEADING - 1) / 2) * (said.size - label.size);
      const named = { ...room, y: y + lowered, width: indent - LABEL.beside / 2, height: setHeight(label) };
      const at = { ...field, y, height };
      const air = Math.min(best.air, best.size * AIR.most);
      const rule = bar({ ...room, y: y - (air + RULE) / 2, height: RULE }, 'quiet');
      y += height + air;
      return [...(i > 0 ? [rule] : []), text(named, [label]), text(at, [said])];
    });
    return { shown: count, pieces };
  }
  return { shown: 0, pieces: [] };
}

/** What each can do tomorrow, beside the name of the slide, which stands. */
function tomorrowSlide(site: Site): Slide {
  const name = site.words.deck.tomorrow;
  const { mark } = imprintOf(site);
  const upright = uprightTitleOf(name, COLUMN) ?? uprightTitleOf(name);
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
  const count = site.campaign.sections.length;
  const pieces = [
    ...[...label, ...stamp(imprintOf(site).mark)],
    ...askedOf(question, { width: ASKED_MARK, top: markTop(count, ASKED_MARK) }),
    ...footMark(count, undefined, { x: RIGHT - ASKED_MARK, width: ASKED_MARK }),
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
