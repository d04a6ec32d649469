import { fieldOf } from '../../images/palette.ts';
import type { Duty, Site } from '../../model/types.ts';
import { fill } from '../../text/fill.ts';
import { capitalNumeral } from '../../text/numerals.ts';
import { imprintOf } from '../imprint.ts';
import { fitted } from './measure.ts';
import {
  bar,
  head,
  hei,
  MARGIN,
  mark,
  type Paragraph,
  type Piece,
  type Place,
  SLIDE,
  type Slide,
  SMALL_MARK,
  song,
  text,
} from './slide.ts';
import { dutySpeech } from './speech.ts';

/** The largest numeral; between it and the claim stands a quarter of it. */
const NUMERAL = 130;
/** Where the claim begins, and where it ends. */
const LEFT = 220;
const RIGHT = SLIDE.width - MARGIN;

/** How far the talk has come: a bar for each duty, those of a section together. */
function progress(duties: readonly Duty[], at: Duty): Piece[] {
  const gapBefore = (i: number) => (i === 0 ? 0 : duties[i]?.part === duties[i - 1]?.part ? 4 : 12);
  const gaps = duties.reduce((sum, _, i) => sum + gapBefore(i), 0);
  const width = (RIGHT - LEFT - gaps) / duties.length;
  let x: number = LEFT;
  return duties.map((duty, i) => {
    x += gapBefore(i);
    const isHere = duty.number === at.number;
    const piece = bar({ x, y: isHere ? 492 : 496, width, height: isHere ? 12 : 4 }, isHere ? 'on' : 'tint');
    x += width;
    return piece;
  });
}

/** Where claims stand on every slide; the marks at the ends of their lines hang beyond the margin. */
export const CLAIM: Place = { x: LEFT, y: 172, width: RIGHT - LEFT + 24, height: 304 };

/** What the slides of a talk's duties share: which there are, and their claims by their numbers. */
type Among = { duties: readonly Duty[]; claims: ReadonlyMap<number, Paragraph> };

/** The slide of one duty. @param room for what is said, in characters */
export function dutySlide(site: Site, duty: Duty, { duties, claims }: Among, room: number): Slide {
  const claim = claims.get(duty.number);
  const section = site.sections.find(({ part }) => part === duty.part);
  const numeral = [...capitalNumeral(duty.number)];
  const size = Math.min(NUMERAL, 340 / numeral.length / 1.08);
  return {
    name: duty.title,
    field: { ...fieldOf(duty.part) },
    pieces: [
      ...head(
        section?.name ?? site.campaign.shortName,
        imprintOf(site, [duty]).mark,
        mark(site.sections.length, duty.part, SMALL_MARK),
      ),
      text({ x: MARGIN - 4, y: 96, width: NUMERAL + 4, height: 380 }, [
        song(numeral.join('\n'), size, { leading: 1.08 }),
      ]),
      text({ x: LEFT, y: 100, width: RIGHT - LEFT, height: 48 }, [
        fitted(duty.title, { width: RIGHT - LEFT, height: 48 }, 38),
      ]),
      text(CLAIM, claim ? [claim] : [], { isTitle: true }),
      ...progress(duties, duty),
      text({ x: MARGIN, y: 476, width: 150, height: 36 }, [
        hei(fill(site.words.duty.number, { n: String(duty.number) }), 24, { bold: true }),
      ]),
    ],
    speech: dutySpeech(site, duty, room),
  };
}
