import { join } from 'node:path';
import { slugPattern } from '../schema/text.ts';
import type { Fault } from '../support/site-error.ts';
import { byCodeUnit } from '../text/order.ts';
import { leadsToFolder, namesIn } from './layout.ts';
import { nearest } from './nearest.ts';
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
  if (!leadsToFolder(pledge)) return [];
  return (namesIn(pledge) ?? [])
    .filter((name) => isSlug(name) && leadsToFolder(join(pledge, name)))
    .sort(byCodeUnit);
}

const isSlug = (id: unknown): id is string => typeof id === 'string' && slugPattern.test(id);

/**
 * A section and a folder of the pledge that were meant for each other, and have two names.
 * @param folder the folder no section is called after
 * @param lost the sections that have no folder
 */
export function misnamedSection(
  { data, file, lineOf }: ContentFile,
  folder: string,
  lost: readonly string[],
): Fault | undefined {
  const id = nearest(folder, lost, (each) => each) ?? (lost.length === 1 ? lost[0] : undefined);
  const { sections = [] } = (data ?? {}) as { sections?: { id: string }[] };
  const line = lineOf(['sections', sections.findIndex((section) => section.id === id), 'id']);
  const what = `部分的代号写的是 ${id}，它的文件夹却叫 ${folder}。`;
  const hint = `两处要一样：把这里的代号改成 ${folder}，或者把文件夹 pledge/${folder} 改名为 ${id}。`;
  return id === undefined ? undefined : { kind: 'section-folder', where: { file, line }, what, hint };
}

/** A folder of duties that no section is called after, where the pledge has sections. */
export function unlistedSection(
  { data, file, lineOf }: ContentFile,
  folder: string,
  path: string,
): Fault | undefined {
  const { sections } = (data ?? {}) as { sections?: unknown[] };
  const holdsDuties = isSlug(folder) && (namesIn(path) ?? []).some((name) => /^\d+-.*\.mdx$/.test(name));
  if (!sections?.length || !holdsDuties) return undefined;
  const what = `文件夹 pledge/${folder} 里有条目，sections 里却没有 ${folder} 这一部分。`;
  const hint = `漏写了，就在 sections 里补上；不要这一部分了，就把文件夹移到内容文件夹外面。`;
  return { kind: 'section-folder', where: { file, line: lineOf(['sections']) }, what, hint };
}

/** The number a file of a duty begins with: their order, 2 before 10. */
const numberOf = (path: string): number => Number(/\/(\d+)[^/]*$/.exec(path)?.[1]);

/** The files of the duties in their order, section by section; of a pledge without sections those beside the preamble. */
export const dutyFiles = (sections: readonly string[], listed: ReadonlyMap<string, string[]>): string[] =>
  (sections.length > 0 ? sections.map((id) => `pledge/${id}`) : ['pledge']).flatMap((path) =>
    (listed.get(path) ?? [])
      .filter((each) => /\/\d[^/]*$/.test(each))
      .sort((a, b) => numberOf(a) - numberOf(b)),
  );

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
