import { redField } from '../images/palette.ts';
import { ifIndependent } from '../model/notes.ts';
import { markOf, provenanceOf } from '../model/provenance.ts';
import type { Duty, Site } from '../model/types.ts';
import { fill } from '../text/fill.ts';
import { type Seal, sealOf } from './seal.ts';

/** What every file of the kit says of itself: what of, whose words, by whom. Empty where there is nothing to say. */
interface Imprint {
  readonly [key: string]: string | Seal;
  /** The full name of the pledge. */
  pledge: string;
  shortName: string;
  /** Whose words stand in the file: 转述 · 非原文. */
  mark: string;
  /** Who made it, and what it is not, in one line of small print. */
  small: string;
  /** The occasion of this year, of which the document's year says nothing. */
  occasion: string;
  operator: string;
  /** The address of the site, where it has one. */
  address: string;
  /** The ground of what stands in no section. */
  field: string;
  /** The logo of who made it, as an SVG; empty without one. */
  logo: string;
  /** The mark of the pledge. */
  seal: Seal;
}

/** Whose words stand where some duties do: 转述 · 非原文. Empty where there are none of ours. */
export function whoseOf({ words }: Site, duties: readonly Duty[]): string {
  const own = provenanceOf(duties.map(({ restatement }) => ({ restatement })));
  return own === undefined ? '' : markOf(own, words);
}

/** The imprint of a file. */
export function imprintOf(site: Site): Imprint {
  const { campaign, settings, words } = site;
  return {
    pledge: campaign.pledge,
    shortName: campaign.shortName,
    mark: whoseOf(site, site.duties),
    small: [
      settings.operator && fill(words.kit.madeBy, { operator: settings.operator }),
      ifIndependent(site, words.cards.independent),
      words.cards.voluntary,
    ]
      .filter((each) => each !== '')
      .join(' · '),
    occasion: settings.occasion,
    operator: settings.operator,
    address: settings.address,
    field: redField.ground,
    logo: site.logo ?? '',
    seal: sealOf(campaign.sections.length),
  };
}
