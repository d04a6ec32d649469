import { fieldOf } from '../images/palette.ts';
import { markPath, markRows } from '../model/section-mark.ts';
import type { Duty, Section, Site } from '../model/types.ts';
import { fill } from '../text/fill.ts';
import { capitalNumeral } from '../text/numerals.ts';
import { around, titleLines, titleParts } from '../text/title-parts.ts';
import { qrPath } from './qr.ts';
import { inLines, type Lines } from './running-lines.ts';
import type { Data } from './types.ts';
import { inClauses } from './word-parts.ts';

const HOME = '/index.html';

/** What is listed on a poster: a commitment, or a duty. */
interface Item {
  readonly [key: string]: Data;
  figure: string;
  /** A title in clauses, each in parts that stay together; none of a commitment. */
  title: string[][];
  /** A sentence in the lines of every width; or, of a duty, its claim in clauses as titles are. */
  text: Lines | string[][];
}

/** What a poster says; all the editions and pictures of it are set from the same. */
export interface Poster {
  readonly [key: string]: Data;
  kind: 'duty' | 'section' | 'campaign';
  /** `duty-1`, `part-2`, `all`: part of the names of its files. */
  id: string;
  /** The page of the site that says the same. */
  page: string;
  /** The section it is of, or whose duty it is of, from 1; 0 of none. */
  part: number;
  /** What it is called where it is offered, and in the bookmarks of the file of all. */
  name: string;
  colour: string;
  tint: string;
  seal: string;
  /** The words that are the picture. */
  words: string;
  /** The same in clauses, each in parts that stay together, for where they do not stand upright. */
  parts: string[][];
  title: string;
  figure: string;
  number: string;
  head: string;
  items: Item[];
}

const address = ({ settings }: Site, path: string): string =>
  settings.address === '' ? '' : settings.address + path.replace(/^\//, '').replace(/^index\.html$/, '');

/** Where a poster leads: an address in words, and as codes for paper and for screens; empty without an address of the site. */
function leadOf(site: Site, path: string): { [key: string]: Data } {
  const to = address(site, path);
  return to === ''
    ? { address: '', code: null, screenCode: null }
    : {
        address: to,
        code: qrPath(to, 'M'),
        screenCode: qrPath(to, 'L'),
      };
}

/** The colours of a section, and the mark with its box filled, without one those of the whole; and what it is of, in parts. */
const looksOf = (site: Site, part: number | undefined) => {
  const { ground, tint } = fieldOf(part);
  const pledge = [titleParts(site.campaign.pledge)];
  return { colour: ground, tint, seal: markPath(site.campaign.sections.length, part), pledge };
};

const numberOf = ({ words }: Site, duty: Duty) => fill(words.duty.number, { n: String(duty.number) });

/** The poster of a duty: its claim, and what to do. */
export function dutyPoster(site: Site, duty: Duty): Poster {
  const { restatement, title } = duty;
  const claim = restatement?.claim ?? title;
  const number = numberOf(site, duty);
  const commitments = restatement?.commitments ?? [];
  return {
    ...{
      kind: 'duty',
      id: `duty-${duty.number}`,
      page: duty.path,
      part: duty.part ?? 0,
      name: `${number}　${title}`,
    },
    ...looksOf(site, duty.part),
    ...leadOf(site, duty.path),
    ...{ words: claim, parts: inClauses(claim), title, number },
    figure: capitalNumeral(duty.number),
    clauses: inClauses(title),
    head: site.sections.find(({ id }) => id === duty.section)?.name ?? site.campaign.shortName,
    items: commitments.map(({ text }, i) => ({ figure: String(i + 1), title: [], text: inLines(text) })),
    rest: fill(site.words.posters.rest, {
      count: String(commitments.length),
      place: `${site.campaign.shortName} ${number}`,
    }),
  };
}

const itemOf = ({ number, title, restatement }: Duty): Item => ({
  figure: capitalNumeral(number),
  title: inClauses(title),
  text: restatement ? inClauses(restatement.claim) : [],
});

/** The poster of a section: its name, and its duties. */
export const sectionPoster = (site: Site, section: Section): Poster => ({
  ...{
    kind: 'section',
    id: `part-${section.part}`,
    page: section.path,
    part: section.part,
    name: section.name,
  },
  ...looksOf(site, section.part),
  ...leadOf(site, section.path),
  ...{ words: section.name, parts: [titleParts(section.name)], title: site.campaign.shortName },
  ...{ figure: '', number: '', clauses: inClauses(site.campaign.pledge) },
  // Its name is the picture: what stands above the list says how many there are.
  head: fill(site.words.posters.duties, { count: String(section.duties.length) }),
  items: section.duties.map(itemOf),
  rest: fill(site.words.posters.rest, {
    count: String(section.duties.length),
    place: site.campaign.shortName,
  }),
});

/** The halves of a theme that stand at the sides, as long as each other; none of another. */
function coupletOf(theme: string): string[] {
  const halves = theme.split(/[，；]/);
  const [first = '', second = ''] = halves;
  return halves.length === 2 && /^\p{Script=Han}+$/u.test(first + second) && first.length === second.length
    ? halves
    : [];
}

/** The poster of the whole pledge: its name, and all its duties by sections. */
export function campaignPoster(site: Site): Poster {
  const { campaign, groups, words } = site;
  const isPart = campaign.pledge.includes(campaign.shortName);
  const [before, , after] = isPart ? around(campaign.shortName, campaign.pledge) : [campaign.pledge, '', ''];
  return {
    ...{ kind: 'campaign', id: 'all', page: HOME, part: 0, name: campaign.shortName },
    ...looksOf(site, undefined),
    ...leadOf(site, HOME),
    ...{
      words: campaign.shortName,
      parts: titleLines(campaign.shortName).map((line) => [line]),
      title: campaign.shortName,
    },
    ...{ figure: '', number: '', head: '', items: [], above: before + after },
    ...{
      theme: campaign.theme,
      clauses: inClauses(campaign.theme),
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
