import { ATTRIBUTE_READ } from '../../limits.ts';
import type { Region } from '../line.ts';
import { attributeOf, type Element } from './tree.ts';

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
};
const byRole: Record<string, Region> = {
  navigation: 'navigation',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'form',
};
/** Names older pages give these parts, as whole words of a class or an id. */
const byName: [Region, RegExp][] = [
  [
    'navigation',
    /^(?:nav|navi|navbar|navigation|menu|mainmenu|topmenu|topnav|breadcrumbs?|crumbs?|toolbar)$/,
  ],
  ['footer', /^(?:footer|foot|bottom|copyright)$/],
  ['byline', /^(?:meta|byline)$/],
  ['aside', /^(?:sidebar|aside|related|recommend|hotnews|share|bdsharebuttonbox)$/],
];

const hides = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style').slice(0, ATTRIBUTE_READ));

/** Which part of a page beside its text an element is, if it is one. */
export function regionOf(element: Element): Region | undefined {
  const names =
    `${attributeOf(element, 'class').slice(0, ATTRIBUTE_READ)} ${attributeOf(element, 'id').slice(0, ATTRIBUTE_READ)}`
      .toLowerCase()
      .split(/[\s_-]+/);
  return (
    byTag[element.tagName] ??
    byRole[attributeOf(element, 'role').toLowerCase()] ??
    (hides(element) ? 'hidden' : undefined) ??
    byName.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0]
  );
}
