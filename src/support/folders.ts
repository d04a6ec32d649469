import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The project's root: commands run from it, wherever it lies. */
export const projectRoot = (): string => process.cwd();

/**
 * The content folder of this build, as a URL without a slash at the end: Astro's loaders take URLs, and no path with `#`, `%` or `*` for one.
 * `SITE_CONTENT` is set by the build command alone; readers set `--content`.
 */
export const contentFolder = (): string => pathToFileURL(resolve(projectRoot(), process.env.SITE_CONTENT ?? 'content')).href.replaceAll('*', '%2A');

/** What is published as it is, beside the pages; `SITE_PUBLIC` is set by the build command alone. */
export const publicFolder = (): string => resolve(projectRoot(), process.env.SITE_PUBLIC ?? 'content/public');

/**
 * Copies a folder's files, those of folders below it too; what begins with a dot is left out.
 * Rights are not copied: of a folder that may only be read, the copy can be written and removed.
 */
export function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => !entry.startsWith('.'))) {
    const path = join(from, name);
    const what = statSync(path, { throwIfNoEntry: false });
    if (what?.isDirectory()) copyFolder(path, join(to, name));
    else if (what?.isFile()) writeFileSync(join(to, name), readFileSync(path));
  }
}
