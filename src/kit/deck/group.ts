import { fieldOf } from '../../images/palette.ts';
import type { Duty, DutyGroup, Site } from '../../model/types.ts';
import { fill } from '../../text/fill.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { imprintOf } from '../imprint.ts';
import { listed, listOf, roomBeside } from './list.ts';
import { fitted } from './measure.ts';
import { head, MARGIN, mark, type Place, SLIDE, type Slide, text } from './slide.ts';
import { claimSaid, lengthOf, within } from './speech.ts';

/** The most duties one slide lists; of more there are two. */
const MOST = 12;
const WIDTH = SLIDE.width - 2 * MARGIN;

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

/** The slide of a part: what its duties are called. @param room for what is said of them, in characters; none where each has its own slide */
export function groupSlide(site: Site, { group: { section }, duties, isWhole }: Chunk, room: number): Slide {
  const { words, campaign } = site;
  const [from, to] = [duties[0]?.number ?? 0, duties.at(-1)?.number ?? 0];
  const range = isWhole ? '' : `　${fill(words.deck.range, { from: String(from), to: String(to) })}`;
  // Beside digits the typesetter leaves a quarter of a size, which measures leave out: four of them have room.
  const title: Place = { x: MARGIN, y: 93, width: WIDTH - (section ? 0 : 96), height: 71 };
  const measured = { ...title, width: title.width - 64 };
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
  const list = listOf(duties, room > 0);
  const beside = roomBeside(list);
  return {
    name: `${name}${range}`,
    field: { ...fieldOf(section?.part) },
    pieces: [
      ...head({
        sections: site.sections.length,
        place: section?.part,
        name: section ? campaign.shortName : campaign.theme,
        standing: imprintOf(site, duties).mark,
      }),
      text(title, [fitted(`${name}${range}`, measured, 56)], { isTitle: true }),
      ...listed(list),
      ...(beside ? mark(site.sections.length, section?.part, beside) : []),
    ],
    speech: { core: core.join(''), more: '' },
  };
}
