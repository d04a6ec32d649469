import type { PageFacts } from '../../search/types.ts';
import { LANGUAGE } from '../../support/names.ts';
import { SiteError } from '../../support/site-error.ts';
import {
  attribute,
  classesOf,
  copyOf,
  type Document,
  type Element,
  elementOf,
  find,
  tagged,
} from '../html.ts';
import type { Page } from '../pages.ts';
import { inSections } from './page-sections.ts';

/** Elements that are not the text of a page; a mark where a title may break would part words, in Pagefind and in the browser. */
const NOT_TEXT = new Set('nav form noscript svg script style wbr thead'.split(' '));

/** Classes of what is not. */
const NOT_TEXT_CLASSES = new Set(
  'anchor verse between concerns tags foot-note picture small state cite version binding notes kicker side to-contents'.split(
    ' ',
  ),
);

/** Whether an element is not the text of its page. */
export const leftOut = (element: Parameters<typeof attribute>[0]): boolean => {
  const classes = classesOf(element);
  return (
    NOT_TEXT.has(element.tagName) ||
    attribute(element, 'aria-hidden') === 'true' ||
    // A heading that says whose words follow tells where a place is.
    (attribute(element, 'data-provenance') !== undefined && !/^h[1-6]$/.test(element.tagName)) ||
    attribute(element, 'data-listing') !== undefined ||
    // The original's title of a duty in a line of its own says what the title of the page has said.
    (element.tagName === 'p' && classes.includes('run-in')) ||
    classes.some((name) => NOT_TEXT_CLASSES.has(name))
  );
};

/** The id of the first heading of a section. */
const anchorOf = (section: Element): string | undefined => {
  const heading = find(section, ({ tagName }) => /^h[1-6]$/.test(tagName));
  return section.tagName === 'section' && heading ? attribute(heading, 'id') : undefined;
};

/**
 * A record as Pagefind shall see it, a document of its own: the main part of its page, or the section of its heading,
 * without what is not its text and without parts that are records of their own; its keywords as metadata.
 * @param apart anchors of the page's parts that are records of their own
 */
export function searchable(
  { path, document }: Page,
  record: Pick<PageFacts, 'anchor' | 'title' | 'text' | 'keywords'>,
  apart: ReadonlySet<string> = new Set(),
): Document {
  const { anchor } = record;
  const isApart = (element: Element) => anchor === undefined && apart.has(anchorOf(element) ?? '');
  const copy = copyOf(inSections(document), (element) => !leftOut(element) && !isApart(element));
  const [root, body, main] = ['html', 'body', 'main'].map((tag) => find(copy, tagged(tag)));
  const part = anchor && main ? find(main, (element) => anchorOf(element) === anchor) : main;
  if (!root || !body || !main || !part)
    throw new SiteError({
      kind: 'no-main',
      where: { file: path },
      what: `a page that is searched has no main element${anchor ? `, or no section under #${anchor} in it` : ''}`,
      hint: 'Lay it out with src/layouts/Page.astro, and give each part a section element.',
    });
  const prose = find(part, (element) => record.text === 'prose' && classesOf(element).includes('prose'));
  const named = [elementOf('h1', record.title), ...(prose ? [prose] : [])];
  body.childNodes = record.text === 'whole' ? [part] : named;
  // Pagefind notes every id as a place; what holds all of a record is none.
  main.attrs = [];
  // Pagefind makes an index a language; there is one for all pages, and its words are cut as Chinese is.
  root.attrs = [{ name: 'lang', value: LANGUAGE }];
  body.attrs = [
    { name: 'data-pagefind-body', value: '' },
    { name: 'data-pagefind-meta', value: 'alias[data-alias]' },
    { name: 'data-alias', value: record.keywords.join(' ') },
  ];
  return copy;
}
