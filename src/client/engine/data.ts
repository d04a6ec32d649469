import type { ChunkRecipe, IndexedPage } from '../../search/pagefind-index.ts';

/** What the build puts into the engine's script; the shape of the module `search-engine-data`. */
export interface EngineData {
  /** pagefind-entry.json as it stands. */
  entry: string;
  /** WebAssembly and metadata, as Pagefind compressed them, base64. */
  files: Record<string, string>;
  /** The path of the one index chunk, and what the rule that makes it does not give. */
  chunk: string;
  recipe: ChunkRecipe;
  /** Names of the fragments in the order of Pagefind's index, and the weights of their words. */
  pages: { hash: string; weights: IndexedPage['weights'] }[];
}
