import { readdirSync, statSync } from 'node:fs';
import { slugPattern } from '../schema/text.ts';
import { byCodePoint } from '../support/paths.ts';
import type { ContentFile } from './reader.ts';

/**
 * The ids of the sections a campaign has. Where they are not well formed, which is told of the campaign itself,
 * the folders of the pledge are taken as they are, so that nothing is told of them besides.
 * @param pledge absolute path of the folder the duties stand in
 */
export function sectionsOf({ data }: ContentFile, pledge: string): string[] {
  const { sections = [] } = (data ?? { sections: null }) as { sections?: ({ id?: unknown } | null)[] | null };
  const ids = Array.isArray(sections) ? sections.map((section) => section?.id) : [undefined];
  if (ids.every(isSlug) && new Set(ids).size === ids.length) return ids;
  if (!statSync(pledge, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(pledge, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isSlug(entry.name))
    .map(({ name }) => name)
    .sort(byCodePoint);
}

const isSlug = (id: unknown): id is string => typeof id === 'string' && slugPattern.test(id);

/** The files of the duties, section by section; of a pledge without sections those beside the preamble. */
export const dutyFiles = (sections: readonly string[], listed: ReadonlyMap<string, string[]>): string[] =>
  (sections.length > 0 ? sections.map((id) => `pledge/${id}`) : ['pledge'])
    .flatMap((path) => listed.get(path) ?? [])
    .filter((path) => /\/\d[^/]*$/.test(path));

/** The duties of each section, or all at once where there are none, with the folder they stand in as shown to people. */
export function dutyGroups({
  name,
  sections,
  duties,
}: {
  name: string;
  sections: readonly string[];
  duties: ContentFile[];
}): { folder: string; duties: ContentFile[] }[] {
  const folders = (sections.length > 0 ? sections : ['']).map((id) => `${name}/pledge/${id && `${id}/`}`);
  return folders.map((folder) => ({
    folder,
    duties: duties.filter(({ file }) => file.startsWith(folder) && !file.slice(folder.length).includes('/')),
  }));
}

/** The section a duty stands in; none in a pledge without sections. @param file the path of its file */
export const sectionOf = (file: string): string | undefined => /\/pledge\/([^/]+)\/[^/]+$/.exec(file)?.[1];
