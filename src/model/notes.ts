import type { CampaignData } from '../schema/campaign.ts';
import { fieldsToFill } from '../schema/to-fill.ts';
import { fill } from '../text/fill.ts';
import { withoutSpace } from '../text/space.ts';
import { hasOwnNumber } from './original.ts';
import type { Site } from './types.ts';

/** The first 16 digits of the original's fingerprint, for citations. @throws Error where the site has no original */
export function shortFingerprint({ original }: Site): string {
  if (!original) throw new Error('a site without the original has no fingerprint');
  return original.fingerprint.slice(0, 16);
}

/**
 * What stands before the text of the pledge: whose words follow, where they come from, who agreed to it. Of a document
 * without a public name, of lines that were left out where none were, and of numbers that are all its own, it says nothing;
 * nor, where the publisher runs the site, that its text may not be had.
 * @param listed whether the lines that were left out are listed below it
 */
export function pledgeNote(site: Site, listed = false): string {
  const { original, words, settings, campaign, duties } = site;
  if (!original) {
    const organiser = settings.operator || words.notes.thisSite;
    return fill(words.notes.pledge, { organiser, owner: ifIndependent(site, campaign.publisher) });
  }
  const { name = '', rights = '', dropped } = original;
  const isNumbered = duties.every(({ title, original: own }) => !own || hasOwnNumber(own.heading, title));
  return fill(words.notes.original, {
    file: name,
    number: isNumbered ? '' : fill(words.duty.number, { n: '1' }),
    count: dropped.length > 0 && !listed ? String(dropped.length) : '',
    rights,
    owner: campaign.publisher,
  });
}

/** The note at the foot of every text: what date it speaks of, what it is and is not, as far as that is claimed of it. Without a page of what came later, it sends nobody there. */
export const footNote = (site: Site): string => {
  const { notes } = site.words;
  return (
    fill(site.has('/background.html') ? notes.foot : notes.footAlone, { when: site.campaign.when }) +
    notes.voluntary +
    ifIndependent(site, notes.independent)
  );
};

/** When and where the pledge was issued, as a word of the interface puts it; of one without a place, when. */
export const whenAndWhere = (
  template: string,
  { when, where }: Pick<CampaignData, 'when' | 'where'>,
): string => (where === '' ? when : fill(template, { when, where }));

/** The names in a text that may have several, one after the other. */
const namesIn = (text: string): string[] =>
  text
    .split(/[、,，;；]/u)
    .map(withoutSpace)
    .filter((name) => name !== '');

/** What says that the site is not the publisher's; nothing where the publisher runs it, or one of several does, and while it is still to be filled in who either is. */
export function ifIndependent(
  {
    settings: { operator },
    campaign: { publisher },
  }: { settings: Pick<Site['settings'], 'operator'>; campaign: Pick<CampaignData, 'publisher'> },
  text: string,
): string {
  if (fieldsToFill([operator, publisher]).length > 0) return '';
  const publishers = namesIn(publisher);
  return namesIn(operator).some((name) => publishers.includes(name)) ? '' : text;
}
