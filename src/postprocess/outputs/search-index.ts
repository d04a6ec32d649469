import type { SearchFacts } from '../../search/facts.ts';
import { addressOf } from '../../search/fragment.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { Built } from '../folder.ts';
import { printHtml } from '../html.ts';
import { type Page, pageAt } from '../pages.ts';
import { withSections } from './page-sections.ts';
import { type Files, plain } from './pagefind-files.ts';
import { searchable } from './searchable.ts';

/** Where the model leaves what only it knows. */
const FACTS_FILE = 'search-facts.json';

/**
 * Occurrences of words in a chunk of the index. A first search for one of 242 queries (tests/bench/queries.json) fetches, all
 * told, 190 kB in six requests in the median, 202 in nine at the 90th percentile; of 4,000, 199 in six and 216 in eight.
 */
const CHUNK = 2000;

/** What Pagefind made of the records. */
export interface SearchIndex {
  facts: SearchFacts;
  files: Files;
}

/**
 * Indexes the records that the model left in the built folder with Pagefind, sorted: the same pages give the same bytes.
 * @throws Error when a page is missing, and with Pagefind's own words when it refuses one
 */
export async function indexPages(built: Built, pages: readonly Page[]): Promise<SearchIndex> {
  const facts = withSections(built.take(FACTS_FILE) as SearchFacts, pages);
  const records = facts.pages.map((record) => {
    const samePage = facts.pages.filter(({ path }) => path === record.path);
    const apart = new Set(samePage.flatMap(({ anchor }) => anchor ?? []));
    const page = pageAt(pages, record.path);
    return { address: addressOf(record), html: printHtml(searchable(page, record, apart)) };
  });
  return { facts, files: await pagefindFiles(records) };
}

/**
 * Pagefind's own files for some records as it shall see them, by path, sorted.
 * @param chunk occurrences of words in a chunk of the index
 */
export async function pagefindFiles(
  records: readonly { address: string; html: string }[],
  chunk = CHUNK,
): Promise<Files> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunk);
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
    if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
    for (const { address, html } of records) {
      const added = await index.addHTMLFile({ url: `/${address}`, content: html });
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${address}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    files.sort((one, other) => byCodeUnit(one.path, other.path));
    return new Map(files.map(({ path, content }) => [path, plain(content)]));
  } finally {
    await pagefind.close();
  }
}
