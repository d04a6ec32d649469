import { fieldsToFill, linesToFill } from '../schema/to-fill.ts';
import { fill } from '../text/fill.ts';
import type { Entries, Site } from './types.ts';

/** How many places of the content still wait to be filled. Of the original, whose text is not ours to fill, only who agreed to it. */
export function countToFill({
  original,
  terms,
  duties,
  preamble,
  background,
  pages,
  roleProse,
  ...lists
}: Entries): number {
  const entries = [...terms, ...duties, preamble, ...background, ...pages, ...roleProse];
  const lines = entries.flatMap(({ body = '' }) => linesToFill(body));
  return fieldsToFill([lists, entries.map(({ data }) => data), original?.data.rights]).length + lines.length;
}

/** Whether the original is here without a word on who agreed to its publication: downloads leave it out then. */
export const lacksRights = ({ original }: Pick<Site, 'original'>): boolean =>
  original !== undefined && original.rights === undefined;

/** Why the site is for internal preview, a sentence for each reason; none where it is for everyone. */
function reasonsOf(site: Site): string[] {
  const { noRights, toFill } = site.words.notes;
  return [
    ...(lacksRights(site) ? [noRights] : []),
    ...(site.toFill > 0 ? [fill(toFill, { count: String(site.toFill) })] : []),
  ];
}

/** Whether the site is not to be published: every page says so, no search engine is let in, and nothing can be taken away whole. */
export const isPreview = (site: Site): boolean => reasonsOf(site).length > 0;

/** What every page of a preview says. */
export const previewNote = (site: Site): string => [site.words.notes.preview, ...reasonsOf(site)].join('');
