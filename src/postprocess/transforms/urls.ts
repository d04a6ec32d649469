import { attribute, type Document, type Element, elements, rawText, tagged } from '../html.ts';

/** Attributes that hold one URL, and those that hold several with a size each. */
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
/** Attributes that hold URLs as well, but are not used here; all others hold text, with a slash before it or not. */
const unused = new Set([
  'ping',
  'attributionsrc',
  'longdesc',
  'itemid',
  'itemtype',
  'profile',
  'codebase',
  'classid',
  'archive',
  'lowsrc',
  'dynsrc',
  'icon',
]);

/** What holds a URL as its content, by `property` and by `name`: the first two are used here. */
const usedMeta = /^og:(?:image|url)$/;
const urlMeta = [
  /^(?:og|twitter):(?:\w+:)*(?:image|video|audio|player|stream|url|secure_url|src)$/i,
  /^msapplication-(?:config|starturl|\w*(?:logo|image))$/i,
];
/** Names under which JSON-LD holds URLs. */
const urlKey = /^(?:@id|item|image|logo|sameAs|license|mainEntityOfPage|target|\w*url)$/i;

/**
 * Gives every URL of a document to a function, wherever it stands.
 * @param resolve what is to stand in a URL's place
 * @param unknown called with the place of a URL that is not rewritten here
 */
export function rewriteUrls(
  document: Document,
  resolve: (url: string) => string,
  unknown: (what: string) => void,
): void {
  for (const element of elements(document)) {
    for (const one of element.attrs) {
      const made = rewritten(element, one, resolve);
      if (made !== undefined) one.value = made;
      else if (one.value.startsWith('/') && isUnused(element, one.name))
        unknown(`<${element.tagName} ${one.name}="${one.value}"> looks like a URL`);
    }
    if (tagged('style')(element))
      for (const child of element.childNodes)
        if ('value' in child)
          child.value = child.value.replace(
            /url\(\s*(['"]?)(.*?)\1\s*\)/g,
            (_, quote: string, url: string) => `url(${quote}${resolve(url)}${quote})`,
          );
    if (tagged('script')(element) && attribute(element, 'type') === 'application/ld+json')
      for (const url of rootUrls(JSON.parse(rawText(element)), ''))
        unknown(`JSON-LD holds the root-absolute URL ${url}`);
  }
}

/** The new value of an attribute; undefined for one that holds no URL which is rewritten. */
function rewritten(
  element: Element,
  { name, value }: Element['attrs'][number],
  resolve: (url: string) => string,
): string | undefined {
  if (single.has(name)) return resolve(value);
  if (sets.has(name))
    return value
      .split(',')
      .map((part) => part.trim().replace(/^\S+/, resolve))
      .join(', ');
  if (name !== 'content') return undefined;
  if (usedMeta.test(attribute(element, 'property') ?? '')) return resolve(value);
  if (attribute(element, 'http-equiv')?.toLowerCase() === 'refresh')
    return value.replace(/(?<=url=).*$/i, resolve);
  return undefined;
}

function isUnused(element: Element, name: string): boolean {
  const meta = attribute(element, 'property') ?? attribute(element, 'name') ?? '';
  return unused.has(name) || (name === 'content' && urlMeta.some((one) => one.test(meta)));
}

/** Root-absolute URLs in JSON-LD, under names that hold URLs; a list has the name of its place. */
function rootUrls(value: unknown, key: string): string[] {
  if (typeof value === 'string') return urlKey.test(key) && value.startsWith('/') ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => rootUrls(each, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => rootUrls(each, name));
}
