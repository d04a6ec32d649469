/** What the build puts into the pack; the shape of the module `search-pack-data`. */
export interface SearchPack {
  /** pagefind-entry.json as it stands. */
  entry: string;
  /** WebAssembly, metadata and index chunks, base64. */
  files: Record<string, string>;
  /** By fragment hash: the page, and the lengths of its words in base 36, one character each. */
  fragments: Record<string, { path: string; title: string; count: number; words: string }>;
}
