/** Modules the build supplies: Pagefind's own script of the same version as its index, and the pack's data. */
declare module 'pagefind-engine' {
  export interface EngineResult {
    id: string;
    score: number;
    data(): Promise<{ raw_url: string; excerpt: string }>;
  }
  export interface Engine {
    init(): Promise<void>;
    search(term: string): Promise<{ results: EngineResult[] }>;
  }
  export function createInstance(options: { basePath: string; noWorker: boolean }): Engine;
}
declare module 'search-pack-data' {
  const pack: import('./data.ts').SearchPack;
  export default pack;
}
