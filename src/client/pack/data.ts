import type { ChunkRecipe, IndexedPage } from '../../search/pagefind-index.ts';

/** What the build puts into the pack; the shape of the module `search-pack-data`. */
export interface SearchPack {
  /** pagefind-entry.json as it stands. */
  entry: string;
  /** WebAssembly and metadata, as Pagefind compressed them, base64. */
  files: Record<string, string>;
  /** The path of the one index chunk, and what the rule that makes it does not give. */
  chunk: string;
  recipe: ChunkRecipe;
  /** Pagefind's pages in its order. */
  pages: {
    /** Name of its fragment. */
    hash: string;
    path: string;
    /** Metadata values in the order of the fields' names. */
    fields: string[];
    count: number;
    weights: IndexedPage['weights'];
  }[];
}
