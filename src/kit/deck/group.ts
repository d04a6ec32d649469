import { fieldOf } from '../../images/palette.ts';
import type { Duty, DutyGroup, Site } from '../../model/types.ts';
import { fill } from '../../text/fill.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { whoseOf } from '../imprint.ts';
import { fitUpright, type Upright } from '../upright.ts';
import { head } from './head.ts';
import { listed, listOf, READABLE } from './list.ts';
import { fitted } from './measure.ts';
import {
  CLEAR,
  FIELD,
  FOOT,
  footMark,
  MARGIN,
  markHeight,
  NAME,
  type Piece,
  type Place,
  RIGHT,
  SIZES,
  type Slide,
  song,
  TITLE,
  text,
} from './slide.ts';
import { claimSaid, lengthOf, within } from './speech.ts';

/** The most duties one slide lists; of more there are two, and fewer to each where titles are so long that they would be small. */
const MOST = [12, 8, 6, 4];
/** Beside digits the typesetter leaves a quarter of a size, which measures leave out: four of them have room. */
const WITHIN = { ...NAME, width: NAME.width - 64 };

/** The name of a part upright in the first column, from the height of titles to what is free above the mark: how wide, and how large, in points. */
const STANDING = { width: 140, largest: 84, least: 30 } as const;
/** What is listed beside it. */
const BESIDE: Place = { x: 236, y: 86, width: RIGHT - 236, height: FOOT - 86 };

/** The name of a part in columns, if it is no smaller than is read from afar. */
function standingOf(name: string, count: number): Upright | undefined {
  const height = FOOT - markHeight(count) - CLEAR - TITLE.y;
  const made = fitUpright(name, { width: STANDING.width, height }, STANDING);
  return made && made.size >= STANDING.least ? made : undefined;
}

/** The title of a slide: upright, or in a line over the list. */
function titleOf(title: string, standing: Upright | undefined): Piece {
  if (!standing) return text(NAME, [fitted(title, WITHIN, SIZES.name)], { isTitle: true });
  const { size, pitch, columns, high } = standing;
  const words = columns.map((cells) => cells.map((cell) => cell.text).join('')).join('\n');
  const width = size * (1 + (columns.length - 1) * pitch);
  const at = { x: MARGIN, y: TITLE.y, width, height: size * high };
  return text(at, [song(words, size, { leading: pitch })], { isTitle: true, upright: standing });
}

/** A part of a group that one slide shows. */
interface Chunk {
  group: DutyGroup;
  duties: Duty[];
  /** Whether it is the whole group. */
  isWhole: boolean;
}

/** Duties in pieces of about the same length, and of so many at most. */
function evenly(duties: readonly Duty[], most: number): Duty[][] {
  const count = Math.ceil(duties.length / most);
  const length = Math.ceil(duties.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, i) => duties.slice(i * length, (i + 1) * length));
}

/** The groups of some duties in pieces that a slide has room for, of about the same length. */
export const chunksOf = ({ groups, campaign, sections }: Site, shown: readonly Duty[]): Chunk[] =>
  groups.flatMap((group) => {
    const duties = group.duties.filter((duty) => shown.includes(duty));
    const ways = MOST.map((most) => evenly(duties, most));
    const stands = standingOf(group.section?.name ?? campaign.shortName, sections.length) !== undefined;
    const readable = ways.find((way) => {
      const field = stands && way.length === 1 ? BESIDE : FIELD;
      return way.every((each) => listOf(each, field, false).size >= READABLE);
    });
    const parts = readable ?? ways.at(-1) ?? [];
    return parts.map((each) => ({ group, duties: each, isWhole: parts.length === 1 }));
  });

/** The slide of a part: what its duties are called. @param room for what is said of them, in characters; none where each has its own slide */
export function groupSlide(site: Site, { group: { section }, duties, isWhole }: Chunk, room: number): Slide {
  const { words, campaign } = site;
  const [from, to] = [duties[0]?.number ?? 0, duties.at(-1)?.number ?? 0];
  const range = isWhole ? '' : fill(words.deck.range, { from: String(from), to: String(to) });
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
  const standing = isWhole ? standingOf(name, site.sections.length) : undefined;
  const field = standing ? BESIDE : FIELD;
  const title = range === '' ? name : `${name}　${range}`;
  return {
    name: title,
    field: { ...fieldOf(section?.part) },
    pieces: [
      ...head(section ? campaign.shortName : campaign.theme, whoseOf(site, duties), field.x),
      titleOf(title, standing),
      ...footMark(site.sections.length, section?.part),
      ...listed(listOf(duties, field, room > 0)),
    ],
    speech: { core: core.join(''), more: '' },
  };
}
