import { attribute, type Document, type Element, elements, tagged } from '../html.ts';

/** Attributes that hold one URL. */
const single = new Set([
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
]);
const sets = new Set(['srcset', 'imagesrcset']);
/** Every other attribute that looks like a URL is refused. */

/**
 * Gives every URL of a document to a function, wherever it stands.
 * @param resolve what is to stand in a URL's place
 * @param unknown told of a URL in a place not known here
 */
export function rewriteUrls(
  document: Document,
  resolve: (url: string) => string,
  unknown: (what: string) => void,
): void {
  for (const element of elements(document)) {
    for (const one of element.attrs) {
      if (single.has(one.name)) one.value = resolve(one.value);
      else if (sets.has(one.name))
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

const isUrlMeta = (element: Element): boolean =>
  /^og:(?:image|url)$/.test(attribute(element, 'property') ?? '');

/** What a deployer or an editor writes into `<meta name="…">` is text, a leading slash or not; tiles and cards of other sites have URLs there. */
const isTextMeta = (element: Element): boolean =>
  tagged('meta')(element) && !/^(?:$|twitter:|msapplication-)/.test(attribute(element, 'name') ?? '');
