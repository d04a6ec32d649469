import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { inspectContent } from '../../src/content/checks/check.ts';
import { withEverywhere } from '../../src/model/everywhere.ts';
import { officialOf, officialPath } from '../../src/official/load.ts';
import { listFiles } from '../../src/postprocess/folder.ts';
import { attribute, type Document, elements, parseHtml } from '../../src/postprocess/html.ts';
import { campaignSchema } from '../../src/schema/campaign.ts';
import type { InterfaceData } from '../../src/schema/interface.ts';
import type { SourceData } from '../../src/schema/source.ts';
import { COPIES } from '../../src/support/names.ts';
import { listPublic } from '../../src/support/public-files.ts';
import { withoutMark } from '../../src/text/file.ts';

/** The built site that all tests share; `SITE_DIST` names another one. */
export const dist = resolve(process.env.SITE_DIST ?? 'dist');
if (!existsSync(join(dist, 'SHA256SUMS.txt')))
  throw new Error(
    `There is no built site in ${dist}. Run npm run build, or npm test, which builds it first.`,
  );

/** The content the site was built from; `SITE_CONTENT` names another one. */
export const contentRoot = resolve(process.env.SITE_CONTENT ?? 'content');

/** What the deployer and the editors have set: expectations follow it, so that they hold for any edition. */
const content = <T>(file: string): T => parse(readFileSync(join(contentRoot, file), 'utf8')) as T;
/** The imported original, where there is one. */
const officialFile = officialPath(contentRoot);
export const original = existsSync(officialFile)
  ? officialOf(readFileSync(officialFile, 'utf8'), contentRoot)
  : undefined;
/** What keeps the site from being published, as the check finds it in the files. */
export const unfinished = inspectContent(contentRoot).unfinished;
export const preview = unfinished.length > 0;
/** Whether the original may not be handed out: nobody has agreed to it. */
export const lacksRights = original !== undefined && original.data.rights === undefined;
export const settings = content<{
  address: string;
  operator: string;
  icp: string;
  police: { text: string };
  recipient?: string;
}>('site.yaml');
export const sources = content<SourceData[]>('sources.yaml');
const facts = campaignSchema.parse(content('campaign.yaml'));
const knownRoles = content<{ id: string }[]>('roles.yaml');

/** The title in the front matter of a file. */
const titleIn = (text: string): string => (parse(text.split(/^---$/m)[1] ?? '') as { title: string }).title;

/** The duties in reading order: page, title, section, and whether they are restated or a title alone. */
export const duties = (facts.sections.length > 0 ? facts.sections.map(({ id }) => id) : ['']).flatMap(
  (section) =>
    readdirSync(join(contentRoot, 'pledge', section))
      .filter((file) => /^\d.*\.mdx$/.test(file))
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .map((file) => ({
        path: `${section || 'duties'}/${file.replace(/^\d+-|\.mdx$/g, '')}.html`,
        section,
        title: titleIn(readFileSync(join(contentRoot, 'pledge', section, file), 'utf8')),
        restated: /^claim:/m.test(readFileSync(join(contentRoot, 'pledge', section, file), 'utf8')),
      })),
);

/** The campaign and the words of the interface as pages show them, with how many duties and sections there are. */
export const { campaign, words } = withEverywhere({
  campaign: facts,
  words: content<InterfaceData>('interface.yaml'),
  duties: duties.map(({ path }) => ({ id: path, data: { title: path } })),
});

/** Whether any duty is told in our own words. */
export const restated = duties.some((duty) => duty.restated);
/** The roles that have a page: commitments derive from restatements. */
export const roles = restated ? knownRoles : [];

/** What staff have added to the site as it is: no rule of the site's own files holds for it. */
export const publicFiles = listPublic(join(contentRoot, 'public'), 'public').files;
export const files = listFiles(dist).filter((path) => !publicFiles.includes(path));
/** The site's pages: the copy of it that is one file is tested for itself. */
export const pages = files.filter((path) => path.endsWith('.html') && !COPIES.test(path));
/** Pages with header and footer, each once: all but the not-found page and those that folders lead to, which are pages again. */
export const readingPages = pages.filter((path) => path !== '404.html' && !path.endsWith('/index.html'));
/** What folders lead to: pages that stand elsewhere, again. */
export const folderPages = pages.filter((path) => path.endsWith('/index.html'));

export const bytes = (path: string): Buffer => readFileSync(join(dist, path));
/** What a file says, without its byte-order mark. */
export const text = (path: string): string => withoutMark(bytes(path).toString('utf8'));
const parsed = new Map<string, Document>();
export function page(path: string): Document {
  const known = parsed.get(path) ?? parseHtml(text(path));
  parsed.set(path, known);
  return known;
}

/** Every URL of a page with the element it stands on. */
export function links(path: string): { url: string; tag: string }[] {
  return [...elements(page(path))].flatMap((element) =>
    ['href', 'src', 'action'].flatMap((name) =>
      attribute(element, name) === undefined
        ? []
        : [{ url: attribute(element, name) ?? '', tag: element.tagName }],
    ),
  );
}

/** The file and fragment a relative URL leads to from a page. */
export function follow(from: string, url: string): { file: string; fragment: string } {
  const target = new URL(url, `http://site.test/${from}`);
  return {
    file: decodeURIComponent(target.pathname.slice(1)),
    fragment: decodeURIComponent(target.hash.slice(1)),
  };
}
