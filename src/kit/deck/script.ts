import type { Site } from '../../model/types.ts';
import { fill } from '../../text/fill.ts';
import { imprintOf } from '../imprint.ts';
import type { Deck, TimedSlide } from './deck.ts';

/** Seconds as a clock shows them: 95 → 1:35. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** When a slide is spoken to: 【1:35—2:20】. */
const timeOf = ({ words }: Site, { from, to }: TimedSlide): string =>
  fill(words.deck.time, { from: clock(from), to: clock(to) });

/** The notes of a slide, in paragraphs: its time, what is said, and what may be said besides. */
export const notesOf = (site: Site, slide: TimedSlide): string[] => [
  timeOf(site, slide),
  slide.speech.core,
  ...(slide.speech.more === '' ? [] : [`${site.words.deck.more}${slide.speech.more}`]),
];

/** All that is said in a talk, as a text to be read out or printed. */
export function scriptOf(site: Site, { slides, minutes }: Deck): string {
  const { pledge, mark, small, occasion } = imprintOf(site);
  const title = fill(site.words.deck.script, { minutes: String(minutes) });
  const front = [`${pledge} · ${title}`, occasion, mark, small].filter((line) => line !== '');
  const spoken = slides.map((slide, i) => {
    const [time = '', ...paragraphs] = notesOf(site, slide);
    return [`${i + 1}　${slide.name}　${time}`, ...paragraphs].join('\n');
  });
  return `${[front.join('\n'), ...spoken].join('\n\n')}\n`;
}
