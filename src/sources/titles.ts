import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteError } from '../support/site-error.ts';
import type { Asked } from './report.ts';

/** Titles of pages as they were last seen, kept beside the sources; the site does not read what begins with `_`. */
const FILE = '_sources.json';

/** By the id of a source: the address that was asked, and the title its page had. */
type Titles = Record<string, { address: string; title: string }>;

const isTitles = (value: unknown): value is Titles =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((each) => typeof each?.address === 'string' && typeof each?.title === 'string');

/**
 * @param content absolute path of a content folder
 * @throws SiteError for a file that is not as it is written
 */
export function readTitles(content: string): Titles {
  const path = join(content, FILE);
  if (!existsSync(path)) return {};
  try {
    const titles: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isTitles(titles)) return titles;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new SiteError({
    kind: 'titles-unreadable',
    where: { file: path },
    what: '这个文件记着各个网页上次的标题，现在读不懂了。',
    hint: '撤回对它的改动；没有改过，就删掉它，再查一次。',
  });
}

/** The title kept of a source, for the address it has now. */
export const titleOf = (titles: Titles, id: string, address: string): string | undefined =>
  Object.hasOwn(titles, id) && titles[id]?.address === address ? titles[id].title : undefined;

/** Keeps the titles of pages that are what they were; those of others stay as they were seen last. @returns whether anything is new */
export function keepTitles(content: string, before: Titles, asked: readonly Asked[]): boolean {
  const same = asked.filter(({ verdict, answer }) => verdict === 'same' && answer.title);
  const titles: Titles = { ...before };
  for (const { source, answer } of same)
    titles[source.id] = { address: source.address, title: answer.title ?? '' };
  const sorted = Object.fromEntries(Object.entries(titles).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify(sorted, null, 2)}\n`;
  if (same.length === 0 || text === `${JSON.stringify(before, null, 2)}\n`) return false;
  writeFileSync(join(content, FILE), text);
  return true;
}
