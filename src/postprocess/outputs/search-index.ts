import type { PageFacts, Document as SearchDocument, SearchFacts } from '../../search/types.ts';
import { lengthCode, WORD_MARK } from '../../search/word-lengths.ts';
import { SiteError } from '../../support/site-error.ts';
import type { Built } from '../folder.ts';
import { attribute, type Document, elements, find, parseHtml, printHtml, tagged, textOf } from '../html.ts';
import { chineseStops } from './block-stops.ts';
import { type Fragment, fragmentOf } from './pagefind-files.ts';

/** Where the model leaves what only it knows; read here, then taken out of the built folder. */
export const FACTS_FILE = 'search-facts.json';

/** What the index is made of, and what the browser's pack is made from. */
export interface SearchIndex {
  facts: SearchFacts;
  documents: SearchDocument[];
  /** Pagefind's own files by path: engine, WebAssembly, metadata, index chunks, fragments. */
  files: Map<string, Uint8Array>;
}

/** Parts of a page that are not its text. */
const leftOut = (element: Parameters<typeof attribute>[0]): boolean => {
  const classes = (attribute(element, 'class') ?? '').split(' ');
  return (
    ['nav', 'form', 'noscript', 'svg', 'script', 'style'].includes(element.tagName) ||
    attribute(element, 'aria-hidden') === 'true' ||
    // A heading that says whose words follow tells where a place is.
    (attribute(element, 'data-standing') !== undefined && !/^h[1-6]$/.test(element.tagName)) ||
    attribute(element, 'data-listing') !== undefined ||
    classes.some((name) =>
      [
        'anchor',
        'verse',
        'between',
        'concerns',
        'tags',
        'foot-note',
        'picture',
        'small',
        'cite',
        'kicker',
      ].includes(name),
    )
  );
};

/**
 * Indexes the searched pages with Pagefind: sorted, in one chunk, so the same pages give the same bytes.
 * @throws SiteError when a page is missing; Error with Pagefind's own words when it refuses one
 */
export async function indexPages(built: Built): Promise<SearchIndex> {
  const facts = JSON.parse(built.read(FACTS_FILE)) as SearchFacts;
  built.remove(FACTS_FILE);
  const files = await pagefindFiles(built, facts.pages);
  return { facts, files, documents: readFragments(built, facts, files) };
}

/** Pagefind's own files for some built pages, by path, sorted. */
export async function pagefindFiles(
  built: Built,
  pages: Pick<PageFacts, 'path' | 'keywords'>[],
): Promise<Map<string, Uint8Array>> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(10_000_000);
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true });
    if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
    for (const page of pages) {
      const added = await index.addHTMLFile({
        url: `/${page.path}`,
        content: printHtml(indexable(built, page)),
      });
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${page.path}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return new Map(
      files.map((file) => [file.path, file.content] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  } finally {
    await pagefind.close();
  }
}

/** A page as Pagefind shall see it: its main part without what is not its text, its keywords as metadata. */
function indexable(built: Built, page: Pick<PageFacts, 'path' | 'keywords'>): Document {
  const document = parseHtml(built.read(page.path));
  const main = find(document, tagged('main'));
  if (!main)
    throw new SiteError({
      kind: 'no-main',
      where: { file: page.path },
      what: 'a page that is searched has no main element',
      hint: 'Lay it out with src/layouts/Page.astro.',
    });
  for (const element of [...elements(main)]) {
    if ('childNodes' in element)
      element.childNodes = element.childNodes.filter((child) => !('tagName' in child) || !leftOut(child));
  }
  const body = find(document, tagged('body'));
  if (body) {
    body.childNodes = [main];
    body.attrs = [{ name: 'data-pagefind-body', value: '' }];
    main.attrs = [
      { name: 'data-pagefind-meta', value: 'alias[data-alias]' },
      { name: 'data-alias', value: page.keywords.join(' ') },
    ];
  }
  return document;
}

function readFragments(built: Built, facts: SearchFacts, files: Map<string, Uint8Array>): SearchDocument[] {
  const fragments = new Map<string, Fragment>();
  for (const [path, content] of files) {
    if (!path.startsWith('fragment/')) continue;
    const fragment = fragmentOf(content);
    fragments.set(fragment.url, fragment);
  }
  const documents: SearchDocument[] = [];
  for (const page of facts.pages) {
    const fragment = fragments.get(`/${page.path}`);
    if (!fragment) throw new Error(`Pagefind has no fragment for ${page.path}`);
    const pieces = fragment.content.split(WORD_MARK);
    const starts: number[] = [];
    let offset = 0;
    for (const piece of pieces) {
      starts.push(offset);
      offset += piece.length;
    }
    let heading = '';
    const places = fragment.anchors.map(
      ({ element, id, text, location }): SearchDocument['places'][number] => {
        if (/^h[1-6]$/.test(element)) heading = text;
        return [starts[location] ?? offset, id, heading];
      },
    );
    const main = find(indexable(built, page), tagged('body'));
    const text = chineseStops(pieces.join(''), main ? textOf(main) : '');
    documents.push({ ...page, text, places, words: pieces.map(lengthCode).join('') });
  }
  return documents;
}
