import type { Duty, Site } from '../../model/types.ts';
import { capitalNumeral } from '../../text/numerals.ts';
import { whoseOf } from '../imprint.ts';
import { groundOf } from './ground.ts';
import { head } from './head.ts';
import { raisedOf, setHeight } from './measure.ts';
import {
  AXIS,
  COLUMN,
  FIELD,
  footMark,
  MARGIN,
  markTop,
  type Paragraph,
  type Piece,
  type Place,
  RIGHT,
  SAID,
  SIZES,
  type Slide,
  song,
  text,
} from './slide.ts';
import { dutySpeech } from './speech.ts';

/** From one character of a numeral to the next, in sizes, and what parts the last from the mark below it, in points. */
const [LEADING, CLEAR] = [1.08, 24];
/** How large a numeral is that is as high as two lines of its claim, in sizes of the claim. */
const TWO_LINES = 2.16;
/** How high the bars at the foot are, in points. */
const BAR = { height: 12, stroke: 1.5 } as const;

/** How far the talk has come: a bar for each duty, those of a section together; as in the mark, the one at hand is filled. */
function progress(duties: readonly Duty[], at: Duty): Piece[] {
  const gapBefore = (i: number) => (i === 0 ? 0 : duties[i]?.part === duties[i - 1]?.part ? 4 : 12);
  const gaps = duties.reduce((sum, _, i) => sum + gapBefore(i), 0);
  const width = (RIGHT - AXIS - gaps) / duties.length;
  let x: number = AXIS;
  return duties.map((duty, i) => {
    x += gapBefore(i);
    const isHere = duty.number === at.number;
    const { height } = BAR;
    const y = FIELD.y + FIELD.height - height;
    const piece: Piece = {
      ...{ kind: 'box', at: { x, y, width, height }, stroke: BAR.stroke, isFilled: isHere, colour: 'on' },
    };
    x += width;
    return piece;
  });
}

/** The room of claims; the marks at the ends of their lines hang beyond the margin. */
export const CLAIM: Place = { ...SAID, width: SAID.width + 24 };
/** The share of what a claim leaves free of its room that stands above it: a short one is lower, in the middle for the eye. */
const ABOVE = 0.4;

/** What the slides of a talk's duties share: which there are, and their claims by their numbers. */
type Among = { duties: readonly Duty[]; claims: ReadonlyMap<number, Paragraph> };

/** The slide of one duty: its numeral, two lines high, stands beside its claim, its title above that in the line of its section. @param room for what is said, in characters */
export function dutySlide(site: Site, duty: Duty, { duties, claims }: Among, room: number): Slide {
  const claim = claims.get(duty.number);
  const section = site.sections.find(({ part }) => part === duty.part);
  const numeral = [...capitalNumeral(duty.number)];
  const high = claim ? claim.size * TWO_LINES : SIZES.numeral;
  const top = CLAIM.y + (claim ? Math.max(0, CLAIM.height - setHeight(claim)) * ABOVE : 0);
  const free = markTop(site.sections.length) - CLEAR - top;
  const size = Math.min(SIZES.numeral, high, free / numeral.length / LEADING);
  // The ink of both begins at one height.
  const y = top + (claim ? raisedOf(claim.size, claim.leading) : 0) - raisedOf(size, LEADING);
  return {
    name: duty.title,
    field: groundOf(duty.part),
    pieces: [
      ...head(duty.title, whoseOf(site, [duty]), section?.name ?? site.campaign.shortName),
      text({ x: MARGIN, y, width: COLUMN + 4, height: numeral.length * size * LEADING }, [
        song(numeral.join('\n'), size, { leading: LEADING }),
      ]),
      text({ ...CLAIM, y: top, height: CLAIM.y + CLAIM.height - top }, claim ? [claim] : [], {
        isTitle: true,
      }),
      ...footMark(site.sections.length, duty.part),
      ...progress(duties, duty),
    ],
    speech: dutySpeech(site, duty, room),
  };
}
