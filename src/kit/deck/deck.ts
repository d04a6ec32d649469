import type { Duty, Site } from '../../model/types.ts';
import { claimsOf } from './claims.ts';
import { coverSlide } from './cover.ts';
import { CLAIM, dutySlide } from './duty.ts';
import { chunksOf, groupSlide } from './group.ts';
import { lastSlides } from './last.ts';
import type { Slide } from './slide.ts';
import { lengthOf, PACE } from './speech.ts';

/** How long the talks may be, in minutes. */
export const TALKS = { long: 10, short: 3 } as const;
/** With more duties each would have less than half a minute: then their parts have the slides. */
const MOST_DUTIES = 24;

/** A slide, and when it is spoken to, in seconds from the beginning. */
export type TimedSlide = Slide & { from: number; to: number };

/** A talk: its slides in their order, and how long it takes, in minutes. */
export interface Deck {
  slides: TimedSlide[];
  minutes: number;
}

const spoken = (slides: readonly Slide[]): number =>
  slides.reduce((sum, { speech }) => sum + lengthOf(speech.core), 0);

/** Slides with their times, to five seconds. */
function timed(slides: readonly Slide[]): Deck {
  let at = 0;
  const marked = slides.map((slide) => {
    const from = at;
    at += lengthOf(slide.speech.core) / PACE;
    return { ...slide, from: Math.round(from / 5) * 5, to: Math.round(at / 5) * 5 };
  });
  return { slides: marked, minutes: Math.max(1, Math.round(at / 60)) };
}

/**
 * The slides of a talk on what is restated of a pledge: cover, each part (of the longer talk with a slide for each of
 * its duties, as long as they are not too many), what to do tomorrow, and what to talk about.
 */
export function deckOf(site: Site, talk: keyof typeof TALKS): Deck {
  const duties: Duty[] = site.duties.filter(({ restatement }) => restatement);
  const chunks = chunksOf(site, duties);
  const hasDuties = talk === 'long' && duties.length <= MOST_DUTIES;
  const [cover, last] = [coverSlide(site), lastSlides(site)];
  const ends = [cover, ...last];
  const room = TALKS[talk] * 60 * PACE;
  if (!hasDuties) {
    const share = sharing(
      room - spoken(ends),
      chunks.map((chunk) => chunk.duties.length),
    );
    return timed([
      cover,
      ...chunks.map((chunk) => share((given) => groupSlide(site, chunk, given))),
      ...last,
    ]);
  }
  const among = { duties, claims: claimsOf(duties, CLAIM) };
  const parts = chunks.map((chunk) => ({ slide: groupSlide(site, chunk, 0), duties: chunk.duties }));
  const share = sharing(
    room - spoken([...ends, ...parts.map(({ slide }) => slide)]),
    duties.map(() => 1),
  );
  return timed([
    cover,
    ...parts.flatMap((part) => [
      part.slide,
      ...part.duties.map((duty) => share((given) => dutySlide(site, duty, among, given))),
    ]),
    ...last,
  ]);
}

/** Gives each slide in turn its share of a room, in characters; what one leaves is for those after it. @param weights of all slides */
function sharing(room: number, weights: readonly number[]): (make: (given: number) => Slide) => Slide {
  let left = Math.max(room, 0);
  let at = 0;
  return (make) => {
    const rest = weights.slice(at).reduce((sum, weight) => sum + weight, 0);
    const slide = make(Math.max(1, Math.floor((left * (weights[at] ?? 1)) / Math.max(rest, 1))));
    at++;
    left -= lengthOf(slide.speech.core);
    return slide;
  };
}
