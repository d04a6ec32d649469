import { FILES_NOT_IN_ARCHIVE, SCRIPTS } from '../../support/names.ts';
import { relativeLink } from '../../support/paths.ts';
import { type Fault, SiteError } from '../../support/site-error.ts';
import type { Built } from '../folder.ts';
import { attribute, type Document, elements, parseHtml, printHtml, tagged } from '../html.ts';

/** Attributes that hold one URL, by element; `*` is any element. Every other attribute that looks like a URL is refused. */
const single: Record<string, string[]> = {
  '*': [
    'href',
    'src',
    'action',
    'poster',
    'data-src',
    'cite',
    'formaction',
    'data',
    'background',
    'manifest',
  ],
};
const outgoing = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Turns every root-absolute URL of every page into a relative one, so that the same bytes work at any address and from disk.
 * @throws SiteError for a link to a page, file or fragment that does not exist, and for a URL in a place this step does not know
 */
export function makeLinksRelative(built: Built): void {
  const files = new Set(built.files());
  const documents = new Map(built.pages().map((path) => [path, parseHtml(built.read(path))]));
  const anchors = new Map([...documents].map(([path, document]) => [path, idsOf(document)]));
  const faults: Fault[] = [];
  for (const [page, document] of documents) {
    const resolve = (url: string): string => {
      // A query alone is a wish for this very page.
      if (outgoing.test(url) || url === '' || url.startsWith('?')) return url;
      const fault = (kind: string, what: string, hint: string) => {
        faults.push({ kind, where: { file: page }, what, hint });
        return url;
      };
      if (url.startsWith('//'))
        return fault(
          'protocol-relative',
          `${url} has no scheme`,
          'Write the address in full, and list it in content/sources.yaml.',
        );
      if (!url.startsWith('/') && !url.startsWith('#'))
        return fault(
          'not-root-absolute',
          `the link ${url} is relative`,
          'Write links inside the site from the root, as /pledge.html.',
        );
      const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
      const target = path === '' ? page : decodeURI(path.slice(1)) || 'index.html';
      const later =
        SCRIPTS.includes(target) || target === 'SHA256SUMS.txt' || FILES_NOT_IN_ARCHIVE.test(target);
      if (!files.has(target) && !later)
        return fault(
          'dead-link',
          `the link ${url} leads to no file`,
          'Mend the link, or the page or endpoint that should make that file.',
        );
      if (fragment && target.endsWith('.html') && !anchors.get(target)?.has(decodeURIComponent(fragment))) {
        return fault(
          'dead-fragment',
          `${target} has no element with the id ${fragment}`,
          'Mend the link, or give that element its id.',
        );
      }
      return relativeLink(`/${page}`, path === '' ? `/${page}${url}` : url);
    };
    for (const id of repeatedIds(document))
      faults.push({
        kind: 'duplicate-id',
        where: { file: page },
        what: `the id ${id} stands twice`,
        hint: 'Rename the commitment, term or background section that uses an id of the page.',
      });
    rewrite(document, resolve, (what) =>
      faults.push({
        kind: 'unknown-url',
        where: { file: page },
        what,
        hint: 'Teach src/postprocess/transforms/relative-links.ts this place, with a test.',
      }),
    );
    built.write(page, printHtml(document));
  }
  if (faults.length > 0) throw new SiteError(faults);
}

function idsOf(document: Document): Set<string> {
  return new Set([...elements(document)].flatMap((element) => attribute(element, 'id') ?? []));
}

function repeatedIds(document: Document): string[] {
  const all = [...elements(document)].flatMap((element) => attribute(element, 'id') ?? []);
  return all.filter((id, i) => all.indexOf(id) !== i);
}

function rewrite(
  document: Document,
  resolve: (url: string) => string,
  unknown: (what: string) => void,
): void {
  for (const element of elements(document)) {
    for (const one of element.attrs) {
      if (single['*']?.includes(one.name)) one.value = resolve(one.value);
      else if (one.name === 'srcset' || one.name === 'imagesrcset')
        one.value = one.value
          .split(',')
          .map((part) => part.trim().replace(/^\S+/, resolve))
          .join(', ');
      else if (one.name === 'content' && isUrlMeta(element)) one.value = resolve(one.value);
      else if (one.name === 'content' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh')
        one.value = one.value.replace(/(?<=url=).*$/i, resolve);
      else if (/^\/[a-z0-9]/i.test(one.value) && one.name !== 'd' && !isTextMeta(element))
        unknown(`<${element.tagName} ${one.name}="${one.value}"> looks like a URL`);
    }
    if (tagged('style')(element))
      for (const child of element.childNodes)
        if ('value' in child)
          child.value = child.value.replace(
            /url\(\s*(['"]?)(.*?)\1\s*\)/g,
            (_, quote: string, url: string) => `url(${quote}${resolve(url)}${quote})`,
          );
    if (
      tagged('script')(element) &&
      attribute(element, 'type') === 'application/ld+json' &&
      /"\/[a-z0-9]/i.test(element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''))
    )
      unknown('JSON-LD holds a root-absolute URL');
  }
}

const isUrlMeta = (element: Parameters<typeof attribute>[0]): boolean =>
  /^og:(?:image|url)$/.test(attribute(element, 'property') ?? '');

/** What a deployer or an editor writes into `<meta name="…">` is text, a leading slash or not; tiles and cards of other sites have URLs there. */
const isTextMeta = (element: Parameters<typeof attribute>[0]): boolean =>
  tagged('meta')(element) && !/^(?:$|twitter:|msapplication-)/.test(attribute(element, 'name') ?? '');
