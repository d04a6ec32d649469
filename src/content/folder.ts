import { lstatSync } from 'node:fs';
import { join, relative } from 'node:path';
import { OFFICIAL_FILE, officialPath } from '../official/load.ts';
import { listPublic } from '../support/public-files.ts';
import { ELSEWHERE } from '../support/read-within.ts';
import { type Fault, SiteError } from '../support/site-error.ts';
import {
  contentFolders,
  leadsElsewhere,
  leadsToFolder,
  listFolder,
  lists,
  neededPages,
  optional,
  singles,
} from './layout.ts';
import { ORIGINAL } from './limits.ts';
import { type Logo, readLogo } from './logo.ts';
import { type ContentFile, readContentFile, readText } from './reader.ts';
import { dutyFiles, misnamedSection, sectionsOf, unlistedSection } from './sections.ts';

/** The content folder as files, sorted by name; nothing is validated yet. */
export interface ContentFolder {
  /** The folder as shown to people. */
  name: string;
  /** Ids of the pledge's sections, as the campaign has them; none where the duties are in no section. */
  sections: readonly string[];
  yaml: Record<(typeof singles)[number] | (typeof lists)[number], ContentFile> & {
    [file in (typeof optional)[number]]?: ContentFile;
  };
  duties: ContentFile[];
  preamble: ContentFile;
  background: ContentFile[];
  pages: ContentFile[];
  terms: ContentFile[];
  /** What is told of some roles besides their list. */
  roles: ContentFile[];
  /** The imported original as text, where there is one. */
  original?: string | undefined;
  /** The logo that the settings name, where the file is there. */
  logo?: Logo | undefined;
  /** All that has been read, by path in the folder: what is built is built of these texts, and no file is read again. */
  texts: Map<string, string | Uint8Array>;
}

/**
 * Reads every file of a content folder.
 * @param folder absolute path
 * @throws SiteError with all files that are missing, unreadable or stand in the wrong place
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of what a folder holds
export function readFolder(folder: string): ContentFolder {
  const name = relative(process.cwd(), folder).replaceAll('\\', '/') || '.';
  const faults: Fault[] = [];
  if (!leadsToFolder(folder)) {
    throw new SiteError({
      kind: 'no-content',
      where: { file: name },
      what: '找不到内容文件夹。',
      hint: '检查 --content 后面的路径；默认是项目里的 content 文件夹。',
    });
  }
  const texts = new Map<string, string | Uint8Array>();
  const collecting = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof SiteError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const read = (path: string): ContentFile => {
    const file = `${name}/${path}`;
    const source = collecting(() => readContentFile(folder, path, file));
    if (source) texts.set(path, source.text);
    return source ?? withoutData(file);
  };
  // Where its folder is none, that has been told.
  const readOriginal = () =>
    leadsToFolder(join(folder, 'official')) && stands(officialPath(folder))
      ? collecting(() => {
          const path = `official/${OFFICIAL_FILE}`;
          return readText({ folder, path, file: `${name}/${path}`, most: ORIGINAL });
        })
      : undefined;
  const campaign = read('campaign.yaml');
  const sections = sectionsOf(campaign, join(folder, 'pledge'));
  const folders = contentFolders(sections);
  const lost = sections.filter((id) => !leadsToFolder(join(folder, 'pledge', id)));
  const ofSection = (fault: Fault): Fault => {
    const called = fault.where?.file.replace(/^.*\//, '') ?? '';
    if (fault.kind !== 'folder-name') return fault;
    const path = join(folder, 'pledge', called);
    return misnamedSection(campaign, called, lost) ?? unlistedSection(campaign, called, path) ?? fault;
  };
  const listed = new Map(
    folders
      .filter((path) => leadsToFolder(join(folder, path)) && !leadsElsewhere(folder, path))
      .map((path) => {
        const { files, faults: stray } = listFolder(folder, name, path, sections);
        faults.push(...stray.map((fault) => (path === 'pledge' ? ofSection(fault) : fault)));
        return [path, files];
      }),
  );
  faults.push(
    ...[...folders, 'official']
      .filter((path) => stands(join(folder, path)) && !leadsToFolder(join(folder, path)))
      .map((path) => notAFolder(`${name}/${path}`)),
    ...[...folders, 'official']
      .filter((path) => leadsToFolder(join(folder, path)) && leadsElsewhere(folder, path))
      .map((path) => ({ ...ELSEWHERE, where: { file: `${name}/${path}` } })),
  );
  faults.push(...listPublic(join(folder, 'public'), `${name}/public`).faults);
  const readAll = (path: string): ContentFile[] => (listed.get(path) ?? []).map(read);
  const result: ContentFolder = {
    name,
    sections,
    yaml: Object.fromEntries(
      [...singles, ...lists, ...optional.filter((file) => stands(join(folder, `${file}.yaml`)))].map(
        (file) => [file, file === 'campaign' ? campaign : read(`${file}.yaml`)],
      ),
    ) as ContentFolder['yaml'],
    duties: dutyFiles(sections, listed).map(read),
    preamble: read('pledge/preamble.mdx'),
    background: readAll('background'),
    pages: Array.from(
      new Set([...neededPages.map((page) => `pages/${page}.mdx`), ...(listed.get('pages') ?? [])]),
      read,
    ),
    terms: readAll('terms'),
    roles: readAll('roles'),
    original: readOriginal(),
    texts,
  };
  result.logo = collecting(() => readLogo(folder, result.yaml.site));
  if (result.logo) texts.set(result.logo.name, result.logo.bytes);
  if (result.original !== undefined) texts.set(`official/${OFFICIAL_FILE}`, result.original);
  if (faults.length > 0) throw new SiteError(faults);
  return result;
}

const withoutData = (file: string): ContentFile => ({
  file,
  data: undefined,
  text: '',
  compiled: '',
  body: '',
  bodyOffset: 0,
  lineOf: () => 1,
});

function stands(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Below a ring of links, or below what is no folder.
    if (['ELOOP', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

const notAFolder = (file: string): Fault => ({
  kind: 'not-a-folder',
  where: { file },
  what: '这里应当是一个文件夹，却是一个文件，或者连到别处、那里没有文件夹的链接。',
  hint: '把它改名或者移走；这个文件夹原来有的，放回来。',
});

/** A file's path in the content folder, without extension: `pledge/preamble`. @param name the folder as shown to people */
export const pathIn = (name: string, { file }: ContentFile): string =>
  file.slice(name.length + 1).replace(/\.mdx$/, '');

/** `content/terms/product-recall.mdx` → `product-recall`. */
export const baseName = (file: string): string => file.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** `content/background/2-year-2015.mdx` → `year-2015`: the name without the place in the order. */
export const plainName = (file: string): string => baseName(file).replace(/^\d+-/, '');
