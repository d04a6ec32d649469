import { attribute, elements, parseHtml } from '../../postprocess/html.ts';
import { pathBelow, urlOf } from '../fetch/address.ts';
import type { Answer, Expected } from '../types.ts';

/**
 * The files in a list of a folder that a host shows, by their paths.
 * @param folder its path, with a slash at the end
 * @returns undefined where the answer is no such list: it names no file the build has in that folder
 */
export function filesListed(
  base: URL,
  folder: string,
  { body, status, headers }: Answer,
  { sums }: Expected,
): string[] | undefined {
  if (status !== 200 || !body || !headers?.get('content-type')?.startsWith('text/html')) return undefined;
  const paths = [...elements(parseHtml(Buffer.from(body).toString('utf8')))].flatMap((element) => {
    const url = URL.parse(attribute(element, 'href') ?? '', urlOf(base, folder));
    const path = url && pathBelow(base, url);
    return path?.startsWith(folder) && path !== folder && !path.endsWith('/') ? [path] : [];
  });
  return paths.some((path) => sums.has(path)) ? [...new Set(paths)] : undefined;
}
