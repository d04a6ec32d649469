/** Asks Pagefind for ready-made words, separated by spaces; answers page paths with scores, best first. */
export type PackSearch = (words: string) => Promise<{ path: string; score: number }[]>;

/** What the pack hands over when it has arrived. */
export interface OpenPack {
  /** Starts the engine. @param texts by page path, its text in the lexicon and the lengths of its words @throws where WebAssembly is absent or refused */
  start(texts: Map<string, [text: string, words: string]>): Promise<PackSearch>;
}

/** Where the pack finds its receiver. */
export type PackCallback = (pack: OpenPack) => void;
