import { redField } from '../../images/palette.ts';
import type { Site } from '../../model/types.ts';
import { imprintOf } from '../imprint.ts';
import { heightOf, sizes } from './measure.ts';
import {
  bar,
  head,
  hei,
  MARGIN,
  type Paragraph,
  SLIDE,
  type Slide,
  smallPrint,
  song,
  text,
} from './slide.ts';
import { lastSpeech } from './speech.ts';

const WIDTH = SLIDE.width - 2 * MARGIN;
const [TOP, BOTTOM, GUTTER] = [166, 486, 48];
/** What is to be read while people talk: from large to small, in points; fewer things rather than smaller ones. */
const SIZES = sizes(32, 24);
/** The size of the names of roles, in points. */
const NAME = 24;
/** The most roles and questions one slide has. */
const MOST = 4;

/** As many things, as large as they fit; at least one. @param made the paragraphs of so many things at a size */
function most(count: number, width: number, made: (count: number, size: number) => Paragraph[]) {
  for (let shown = Math.min(count, MOST); shown > 0; shown--) {
    const size = SIZES.find((each) => heightOf(made(shown, each), width) <= BOTTOM - TOP);
    if (size) return { shown, paragraphs: made(shown, size) };
  }
  const size = sizes(23, 8).find((each) => heightOf(made(1, each), width) <= BOTTOM - TOP) ?? 8;
  return { shown: Math.min(count, 1), paragraphs: made(1, size) };
}

/** The last slide: what each can do tomorrow, and what to talk about; it stays while people talk. */
export function lastSlide(site: Site): Slide {
  const { words, roles, handout, campaign } = site;
  const { small, address, mark } = imprintOf(site);
  const questions = handout?.questions ?? [];
  const columns = [roles.length > 0, questions.length > 0].filter(Boolean).length;
  const width = (WIDTH - GUTTER * (columns - 1)) / Math.max(columns, 1);
  const steps = most(roles.length, width, (count, size) =>
    roles
      .slice(0, count)
      .flatMap(({ name, first }) => [
        hei(name, NAME, { bold: true, leading: 1.3, gap: size * 0.6 }),
        hei(first[0] ?? '', size, { gap: 2 }),
      ]),
  );
  const talk = most(questions.length, width, (count, size) =>
    questions.slice(0, count).map((question) => hei(question, size, { gap: size * 0.6 })),
  );
  const shown = [
    ...(roles.length > 0 ? [{ title: words.deck.tomorrow, paragraphs: steps.paragraphs }] : []),
    ...(questions.length > 0 ? [{ title: words.deck.talk, paragraphs: talk.paragraphs }] : []),
  ];
  const xOf = (i: number) => MARGIN + i * (width + GUTTER);
  return {
    name: shown[0]?.title ?? campaign.shortName,
    field: { ...redField },
    pieces: [
      ...head({ sections: site.sections.length, name: campaign.shortName, standing: mark }),
      ...shown.flatMap(({ title, paragraphs }, i) => [
        text({ x: xOf(i), y: 92, width: width - 100, height: 60 }, [song(title, 46)], { isTitle: i === 0 }),
        text({ x: xOf(i), y: TOP, width, height: BOTTOM - TOP }, paragraphs),
        ...(i > 0 ? [bar({ x: xOf(i) - GUTTER / 2, y: 100, width: 1, height: BOTTOM - 100 }, 'tint')] : []),
      ]),
      smallPrint([address, small].filter((each) => each !== '').join('　'), 498),
    ],
    speech: lastSpeech(site, steps.shown),
  };
}
