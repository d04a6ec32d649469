import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { shown } from '../support/folders.ts';
import { readWithin } from '../support/read-within.ts';
import { SiteError } from '../support/site-error.ts';
import { byCodeUnit } from '../text/order.ts';
import type { Asked } from './report.ts';

/** Titles of pages as they were last seen, kept beside the sources; the site does not read what begins with `_`. */
const FILE = '_sources.json';
/** Bytes it may have: a thousand sources, each with an address and a title of some hundred characters. */
const MOST = 1_000_000;

/** By the id of a source: the address that was asked, and the title its page had. */
const titlesSchema = z.record(z.string(), z.strictObject({ address: z.string(), title: z.string() }));
type Titles = z.infer<typeof titlesSchema>;

/**
 * @param content absolute path of a content folder
 * @throws SiteError for a file that cannot be read, or is not as it is written
 */
export function readTitles(content: string): Titles {
  const file = shown(join(content, FILE));
  if (!existsSync(join(content, FILE))) return {};
  const bytes = readWithin({ folder: content, path: FILE, file, most: MOST });
  const titles = titlesSchema.safeParse(dataOf(new TextDecoder().decode(bytes)));
  if (titles.success) return titles.data;
  throw new SiteError({
    kind: 'titles-unreadable',
    where: { file },
    what: '这个文件记着各个网页上次的标题，现在读不懂了。',
    hint: '撤回对它的改动；没有改过，就删掉它，再查一次。',
  });
}

/** Undefined for what is no JSON. */
function dataOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It is refused as is any other that is not as it was written.
    return undefined;
  }
}

/** The title kept of a source, for the address it has now. */
export const titleOf = (titles: Titles, id: string, address: string): string | undefined =>
  Object.hasOwn(titles, id) && titles[id]?.address === address ? titles[id].title : undefined;

/** Keeps the titles of pages that are what they were; those of others stay as they were seen last. */
export function keepTitles(content: string, before: Titles, asked: readonly Asked[]): void {
  const same = asked.flatMap(({ verdict, answer: { title }, source: { id, address } }) =>
    verdict === 'same' && title ? [[id, { address, title }] as const] : [],
  );
  if (same.length === 0) return;
  const titles = Object.entries({ ...before, ...Object.fromEntries(same) });
  const sorted = Object.fromEntries(titles.sort(([a], [b]) => byCodeUnit(a, b)));
  writeFileSync(join(content, FILE), `${JSON.stringify(sorted, null, 2)}\n`);
}
