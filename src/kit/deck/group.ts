import { redField, sectionFields } from '../../images/palette.ts';
import type { Duty, DutyGroup, Site } from '../../model/types.ts';
import { fill } from '../../text/fill.ts';
import { capitalNumeral } from '../../text/numerals.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { imprintOf } from '../imprint.ts';
import { fitted, heightOf, sizes, wrapped } from './measure.ts';
import { head, hei, MARGIN, type Paragraph, type Place, SLIDE, type Slide, song, text } from './slide.ts';
import { claimSaid, lengthOf, within } from './speech.ts';

/** The most duties one slide lists; of more there are two. */
const MOST = 12;
/** A list is read from the back row at this size, in points; claims are shown where they leave it this. */
const READABLE = 24;
/** A second column has to make a list this much larger. */
const WORTH = 1.15;
const WIDTH = SLIDE.width - 2 * MARGIN;
const [TOP, BOTTOM, GUTTER] = [176, 506, 36];

/** A part of a group that one slide shows. */
interface Chunk {
  group: DutyGroup;
  duties: Duty[];
  /** Whether it is the whole group. */
  isWhole: boolean;
}

/** The groups of some duties in pieces that a slide has room for, of about the same length. */
export const chunksOf = ({ groups }: Site, shown: readonly Duty[]): Chunk[] =>
  groups.flatMap((group) => {
    const duties = group.duties.filter((duty) => shown.includes(duty));
    const count = Math.ceil(duties.length / MOST);
    const length = Math.ceil(duties.length / Math.max(count, 1));
    return Array.from({ length: count }, (_, i) => ({
      group,
      duties: duties.slice(i * length, (i + 1) * length),
      isWhole: count === 1,
    }));
  });

/** A duty in the list: number and title, and its claim where there is room. */
function row(
  { number, title, restatement }: Duty,
  size: number,
  width: number,
  hasClaims: boolean,
): Paragraph[] {
  const small = Math.round(size * 0.72);
  const claim = hasClaims && restatement ? [wrapped(restatement.claim, small, width)] : [];
  return [
    song(`${capitalNumeral(number)}　${title}`, size, { gap: size * 0.45 }),
    ...claim.map((text) => hei(text, small, { leading: 1.35, gap: 2 })),
  ];
}

/** Columns whose first lines keep what room is left between them, as long as they hang together. */
function spread(columns: Paragraph[][], size: number, width: number): Paragraph[][] {
  const rows = Math.max(...columns.map((column) => column.filter(({ face }) => face === 'song').length));
  const left = BOTTOM - TOP - Math.max(...columns.map((column) => heightOf(column, width)));
  const more = Math.min(size * 0.6, left / Math.max(rows - 1, 1));
  return columns.map((column) =>
    column.map((each) => (each.face === 'song' ? { ...each, gap: each.gap + more } : each)),
  );
}

/** A list in columns of one size: with claims where it stays readable, in one column where it can, as large as it fits. */
function listOf(duties: readonly Duty[]): { columns: Paragraph[][]; width: number } {
  const candidates = [true, false].flatMap((hasClaims) =>
    [1, 2].map((count) => {
      const width = (WIDTH - GUTTER * (count - 1)) / count;
      const length = Math.ceil(duties.length / count);
      const columnsAt = (size: number) =>
        Array.from({ length: count }, (_, i) =>
          duties.slice(i * length, (i + 1) * length).flatMap((duty) => row(duty, size, width, hasClaims)),
        );
      const size = sizes(42, 12).find((each) =>
        columnsAt(each).every((column) => heightOf(column, width) <= BOTTOM - TOP),
      );
      return {
        size: size ?? 12,
        hasClaims,
        columns: spread(columnsAt(size ?? 12), size ?? 12, width),
        width,
      };
    }),
  );
  const readable = candidates.filter(({ size, hasClaims }) => hasClaims && size >= READABLE);
  const among = readable.length > 0 ? readable : candidates.filter(({ hasClaims }) => !hasClaims);
  return among.reduce((best, each) => (each.size > best.size * WORTH ? each : best));
}

/** The slide of a part: what its duties are called. @param room for what is said of them, in characters; none where each has its own slide */
export function groupSlide(site: Site, { group: { section }, duties, isWhole }: Chunk, room: number): Slide {
  const { words, campaign } = site;
  const [from, to] = [duties[0]?.number ?? 0, duties.at(-1)?.number ?? 0];
  const range = isWhole ? '' : `　${fill(words.deck.range, { from: String(from), to: String(to) })}`;
  const title: Place = { x: MARGIN, y: 96, width: WIDTH - (section ? 0 : 96), height: 66 };
  const { columns, width } = listOf(duties);
  const name = section?.name ?? campaign.shortName;
  const said = [fill(words.deck.part, { name }), ...(section && isWhole ? sentencesOf(section.summary) : [])];
  const claims = duties.map((duty) => claimSaid(site, duty));
  const whole = [...said, ...claims];
  const core =
    room === 0
      ? said
      : lengthOf(whole.join('')) <= room
        ? whole
        : [said[0] ?? '', ...within(claims, room - lengthOf(said[0] ?? ''))];
  return {
    name: `${name}${range}`,
    field: { ...(sectionFields[(section?.part ?? 0) - 1] ?? redField) },
    pieces: [
      ...head({
        sections: site.sections.length,
        place: section?.part,
        name: section ? campaign.shortName : campaign.theme,
        standing: imprintOf(site, duties).mark,
      }),
      text(title, [fitted(`${name}${range}`, title, 52)], { isTitle: true }),
      ...columns.map((paragraphs, i) =>
        text({ x: MARGIN + i * (width + GUTTER), y: TOP, width, height: BOTTOM - TOP }, paragraphs),
      ),
    ],
    speech: { core: core.join(''), more: '' },
  };
}
