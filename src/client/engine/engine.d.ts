/** Modules the build supplies: Pagefind's own script of the same version as its index, and where its chunks begin. */
declare module 'pagefind-engine' {
  export function createInstance(options: { basePath: string; noWorker: boolean }): {
    init(): Promise<void>;
    /** Fetches the chunks of the index that a search would ask for. */
    preload(term: string): Promise<void>;
    /** The names of the fragments found, as `id`. */
    search(term: string): Promise<{ results: { id: string }[] }>;
  };
}
declare module 'search-chunk-words' {
  /** The words that the chunks of the index begin with. */
  const words: string[];
  export default words;
}
interface Window {
  /** What the engine's script leaves: starts Pagefind. @throws where WebAssembly is absent or refused */
  startEngine?: () => Promise<import('../../search/settle.ts').Ask>;
  /** What scripts of data leave: texts, by name, a character for each byte of a file that is none. */
  searchParts?: Record<string, string>;
}
