import { isAbsolute, relative, resolve } from 'node:path';

/** The project's root: commands run from it, wherever it lies. */
export const projectRoot = (): string => process.cwd();

/**
 * The content folder of this build, as a path relative to the project where it lies inside it.
 * `SITE_CONTENT` is set by the build command alone; readers set `--content`.
 */
export function contentFolder(): string {
  const given = process.env.SITE_CONTENT ?? 'content';
  const inside = relative(projectRoot(), resolve(projectRoot(), given));
  return inside.startsWith('..') || isAbsolute(inside) ? resolve(projectRoot(), given) : `./${inside.replaceAll('\\', '/')}`;
}
