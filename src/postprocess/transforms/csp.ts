import { policyHash } from '../../support/sums.ts';
import { attribute, type Document, type Element, elements, find, rawText, tagged } from '../html.ts';
import type { Page } from '../pages.ts';

/**
 * Writes the Content Security Policy into a page, from its final styles and scripts; the last transform.
 * @throws Error for a `style` attribute or an event handler, which the policy would silently refuse
 */
export function addPolicy({ path, document }: Page): void {
  const head = find(document, tagged('head'));
  if (!head) throw new Error(`${path} has no head`);
  for (const element of elements(document)) {
    const refused = element.attrs.find(({ name }) => name === 'style' || name.startsWith('on'));
    if (refused)
      throw new Error(
        `${path}: <${element.tagName} ${refused.name}> would be refused by the policy; put it into the styles or scripts`,
      );
  }
  const meta: Element = {
    nodeName: 'meta',
    tagName: 'meta',
    childNodes: [],
    namespaceURI: head.namespaceURI,
    parentNode: head,
    attrs: [
      { name: 'http-equiv', value: 'Content-Security-Policy' },
      { name: 'content', value: policyOf(document) },
    ],
  };
  // After the renderer marks, which some browsers read only at the very start, and before anything the policy
  // governs.
  const after = head.childNodes.findIndex(
    (child) => 'tagName' in child && attribute(child, 'http-equiv') === 'X-UA-Compatible',
  );
  head.childNodes.splice(after + 1, 0, meta);
}

/** Whether a picture stands in the page itself: of the site's pages in none, of the edition that is one file in the page. */
const holdsPicture = (element: Element): boolean =>
  element.attrs.some(({ name, value }) => ['href', 'src'].includes(name) && value.startsWith('data:')) ||
  (element.tagName === 'style' && rawText(element).includes('url(data:'));

/**
 * `form-action` names `file:` because from disk Firefox blocks a plain GET form otherwise; `frame-ancestors`
 * works only as a header.
 */
function policyOf(document: Document): string {
  const has = (name: string) => (element: Element) => attribute(element, name) !== undefined;
  const all = [...elements(document)];
  const scripts = all.filter(tagged('script'));
  const inline = scripts.filter(
    (element) => !has('src')(element) && attribute(element, 'type') !== 'application/ld+json',
  );
  const external = scripts.some((element) => has('src')(element) || has('data-src')(element));
  return [
    ["default-src 'none'"],
    [
      'script-src',
      ...inline.map((element) => policyHash(rawText(element))),
      ...(external ? ["'self'"] : []),
      ...(all.some(has('data-search')) ? ["'wasm-unsafe-eval'"] : []),
    ],
    ['style-src', ...all.filter(tagged('style')).map((element) => policyHash(rawText(element)))],
    ["img-src 'self'", ...(all.some(holdsPicture) ? ['data:'] : [])],
    // For tools that look up robots.txt through the page; our own scripts fetch nothing.
    ["connect-src 'self'"],
    ["form-action 'self' file:"],
    ["base-uri 'none'"],
  ]
    .filter((part) => part.length > 1 || part[0]?.includes(' '))
    .map((part) => part.join(' '))
    .join('; ');
}
