import { ATTRIBUTE_READ } from '../../limits.ts';
import type { Region } from '../line.ts';
import type { Sheet } from './sheet.ts';
import { hiddenByName } from './shown.ts';
import { attributeOf, type Element, isText } from './tree.ts';

const byTag: Record<string, Region> = {
  title: 'page-title',
  nav: 'navigation',
  footer: 'footer',
  aside: 'aside',
  button: 'form',
  select: 'form',
  textarea: 'form',
  option: 'form',
  noscript: 'noscript',
  // What stands in these is for programs that cannot show them.
  video: 'noscript',
  audio: 'noscript',
  canvas: 'noscript',
  object: 'noscript',
  svg: 'picture',
  del: 'struck',
  s: 'struck',
  strike: 'struck',
};
/** Within a picture: what it is called, which nobody sees. */
const named = /^(?:title|desc|metadata)$/;
const byRole: Record<string, Region> = {
  navigation: 'navigation',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'form',
  button: 'form',
};

/** What holds parts of a page. A heading, a paragraph or a word of one is text, whatever it is called. */
const containers = new Set(
  'div section ul ol dl table tbody tr td center form header main article details figure fieldset'.split(' '),
);
/** Names older pages give these parts, as a class or an id, alone or with other words around: left-menu, footer_links. */
const words: [Region, string][] = [
  ['navigation', 'nav|navi|navbar|navigation|menu|mainmenu|topmenu|topnav|breadcrumbs?|crumbs?|toolbar'],
  ['footer', 'footer|foot|copyright'],
  ['byline', 'meta|byline'],
  ['aside', 'sidebar|aside|related|recommend|hotnews|share|bdsharebuttonbox'],
];
const byName: [Region, RegExp][] = [
  ...words.map(([kind, some]): [Region, RegExp] => [
    kind,
    new RegExp(`^(?:[a-z\\d]+[-_])*(?:${some})(?:[-_][a-z\\d]+)*$`),
  ]),
  // A bottom is mostly an edge: border-bottom, mb-bottom.
  [
    'footer',
    /^(?:(?:page|site|main|web|www|index|home)[-_]?)?bottom(?:[-_]?(?:nav|bar|box|info|links?|menu|area|wrap))?$/,
  ],
];
/** Names that say how a thing looks or what it goes without, and words that only begin alike. */
const utility =
  /^(?:has|no|not|with|without|is|hide|show|fixed|sticky|border|margin|padding|[mp][btlrxy]?|sign|text|align|col|row|pull|float|clear|js)[-_]|foot[-_]?note|:/;

/** Names of what is pressed, where a link or a word acts as a button. Copy alone is text: body-copy. */
const pressed =
  /^(?:.*[-_])?(?:copy[-_]?(?:btn|button|link|url|code)|(?:link|url|code)[-_]?copy|btn|button|clipboard)(?:[-_].*)?$/i;

/** A part of a page beside its text. */
interface Part {
  kind: Region;
  /** Whether but its name tells what it is. */
  named?: true;
}

/** Which part of a page beside its text an element is, if it is one. What styles hide is told text by text. */
export function partOf(element: Element, sheet: Sheet): Part | undefined {
  const { tagName, namespaceURI } = element;
  if (/svg$/.test(namespaceURI) && named.test(tagName)) return { kind: 'hidden' };
  const kind = byTag[tagName] ?? byRole[attributeOf(element, 'role').toLowerCase()];
  if (kind) return { kind };
  if (isIcon(element)) return { kind: 'picture' };
  if (hiddenByName(element, sheet)) return { kind: 'hidden', named: true };
  if (
    /^(?:a|span|i|em|b)$/.test(tagName) &&
    attributeOf(element, 'class')
      .split(/\s+/)
      .some((name) => pressed.test(name))
  )
    return { kind: 'form', named: true };
  if (!containers.has(tagName)) return undefined;
  const names =
    `${attributeOf(element, 'class').slice(0, ATTRIBUTE_READ)} ${attributeOf(element, 'id').slice(0, ATTRIBUTE_READ)}`
      .toLowerCase()
      .split(/\s+/)
      .filter((name) => !utility.test(name));
  const found = byName.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0];
  return found && { kind: found, named: true };
}

/** An icon: a sign of a font of the page's own, or a word its font draws as one. */
function isIcon(element: Element): boolean {
  const [child] = element.childNodes;
  if (element.childNodes.length !== 1 || !child || !isText(child)) return false;
  return (
    /^[\s\p{Co}]*\p{Co}[\s\p{Co}]*$/u.test(child.value) ||
    /(?:^|\s)material-(?:icons|symbols)/.test(attributeOf(element, 'class'))
  );
}
