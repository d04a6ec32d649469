import { fieldOf } from '../images/palette.ts';
import type { Duty, Site } from '../model/types.ts';
import { fill } from '../text/fill.ts';
import { capitalNumeral } from '../text/numerals.ts';
import { titleParts } from '../text/title-parts.ts';
import { qrPath } from './qr.ts';
import type { Lines } from './running-lines.ts';
import { type Seal, sealOf } from './seal.ts';
import type { Data } from './types.ts';
import { inClauses } from './word-parts.ts';

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
  /** What it is called where it is offered, and in the bookmarks of the file of all. */
  name: string;
  /** The page of the site that says the same. */
  page: string;
  /** The section it is of, or whose duty it is of, from 1; 0 of none. */
  part: number;
  colour: string;
  tint: string;
  seal: Seal;
  /** The words that are the picture. */
  words: string;
  /** The same in clauses, each in parts that stay together, for where they do not stand upright. */
  parts: string[][];
  title: string;
  figure: string;
  head: string;
  items: Item[];
}

const address = ({ settings }: Site, path: string): string =>
  settings.address === '' ? '' : settings.address + path.replace(/^\//, '').replace(/^index\.html$/, '');

/** Where a poster leads: an address in words, and as codes for paper and for screens; empty without an address of the site. */
export function leadOf(site: Site, path: string): { [key: string]: Data } {
  const to = address(site, path);
  return to === ''
    ? { address: '', code: null, screenCode: null }
    : {
        address: to,
        code: qrPath(to, 'M'),
        screenCode: qrPath(to, 'L'),
      };
}

/** The colours of a section, and the mark with its box filled, without one those of the whole. */
export const looksOf = (site: Site, part: number | undefined) => {
  const { ground, tint } = fieldOf(part);
  return { colour: ground, tint, seal: sealOf(site.campaign.sections.length, part) };
};

/** What pledge posters are of, as a clause in parts that stay together. */
export const pledgeParts = ({ campaign }: Site) => [titleParts(campaign.pledge)];

/** What a duty is numbered as, in words. */
export const numberOf = ({ words }: Site, duty: Duty) => fill(words.duty.number, { n: String(duty.number) });

/** A duty as it is listed: what it is called, and its claim. */
export const itemOf = ({ number, title, restatement }: Duty): Item => ({
  figure: capitalNumeral(number),
  title: inClauses(title),
  text: restatement ? inClauses(restatement.claim) : [],
});
