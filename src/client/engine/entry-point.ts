import type { Ask } from '../../search/settle.ts';

/** What the engine's script leaves on the window. */
export interface OpenEngine {
  /** Starts Pagefind. @throws where WebAssembly is absent or refused */
  start(): Promise<Ask>;
}

declare global {
  interface Window {
    searchEngine?: OpenEngine | undefined;
    /** What scripts of data leave: texts, by name, a character for each byte of a file that is none. */
    searchParts?: Record<string, string>;
  }
}
