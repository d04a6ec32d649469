import { isAbsolute, posix, relative, sep } from 'node:path';

/**
 * The relative link from one page to a root-absolute target.
 * @param from root-absolute path of the page, e.g. `/enterprise/accountability.html`
 * @param to root-absolute target with optional query and fragment, e.g. `/terms.html#recall`
 * @returns a relative URL that works at any address and from disk; a fragment alone for the page itself
 */
export function relativeLink(from: string, to: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? [];
  if (path === from && rest.startsWith('#')) return rest;
  const target = path.endsWith('/') ? `${path}index.html` : path;
  return posix.relative(posix.dirname(from), target) + rest;
}

/** Whether a path is a folder itself or lies in it; both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
