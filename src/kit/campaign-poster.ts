import { markRows } from '../model/section-mark.ts';
import type { Site } from '../model/types.ts';
import { coupletOf, halvesOf } from '../text/couplet.ts';
import { fill } from '../text/fill.ts';
import { around, titleLines } from '../text/title-parts.ts';
import { itemOf, leadOf, looksOf, numberOf, type Poster } from './poster-data.ts';
import { inClauses } from './word-parts.ts';

const HOME = '/index.html';

/** The poster of the whole pledge: its name, and all its duties by sections. */
export function campaignPoster(site: Site): Poster {
  const { campaign, groups, words } = site;
  const [before, , after] = around(campaign.shortName, campaign.pledge);
  return {
    ...{ kind: 'campaign', id: 'all', page: HOME, part: 0, name: campaign.shortName },
    ...looksOf(site, undefined),
    ...leadOf(site, HOME),
    ...{
      words: campaign.shortName,
      parts: titleLines(campaign.shortName).map((line) => [line]),
      title: campaign.shortName,
    },
    ...{ figure: '', head: '', items: [], above: before + after },
    ...{
      theme: campaign.theme,
      clauses: inClauses(campaign.theme),
      halves: halvesOf(campaign.theme).map(inClauses),
      couplet: coupletOf(campaign.theme),
    },
    rows: markRows(groups.length),
    panels: groups.map(({ section, duties }) => ({
      ...looksOf(site, section?.part),
      name: section?.name ?? '',
      parts: inClauses(section?.name ?? ''),
      count: fill(words.posters.duties, { count: String(duties.length) }),
      numbers: [
        ...new Set([duties[0], duties.at(-1)].flatMap((duty) => (duty ? [numberOf(site, duty)] : []))),
      ].join('—'),
      items: duties.map(itemOf),
      rest: '',
    })),
    rest: fill(words.posters.rest, { count: String(site.duties.length), place: campaign.shortName }),
  };
}
