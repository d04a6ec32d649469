import { attribute, elements, parseHtml } from '../../postprocess/html.ts';
import { pathBelow, urlOf } from '../fetch/address.ts';
import type { Answer, Expected } from '../types.ts';

/**
 * The files in a list of a folder that a host shows, by their paths.
 * @param folder its path, with a slash at the end
 * @returns undefined where the answer is no such list: it names no file the build has in that folder, or one that it has elsewhere, as the
 * folder's own page does
 */
export function filesListed(
  base: URL,
  folder: string,
  { body, status, headers }: Answer,
  { sums }: Expected,
): string[] | undefined {
  if (status !== 200 || !body || !headers?.get('content-type')?.startsWith('text/html')) return undefined;
  const linked = new Set(
    [...elements(parseHtml(Buffer.from(body).toString('utf8')))].flatMap((element) => {
      const url = URL.parse(attribute(element, 'href') ?? '', urlOf(base, folder));
      return (url && pathBelow(base, url)) ?? [];
    }),
  );
  const [files, built] = [
    [...linked].filter((path) => path.startsWith(folder) && !path.endsWith('/')),
    [...linked].filter((path) => sums.has(path)),
  ];
  return built.length > 0 && built.every((path) => path.startsWith(folder)) ? files : undefined;
}
