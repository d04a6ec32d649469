import type { Duty, DutyGroup, Site } from '../../model/types.ts';
import { fill } from '../../text/fill.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { whoseOf } from '../imprint.ts';
import { groundOf } from './ground.ts';
import { head } from './head.ts';
import { listed, listOf, READABLE } from './list.ts';
import { fitted } from './measure.ts';
import { FIELD, footMark, NAME, type Piece, SIZES, type Slide, text } from './slide.ts';
import { claimSaid, lengthOf, within } from './speech.ts';
import { besideOf, uprightTitle, uprightTitleOf } from './upright-title.ts';

/** The most duties one slide lists; of more there are two, and fewer to each where titles are so long that they would be small. */
const MOST = [12, 8, 6, 4];
/** Beside digits the typesetter leaves a quarter of a size, which measures leave out: four of them have room. */
const WITHIN = { ...NAME, width: NAME.width - 64 };

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
export const chunksOf = ({ groups, campaign }: Site, shown: readonly Duty[]): Chunk[] =>
  groups.flatMap((group) => {
    const duties = group.duties.filter((duty) => shown.includes(duty));
    const ways = MOST.map((most) => evenly(duties, most));
    const upright = uprightTitleOf(group.section?.name ?? campaign.shortName);
    const readable = ways.find((way) => {
      const field = upright && way.length === 1 ? besideOf(upright) : FIELD;
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
  const upright = isWhole ? uprightTitleOf(name) : undefined;
  const field = upright ? besideOf(upright) : FIELD;
  const title = range === '' ? name : `${name}　${range}`;
  const whose = whoseOf(site, duties);
  const named: Piece[] = upright
    ? uprightTitle(upright, whose)
    : [
        ...head(section ? campaign.shortName : campaign.theme, whose),
        text(NAME, [fitted(title, WITHIN, SIZES.name)], { isTitle: true }),
        ...footMark(site.sections.length, section?.part),
      ];
  return {
    name: title,
    field: groundOf(section?.part),
    pieces: [...named, ...listed(listOf(duties, field, room > 0))],
    speech: { core: core.join(''), more: '' },
  };
}
