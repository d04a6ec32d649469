import type { Fragment } from '../../search/fragment.ts';
import type { Ask } from '../../search/settle.ts';

/** What the engine's script hands over when it has arrived. */
export interface OpenEngine {
  /** Starts Pagefind. @param texts the fragments, by name @throws where WebAssembly is absent or refused */
  start(texts: ReadonlyMap<string, Fragment>): Promise<Ask>;
}

declare global {
  interface Window {
    searchEngineArrived?: (engine: OpenEngine) => void;
  }
}
