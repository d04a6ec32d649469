import { type CampaignData, type SectionId, sectionIds } from '../schema/campaign.ts';
import type { DutyData } from '../schema/duty.ts';
import { byCodePoint } from '../support/paths.ts';
import type { Duty, Entry, Restatement, Section } from './types.ts';

/** `enterprise/1-accountability` → section, place in it, name. The order stands in the file name and nowhere else. */
export function placeOf(entryId: string): { section: SectionId; place: number; name: string } {
  const [, folder, place, name] = /^(?:pledge\/)?([a-z]+)\/(\d+)-([a-z0-9-]+)$/.exec(entryId) ?? [];
  const section = sectionIds.find((id) => id === folder);
  if (!section || !place || !name) throw new Error(`not the file name of a duty: ${entryId}`);
  return { section, place: Number(place), name };
}

/** Numbered prose files in order: `2-year` → place 2, id `year`. */
export function numbered(entryId: string): { place: number; id: string } {
  const [, place = '0', id = entryId] = /^(\d+)-(.+)$/.exec(entryId) ?? [];
  return { place: Number(place), id };
}

/** The duties in reading order, numbered through. */
export function orderDuties(entries: Entry<DutyData>[]): Duty[] {
  return entries
    .map((entry) => ({ entry, at: placeOf(entry.id) }))
    .sort(
      (a, b) =>
        sectionIds.indexOf(a.at.section) - sectionIds.indexOf(b.at.section) ||
        a.at.place - b.at.place ||
        byCodePoint(a.entry.id, b.entry.id),
    )
    .map(({ entry, at }, index) => ({
      id: `${at.section}-${at.place}`,
      name: at.name,
      section: at.section,
      number: index + 1,
      title: entry.data.title,
      path: `/${at.section}/${at.name}.html`,
      entryId: entry.id,
      restatement: restate(entry.data, at.name),
      explanation: entry.body ?? '',
    }));
}

function restate(data: DutyData, name: string): Restatement | undefined {
  if (data.claim === undefined || data.commitments === undefined) return undefined;
  return {
    claim: data.claim,
    premise: data.premise,
    keywords: data.keywords ?? [],
    commitments: data.commitments.map((commitment) => ({
      ...commitment,
      anchor: `${name}-${commitment.id}`,
    })),
  };
}

/** The three sections of the pledge with their duties. */
export function groupSections(campaign: CampaignData, duties: Duty[]): Section[] {
  return campaign.sections.map((section) => ({
    ...section,
    path: `/${section.id}.html`,
    duties: duties.filter((duty) => duty.section === section.id),
  }));
}

/** The duty before and the duty after, in reading order. */
export function neighbours(
  duties: Duty[],
  duty: Duty,
): { previous: Duty | undefined; next: Duty | undefined } {
  return { previous: duties[duty.number - 2], next: duties[duty.number] };
}
