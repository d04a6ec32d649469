import type { PageFacts, Document as SearchDocument, SearchFacts } from '../../search/types.ts';
import { lengthCode, WORD_MARK } from '../../search/word-lengths.ts';
import type { Built } from '../folder.ts';
import { printHtml } from '../html.ts';
import { type Page, pageAt } from '../pages.ts';
import { type Fragment, fragmentOf } from './pagefind-files.ts';
import { searchable } from './searchable.ts';

/** Where the model leaves what only it knows; read here, then taken out of the built folder. */
const FACTS_FILE = 'search-facts.json';

/** What the index is made of, and what the browser's pack is made from. */
export interface SearchIndex {
  facts: SearchFacts;
  documents: SearchDocument[];
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
 * Indexes the searched pages with Pagefind: sorted, in one chunk, so the same pages give the same bytes.
 * @throws Error when a page is missing, and with Pagefind's own words when it refuses one
 */
export async function indexPages(facts: SearchFacts, pages: readonly Page[]): Promise<SearchIndex> {
  const searched = facts.pages.map(({ path, keywords }) => ({
    path,
    html: printHtml(searchable({ ...pageAt(pages, path), keywords })),
  }));
  const files = await pagefindFiles(searched);
  return { facts, files, documents: readFragments(facts.pages, files) };
}

/** Pagefind's own files for some pages as it shall see them, by path, sorted. */
export async function pagefindFiles(
  pages: readonly { path: string; html: string }[],
): Promise<Map<string, Uint8Array>> {
  // Words a chunk: more than any site has, so that there is one.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(10_000_000);
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
    if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
    for (const { path, html } of pages) {
      const added = await index.addHTMLFile({ url: `/${path}`, content: html });
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${path}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return new Map(
      files.map((file) => [file.path, file.content] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  } finally {
    await pagefind.close();
  }
}

/** What Pagefind made of each page, as it is searched in the browser. */
function readFragments(
  pages: readonly PageFacts[],
  files: ReadonlyMap<string, Uint8Array>,
): SearchDocument[] {
  const fragments = new Map<string, Fragment>();
  for (const [path, content] of files) {
    if (!path.startsWith('fragment/')) continue;
    const fragment = fragmentOf(content);
    fragments.set(fragment.url, fragment);
  }
  return pages.map((page) => {
    const fragment = fragments.get(`/${page.path}`);
    if (!fragment) throw new Error(`Pagefind has no fragment for ${page.path}`);
    const pieces = fragment.content.split(WORD_MARK);
    return {
      ...page,
      text: pieces.join(''),
      places: placesOf(fragment, pieces),
      words: pieces.map(lengthCode).join(''),
    };
  });
}

/** Where the anchors of a page stand in its text, each under its heading. */
function placesOf({ anchors }: Fragment, pieces: readonly string[]): SearchDocument['places'] {
  const starts: number[] = [];
  let offset = 0;
  for (const piece of pieces) {
    starts.push(offset);
    offset += piece.length;
  }
  let heading = '';
  return anchors.map(({ element, id, text, location }) => {
    if (/^h[1-6]$/.test(element)) heading = text;
    return [starts[location] ?? offset, id, heading];
  });
}
