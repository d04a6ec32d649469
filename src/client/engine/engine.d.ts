/** Modules the build supplies: Pagefind's own script of the same version as its index, and the engine's data. */
declare module 'pagefind-engine' {
  export interface EngineResult {
    /** The name of the fragment. */
    id: string;
    score: number;
    /** Places of the words found, in words. */
    words: number[];
  }
  export interface Engine {
    init(): Promise<void>;
    search(term: string): Promise<{ results: EngineResult[] }>;
  }
  export function createInstance(options: { basePath: string; noWorker: boolean }): Engine;
}
declare module 'search-engine-data' {
  const data: import('./data.ts').EngineData;
  export default data;
}
