import type { Site } from '../model/types.ts';
import { fill } from '../text/fill.ts';
import { campaignPoster } from './campaign-poster.ts';
import { imprintOf } from './imprint.ts';
import { dutyPoster, sectionPoster } from './part-posters.ts';
import { type Poster, pledgeParts } from './poster-data.ts';
import type { Data, Recipe } from './types.ts';
import { typesetPdf } from './typeset.ts';
import { WALL, wallFits } from './wall-fits.ts';

/** The editions of wall posters: in colour, on bare paper to save ink, for printers. */
const EDITIONS = ['colour', 'light', 'print'] as const;
type Edition = (typeof EDITIONS)[number];

/** Every poster of a pledge: of the whole, of each section and of each duty that has words of our own. */
export function postersOf(site: Site): Poster[] {
  const isOwn = ({ restatement }: Site['duties'][number]) => restatement !== undefined;
  return [
    campaignPoster(site),
    ...site.sections
      .filter(({ duties }) => duties.some(isOwn))
      .map((section) => sectionPoster(site, section)),
    ...site.duties.filter(isOwn).map((duty) => dutyPoster(site, duty)),
  ];
}

/** What `poster.typ` is set from. */
export const wallData = (site: Site, posters: readonly Poster[], edition: Edition): Data => ({
  ...imprintOf(site),
  pledgeParts: pledgeParts(site),
  edition,
  wall: WALL,
  title: `${posters.length === 1 ? (posters[0]?.name ?? '') : site.words.posters.all} · ${site.campaign.shortName}`,
  published: fill(site.words.posters.published, { when: site.campaign.when }),
  scan: site.words.posters.scan,
  posters: posters.map((poster) => ({ ...poster, fits: poster.kind === 'campaign' ? [] : wallFits(poster) })),
});

/** Wall posters, A3: in colour one file each and one of all; the other editions all in one. */
export function wallPosters(site: Site): Recipe[] {
  const { words } = site;
  const posters = postersOf(site);
  const recipe = (path: string, of: Poster[], edition: Edition): Recipe => ({
    path: `/kit/${path}.pdf`,
    shelf: 'posters',
    name: of.length === 1 ? fill(words.posters.one, { name: of[0]?.name ?? '' }) : words.posters[edition],
    use: words.posters[`${edition}For`],
    format: words.posters[edition === 'print' ? 'printFormat' : 'wallFormat'],
    data: wallData(site, of, edition),
    make: (data) => typesetPdf('poster.typ', data),
  });
  return [
    ...posters.map((poster) => recipe(`poster-${poster.id}`, [poster], 'colour')),
    ...EDITIONS.map((edition) => recipe(`posters-${edition}`, posters, edition)),
  ];
}
