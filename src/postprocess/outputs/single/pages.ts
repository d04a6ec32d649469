import { posix } from 'node:path';
import { LANGUAGE } from '../../../support/names.ts';
import { singlePlace } from '../../../text/single-place.ts';
import { pathAndPlace } from '../../../text/web-address.ts';
import {
  attribute,
  copyOf,
  type Document,
  type Element,
  elements,
  find,
  tagged,
  textOf,
} from '../../html.ts';
import type { Page } from '../../pages.ts';
import { leadsOut } from '../../transforms/relative-links.ts';
import { rewriteUrls } from '../../transforms/urls.ts';
import { made } from './frame.ts';

/** Attributes that name elements of the page by their ids, one or several. */
const REFERENCES = new Set([
  ...['for', 'headers', 'list', 'form', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'],
  ...['aria-details', 'aria-errormessage', 'aria-flowto', 'aria-activedescendant'],
]);

/** What stands for an address that leads out of the file to another of the site's. */
const GONE = 'gone:';

/** The parts of the site's frame and a page's own, ready to stand in one document with those of all others. */
export interface Part {
  header: Element | undefined;
  footer: Element | undefined;
  skip: Element | undefined;
  /** The main part of the page, and what follows it before the footer, in one element. */
  page: Element;
}

/** A reading page as it stands in the file: its ids and the links to it are those of `singlePlace`. @param paths of all pages that stand in it */
export function partOf({ path, document }: Page, paths: ReadonlySet<string>): Part {
  const copy = copyOf(document, (element) => attribute(element, 'data-not-in-single') === undefined);
  const body = find(copy, tagged('body'));
  const main = find(copy, tagged('main'));
  if (!body || !main) throw new Error(`${path} has no main part`);
  const [header, footer, skip] = ['site-header', 'site-footer', 'skip'].map((name) =>
    find(body, (element) => attribute(element, 'class') === name),
  );
  const current = header && find(header, (element) => attribute(element, 'aria-current') !== undefined);
  const framed = new Set([header, footer, skip].flatMap((part) => (part ? [...elements(part)] : [])));
  rewriteLinks(copy, path, paths);
  for (const element of elements(body)) if (!framed.has(element) && element !== main) rename(element, path);
  const from = body.childNodes.indexOf(main);
  const to = footer ? body.childNodes.indexOf(footer) : body.childNodes.length;
  const lang = find(copy, tagged('html'));
  const page = made(
    'div',
    {
      class: 'page',
      id: singlePlace(path),
      'data-kind': attribute(main, 'data-kind') ?? '',
      'data-title': textOf(find(copy, tagged('title')) ?? main),
      ...(current && {
        'data-here': attribute(current, 'href') ?? '',
        'data-current': attribute(current, 'aria-current') ?? '',
      }),
      ...(lang && attribute(lang, 'lang') !== LANGUAGE && { lang: attribute(lang, 'lang') ?? '' }),
    },
    [...main.childNodes, ...body.childNodes.slice(from + 1, to)],
  );
  for (const element of header ? elements(header) : [])
    element.attrs = element.attrs.filter(({ name }) => name !== 'aria-current');
  return { header, footer, skip, page };
}

/** Links to pages become links within the file; what leads to other files of the site stays as text alone. */
function rewriteLinks(document: Document, path: string, paths: ReadonlySet<string>): void {
  const resolve = (url: string): string => {
    if (leadsOut(url)) return url;
    const [to, anchor] = pathAndPlace(url);
    const target = to === '' ? path : posix.join(posix.dirname(path), to);
    if (url === '#main') return url;
    return paths.has(target) ? `#${singlePlace(anchor ? `${target}#${anchor}` : target)}` : GONE;
  };
  const body = find(document, tagged('body'));
  const inBody = new Set(body ? [...elements(body)] : []);
  const refuse = (what: string) => {
    throw new Error(`${path}: ${what}, which the single file cannot hold`);
  };
  rewriteUrls(document, resolve, refuse);
  for (const element of inBody) {
    const gone = element.attrs.find(({ value }) => value === GONE);
    if (!gone) continue;
    if (element.tagName !== 'a') refuse(`<${element.tagName} ${gone.name}> leads to another file`);
    element.tagName = element.nodeName = 'span';
    element.attrs = element.attrs.filter(({ name }) => name === 'class' || name === 'lang');
  }
}

/** Gives ids, and what names them, the form they have in the file. */
function rename(element: Element, path: string): void {
  for (const one of element.attrs) {
    if (one.name === 'id') one.value = singlePlace(`${path}#${one.value}`);
    else if (REFERENCES.has(one.name))
      one.value = one.value
        .split(/\s+/)
        .map((id) => singlePlace(`${path}#${id}`))
        .join(' ');
  }
}
