import { LANGUAGE } from '../../support/names.ts';
import { SiteError } from '../../support/site-error.ts';
import { attribute, copyOf, type Document, find, tagged } from '../html.ts';
import type { Page } from '../pages.ts';

/** A page with what people type for it that its text does not say. */
interface Searched extends Page {
  keywords: string[];
}

/**
 * Parts of a page that are not its text; a mark where a title may break would part words, in Pagefind and in
 * the browser.
 */
const leftOut = (element: Parameters<typeof attribute>[0]): boolean => {
  const classes = (attribute(element, 'class') ?? '').split(' ');
  return (
    ['nav', 'form', 'noscript', 'svg', 'script', 'style', 'wbr'].includes(element.tagName) ||
    attribute(element, 'aria-hidden') === 'true' ||
    // A heading that says whose words follow tells where a place is.
    (attribute(element, 'data-provenance') !== undefined && !/^h[1-6]$/.test(element.tagName)) ||
    attribute(element, 'data-listing') !== undefined ||
    classes.some((name) =>
      [
        'anchor',
        'verse',
        'between',
        'concerns',
        'tags',
        'foot-note',
        'picture',
        'small',
        'cite',
        'version',
        'binding',
        'notes',
        'kicker',
      ].includes(name),
    )
  );
};

/**
 * A page as Pagefind shall see it, a document of its own: the main part without what is not its text, its
 * keywords as metadata.
 */
export function searchable({ path, document, keywords }: Searched): Document {
  const copy = copyOf(document, (element) => !leftOut(element));
  const body = find(copy, tagged('body'));
  const main = find(copy, tagged('main'));
  const root = find(copy, tagged('html'));
  if (!body || !main)
    throw new SiteError({
      kind: 'no-main',
      where: { file: path },
      what: 'a page that is searched has no main element',
      hint: 'Lay it out with src/layouts/Page.astro.',
    });
  body.childNodes = [main];
  // Pagefind makes an index a language; there is one for all pages, and its words are cut as Chinese is.
  if (root) root.attrs = [{ name: 'lang', value: LANGUAGE }];
  body.attrs = [{ name: 'data-pagefind-body', value: '' }];
  main.attrs = [
    { name: 'data-pagefind-meta', value: 'alias[data-alias]' },
    { name: 'data-alias', value: keywords.join(' ') },
  ];
  return copy;
}
