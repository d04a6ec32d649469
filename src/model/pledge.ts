import type { SectionData } from '../schema/campaign.ts';
import type { DutyData } from '../schema/duty.ts';
import { byCodeUnit } from '../text/order.ts';
import { DUTIES, dutyPath, sectionPath } from './names.ts';
import type { Original } from './original.ts';
import type { Duty, DutyGroup, Entry, Restatement, Section } from './types.ts';

/** `enterprise/1-accountability` → section, place in it, name; of a pledge without sections `1-accountability`. The order stands in the file name and nowhere else. */
export function placeOf(entryId: string): { section: string | undefined; place: number; name: string } {
  const [, section, place, name] = /^(?:([a-z0-9-]+)\/)?(\d+)-([a-z0-9-]+)$/.exec(entryId) ?? [];
  if (!place || !name) throw new Error(`not the file name of a duty: ${entryId}`);
  return { section, place: Number(place), name };
}

/** Numbered prose files in order: `2-year` → place 2, id `year`. */
export function numbered(entryId: string): { place: number; id: string } {
  const [, place = '0', id = entryId] = /^(\d+)-(.+)$/.exec(entryId) ?? [];
  return { place: Number(place), id };
}

/**
 * The duties in reading order, numbered through.
 * @param sections the sections of the campaign, in their order
 * @throws Error for a duty of a section the campaign does not have
 */
export function orderDuties(entries: Entry<DutyData>[], sections: readonly { id: string }[]): Duty[] {
  const partOf = (section: string | undefined) => sections.findIndex(({ id }) => id === section) + 1;
  return entries
    .map((entry) => ({ entry, at: placeOf(entry.id) }))
    .map(({ entry, at }) => ({ entry, at: { ...at, part: partOf(at.section) } }))
    .sort((a, b) => a.at.part - b.at.part || a.at.place - b.at.place || byCodeUnit(a.entry.id, b.entry.id))
    .map(({ entry, at }, index) => {
      if (at.part === 0 && (at.section || sections.length > 0))
        throw new Error(`the campaign has no section for ${entry.id}`);
      return {
        id: `${at.section ?? DUTIES}-${at.place}`,
        name: at.name,
        section: at.section,
        part: at.part || undefined,
        number: index + 1,
        title: entry.data.title,
        path: dutyPath(at.section, at.name),
        entryId: entry.id,
        restatement: restate(entry.data, at.name),
        laws: [],
        english: entry.data.english,
        explanation: entry.body ?? '',
      };
    });
}

function restate(
  { title: _, claim, commitments, keywords = [], ...rest }: DutyData,
  name: string,
): Restatement | undefined {
  if (claim === undefined || commitments === undefined) return undefined;
  return {
    ...rest,
    claim,
    keywords,
    commitments: commitments.map((commitment) => ({
      ...commitment,
      anchor: `${name}-${commitment.id}`,
    })),
  };
}

/** The sections of the pledge that have duties, with them. */
export function groupSections(sections: readonly SectionData[], duties: Duty[]): Section[] {
  return sections
    .map((section, i) => ({
      ...section,
      part: i + 1,
      path: sectionPath(section.id),
      duties: duties.filter((duty) => duty.section === section.id),
    }))
    .filter((section) => section.duties.length > 0);
}

/** The duties as they stand together on the pages of the whole pledge. */
export function groupDuties(
  sections: Section[],
  duties: Duty[],
  original: Original | undefined,
): DutyGroup[] {
  const lead = (place: number) => original?.leads[place] ?? [];
  if (sections.length === 0) return [{ lead: lead(0), duties }];
  return sections.map((section) => ({ section, lead: lead(section.part - 1), duties: section.duties }));
}

/** What the English page lists: the duties that have English, under the names their sections have in it. Where a section has none, no duty stands under a name: it would stand under another's. */
export function englishGroups(
  groups: readonly Pick<DutyGroup, 'section' | 'duties'>[],
): { heading?: string | undefined; part?: number; duties: (Duty & Required<Pick<Duty, 'english'>>)[] }[] {
  const told = groups
    .map(({ section, duties }) => ({
      heading: section?.english,
      ...(section && { part: section.part }),
      duties: duties.flatMap((duty) => (duty.english ? [{ ...duty, english: duty.english }] : [])),
    }))
    .filter(({ duties }) => duties.length > 0);
  const named = told.every(({ heading }) => heading !== undefined);
  return named || told.length === 0 ? told : [{ duties: told.flatMap(({ duties }) => duties) }];
}

/** The duty before and the duty after, in reading order. */
export function neighbours(
  duties: Duty[],
  duty: Duty,
): { previous: Duty | undefined; next: Duty | undefined } {
  return { previous: duties[duty.number - 2], next: duties[duty.number] };
}

/** The class that gives what stands in a section its colour. */
export const partClass = ({ part }: { part?: number | undefined }): string | undefined =>
  part === undefined ? undefined : `part-${part}`;

/** So many duties are told by a tick each; of more, the sections are. */
const TICKS = 40;
/** So many duties stand beside one that is read; of more, those around it. */
const RAIL = 24;

/** Ticks for the whole of the pledge, section by section, each with whether it is where one of these duties stands. */
export function ticksOf(groups: readonly Pick<DutyGroup, 'duties'>[], here: readonly Duty[]): boolean[][] {
  const every = groups.map(({ duties }) => duties.map((one) => here.includes(one)));
  return every.flat().length > TICKS ? every.map((group) => [group.includes(true)]) : every;
}

/** The duties that stand beside one that is read. */
export function railOf(duties: Duty[], duty: Duty): Duty[] {
  if (duties.length <= RAIL) return duties;
  const start = Math.min(Math.max(0, duty.number - 1 - RAIL / 2), duties.length - RAIL);
  return duties.slice(start, start + RAIL);
}
