import type { Duty, Section, Site } from '../model/types.ts';
import { fill } from '../text/fill.ts';
import { capitalNumeral } from '../text/numerals.ts';
import { titleLines, titleParts } from '../text/title-parts.ts';
import { compoundsOf } from './compounds.ts';
import { itemOf, leadOf, looksOf, numberOf, type Poster } from './poster-data.ts';
import { inSense } from './running-lines.ts';
import { inClauses } from './word-parts.ts';

/** The poster of a duty: its claim, and what to do. */
export function dutyPoster(site: Site, duty: Duty): Poster {
  const { restatement, title } = duty;
  const claim = restatement?.claim ?? title;
  const number = numberOf(site, duty);
  const commitments = restatement?.commitments ?? [];
  const compounds = compoundsOf(site);
  return {
    ...{ kind: 'duty', id: `duty-${duty.number}`, name: `${number}　${title}` },
    ...{ page: duty.path, part: duty.part ?? 0 },
    ...looksOf(site, duty.part),
    ...leadOf(site, duty.path),
    ...{ words: claim, parts: inClauses(claim), title },
    figure: capitalNumeral(duty.number),
    clauses: inClauses(title),
    head: site.sections.find(({ id }) => id === duty.section)?.name ?? site.campaign.shortName,
    items: commitments.map(({ text }, i) => ({
      figure: String(i + 1),
      title: [],
      text: inSense(text, compounds),
    })),
    rest: fill(site.words.posters.rest, {
      count: String(commitments.length),
      place: `${site.campaign.shortName} ${number}`,
    }),
  };
}

/** The poster of a section: its name, and its duties. */
export const sectionPoster = (site: Site, section: Section): Poster => ({
  ...{ kind: 'section', id: `part-${section.part}`, name: section.name },
  ...{ page: section.path, part: section.part },
  ...looksOf(site, section.part),
  ...leadOf(site, section.path),
  ...{ words: section.name, parts: [titleParts(section.name)], title: site.campaign.shortName },
  ...{ figure: '', head: '', lines: titleLines(site.campaign.shortName) },
  items: section.duties.map(itemOf),
  rest: fill(site.words.posters.rest, {
    count: String(section.duties.length),
    place: site.campaign.shortName,
  }),
});
