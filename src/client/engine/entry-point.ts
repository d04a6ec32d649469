import type { Ask } from '../../search/settle.ts';

declare global {
  interface Window {
    /** What the engine's script leaves: starts Pagefind. @throws where WebAssembly is absent or refused */
    startEngine?: () => Promise<Ask>;
    /** What scripts of data leave: texts, by name, a character for each byte of a file that is none. */
    searchParts?: Record<string, string>;
  }
}
