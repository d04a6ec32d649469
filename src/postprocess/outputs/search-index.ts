import { addressOf } from '../../search/fragment.ts';
import type { SearchFacts } from '../../search/types.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { Built } from '../folder.ts';
import { printHtml } from '../html.ts';
import { type Page, pageAt } from '../pages.ts';
import { withSections } from './page-sections.ts';
import { searchable } from './searchable.ts';

/** Where the model leaves what only it knows; read here, then taken out of the built folder. */
const FACTS_FILE = 'search-facts.json';

/**
 * Occurrences of words in a chunk of the index. A first search for one of 242 queries (tests/bench/queries.json) fetches, all
 * told, 190 kB in six requests in the median, 202 in nine at the 90th percentile; of 4,000, 199 in six and 216 in eight.
 */
const CHUNK = 2000;

/** What Pagefind made of the records. */
export interface SearchIndex {
  facts: SearchFacts;
  /** Pagefind's own files by path: engine, WebAssembly, metadata, index chunks, fragments. */
  files: Map<string, Uint8Array>;
}

/** Takes what the model left for search out of the built folder. */
export function takeFacts(built: Built): SearchFacts {
  const facts = JSON.parse(built.read(FACTS_FILE)) as SearchFacts;
  built.remove(FACTS_FILE);
  return facts;
}

/**
 * Indexes the records with Pagefind, sorted: the same pages give the same bytes.
 * @throws Error when a page is missing, and with Pagefind's own words when it refuses one
 */
export async function indexPages(taken: SearchFacts, pages: readonly Page[]): Promise<SearchIndex> {
  const facts = withSections(taken, pages);
  const files = await pagefindFiles(
    facts.pages.map((record) => {
      const parts = facts.pages.filter(({ path, anchor }) => path === record.path && anchor !== undefined);
      const apart = new Set(parts.map(({ anchor = '' }) => anchor));
      return {
        address: addressOf(record),
        html: printHtml(searchable(pageAt(pages, record.path), record, apart)),
      };
    }),
  );
  return { facts, files };
}

/**
 * Pagefind's own files for some records as it shall see them, by path, sorted.
 * @param chunk occurrences of words in a chunk of the index
 */
export async function pagefindFiles(
  records: readonly { address: string; html: string }[],
  chunk = CHUNK,
): Promise<Map<string, Uint8Array>> {
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
    return new Map(
      files.map((file) => [file.path, file.content] as const).sort(([a], [b]) => byCodeUnit(a, b)),
    );
  } finally {
    await pagefind.close();
  }
}
