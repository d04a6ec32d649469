/** What the build puts into the engine's script: Pagefind's files by their paths, a character for each byte, all but the index chunks and fragments. */
export type EngineData = Record<string, string>;
