import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pageKinds } from '../model/page-kinds.ts';
import { logoNames } from '../schema/site.ts';
import { isInside } from '../support/paths.ts';
import type { Fault } from '../support/site-error.ts';
import { byCodeUnit } from '../text/order.ts';

export const singles = ['campaign', 'site', 'interface', 'licence'] as const;
export const lists = ['sources', 'roles'] as const;
/** Files an edition may go without. */
export const optional = ['laws', 'term-groups', 'handout', 'equivalents', 'signatories'] as const;

/** Files of `pages`: those a folder must have, and those without which there is one page less. */
const prose = pageKinds.flatMap(([, { prose: name, when }]) => (name ? [{ name, needed: !when }] : []));
export const neededPages = prose.filter(({ needed }) => needed).map(({ name }) => name);

/** What a folder of the content holds. */
interface Folder {
  files: RegExp;
  /** What its files are called, for people. */
  called: string;
  folders: readonly string[];
}

const numbered = (example: string): Folder => ({
  files: /^\d+-[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/,
  called: `${example} 这样的文件（数字、小写英文和连字符）`,
  folders: [],
});
/** Files that are called after an identifier. */
const identified = (example: string): Folder => ({
  files: /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/,
  called: `${example} 这样的文件（小写英文、数字和连字符）`,
  folders: [],
});
const named = (names: readonly string[], folders: readonly string[] = []): Folder => ({
  files: new RegExp(`^(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})$`),
  called: names.join('、'),
  folders,
});

/** The pledge: a folder for each section, or, where there are none, the duties themselves. */
function pledgeFolders(sections: readonly string[]): Record<string, Folder> {
  const duties = numbered('1-accountability.mdx');
  const preamble = named(['preamble.mdx'], sections);
  if (sections.length > 0)
    return { pledge: preamble, ...Object.fromEntries(sections.map((id) => [`pledge/${id}`, duties])) };
  const files = new RegExp(`${preamble.files.source}|${duties.files.source}`);
  return { pledge: { ...duties, files, called: `${preamble.called} 和 ${duties.called}` } };
}

/**
 * Every folder of the content, by its path; `official` is the importer's, and in `public` any file may stand.
 * @param sections ids of the pledge's sections
 */
const layoutOf = (sections: readonly string[]): Record<string, Folder> => ({
  '': named(
    [...[...singles, ...lists, ...optional].map((name) => `${name}.yaml`), ...logoNames, 'README.md'],
    ['pledge', 'background', 'pages', 'roles', 'terms', 'public', 'official'],
  ),
  ...pledgeFolders(sections),
  background: numbered('1-campaign.mdx'),
  pages: named(prose.map(({ name }) => `${name}.mdx`)),
  roles: identified('consumer.mdx'),
  terms: identified('product-recall.mdx'),
});

/** What systems and editors leave lying about, and what a person has put aside: `.DS_Store`, `Thumbs.db`, `a.mdx~`, `.a.mdx.swp`, `_draft.mdx`. */
const ignored = /^[._]|^~\$|~$|\.sw[a-z]$|^Thumbs\.db$|^desktop\.ini$/i;

/**
 * Lists the files of one folder of the content.
 * @param root absolute path of the content folder
 * @param shown how it is shown to people
 * @param sections ids of the pledge's sections
 * @returns paths of the files that belong there, relative to the root, sorted; and a fault for everything else that stands there
 */
export function listFolder(
  root: string,
  shown: string,
  folder: string,
  sections: readonly string[],
): { files: string[]; faults: Fault[] } {
  const { files, called, folders } = layoutOf(sections)[folder] ?? named([]);
  const inside = folder ? `${folder}/` : '';
  const all = namesIn(join(root, folder));
  if (!all)
    return {
      files: [],
      faults: [
        {
          kind: 'folder-unreadable',
          where: { file: `${shown}/${folder}` },
          what: '这个文件夹打不开。',
          hint: '检查它的权限，要能读、能进。',
        },
      ],
    };
  const names = all.filter((name) => !ignored.test(name)).sort(byCodeUnit);
  const isFolder = (name: string) => leadsToFolder(join(root, folder, name));
  const holds = `这里放的是 ${[called, ...folders.map((name) => `${name}/`)].join('、')}`;
  return {
    files: names.filter((name) => files.test(name)).map((name) => inside + name),
    faults: names.flatMap((name): Fault[] => {
      if (files.test(name) || folders.includes(name)) return [];
      const what = isFolder(name) ? '这里不该有这个文件夹，网站不会读它。' : '文件名不合规则，网站不会读它。';
      const hint = `${holds}。改名，或者移到内容文件夹外面；要留在这里，就在名字前面加一个 _。`;
      return [
        {
          kind: isFolder(name) ? 'folder-name' : 'file-name',
          where: { file: `${shown}/${inside}${name}` },
          what,
          hint,
        },
      ];
    }),
  };
}

/** What stands in a folder; `undefined` where it may not be read. */
export function namesIn(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch (error) {
    if (['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Whether a path leads to a folder; a link that leads nowhere, or round in a ring, does not. */
export const leadsToFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Whether links lead from a folder of the content, which is there, out of it. @param root absolute path of the content folder */
export const leadsElsewhere = (root: string, folder: string): boolean =>
  !isInside(realpathSync(root), realpathSync(join(root, folder)));

/** All folders of the content, by their paths. */
export const contentFolders = (sections: readonly string[]): string[] => Object.keys(layoutOf(sections));
