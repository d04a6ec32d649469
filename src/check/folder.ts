import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sectionIds } from '../schema/campaign.ts';
import { byCodePoint } from '../support/paths.ts';
import { type Fault, SiteError } from '../support/site-error.ts';
import { type ContentFile, readContentFile } from './read.ts';

export const singles = ['campaign', 'site', 'interface'] as const;
export const lists = ['sources', 'roles'] as const;
export const pageNames = ['home', 'about', 'downloads'] as const;

/** The content folder as files, sorted by name; nothing is validated yet. */
export interface ContentFolder {
  /** The folder as shown to people. */
  name: string;
  yaml: Record<(typeof singles)[number] | (typeof lists)[number], ContentFile>;
  duties: ContentFile[];
  preamble: ContentFile;
  background: ContentFile[];
  pages: ContentFile[];
  terms: ContentFile[];
}

/**
 * Reads every file of a content folder.
 * @param folder absolute path
 * @throws SiteError with all files that are missing, unreadable or stand in the wrong place
 */
export function readFolder(folder: string): ContentFolder {
  const name = relative(process.cwd(), folder).replaceAll('\\', '/') || '.';
  const faults: Fault[] = [];
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new SiteError({
      kind: 'no-content',
      where: { file: name },
      what: '找不到内容文件夹。',
      hint: '检查 --content 后面的路径；默认是项目里的 content 文件夹。',
    });
  }
  const read = (path: string): ContentFile => {
    try {
      return readContentFile(join(folder, path), `${name}/${path}`);
    } catch (error) {
      if (!(error instanceof SiteError)) throw error;
      faults.push(...error.faults);
      return { file: `${name}/${path}`, data: undefined, body: '', bodyOffset: 0, lineOf: () => 1 };
    }
  };
  const filesIn = (sub: string): string[] => {
    const path = join(folder, sub);
    if (!existsSync(path)) return [];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => `${sub}/${entry.name}`)
      .sort(byCodePoint);
  };
  const prose = (sub: string, pattern: RegExp, example: string): ContentFile[] =>
    filesIn(sub).flatMap((path) => {
      if (pattern.test(path.slice(sub.length + 1))) return [read(path)];
      faults.push({
        kind: 'file-name',
        where: { file: `${name}/${path}` },
        what: '文件名不合规则，网站不会读它。',
        hint: `改成 ${example} 的样子（小写英文、数字和连字符），或移出这个文件夹。`,
      });
      return [];
    });
  const numberedFile = /^\d+-[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;
  const result: ContentFolder = {
    name,
    yaml: Object.fromEntries([...singles, ...lists].map((file) => [file, read(`${file}.yaml`)])) as ContentFolder['yaml'],
    duties: sectionIds.flatMap((id) => prose(`pledge/${id}`, numberedFile, '1-accountability.mdx')),
    preamble: read('pledge/preamble.mdx'),
    background: prose('background', numberedFile, '1-campaign.mdx'),
    pages: pageNames.map((page) => read(`pages/${page}.mdx`)),
    terms: prose('terms', /^[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/, 'product-recall.mdx'),
  };
  if (faults.length > 0) throw new SiteError(faults);
  return result;
}

/** `content/terms/product-recall.mdx` → `product-recall`. */
export const baseName = (file: string): string => file.replace(/^.*\//, '').replace(/\.\w+$/, '');
