import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The project's root: commands run from it, wherever it lies. */
export const projectRoot = (): string => process.cwd();

/**
 * The content folder of this build, as a URL without a slash at the end: Astro's loaders take URLs, and no path with `#`, `%` or `*` for one.
 * `SITE_CONTENT` is set by the build command alone; readers set `--content`.
 */
export const contentFolder = (): string =>
  pathToFileURL(resolve(projectRoot(), process.env.SITE_CONTENT ?? 'content')).href.replaceAll('*', '%2A');

/** What is published as it is, beside the pages; `SITE_PUBLIC` is set by the build command alone. */
export const publicFolder = (): string => resolve(projectRoot(), process.env.SITE_PUBLIC ?? 'content/public');

/** A path as people are shown it: from the project's root. */
export const shown = (path: string): string => relative(projectRoot(), path) || path;

/** Writes texts into a folder, by path; folders are made as they are needed. */
export function writeTexts(folder: string, texts: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
