/** Asks Pagefind for ready-made words, separated by spaces; answers page paths with scores, best first. */
export type PackSearch = (words: string) => Promise<{ path: string; score: number }[]>;

/** What the pack hands over when it has arrived. */
export interface OpenPack {
  /** For each page, the lengths of Pagefind's words in its text, base 36, one character each. */
  words(): Record<string, string>;
  /** Starts the engine. @param texts the lexicon's text of each page @throws where WebAssembly is absent or refused */
  start(texts: Map<string, string>): Promise<PackSearch>;
}

/** Where the pack finds its receiver. */
export type PackDoor = (pack: OpenPack) => void;
