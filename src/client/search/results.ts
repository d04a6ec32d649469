import words from 'search-words';
import { type Excerpt, excerpts, type Marked, markText } from '../../search/excerpt.ts';
import { commitmentsOf } from '../../search/fragment.ts';
import type { Hit } from '../../search/rank/rank.ts';
import { type Document, markWords } from '../../search/types.ts';
import { capitalNumeral } from '../../text/numerals.ts';
import { addressHere } from '../page/address-here.ts';
import { type Content, element, fillWord } from '../page/element.ts';
import type { Library } from './library.ts';

/** Places shown of one page. */
const PLACES = 2;
/** Places looked at for one that no result above has said: a law stands on the pages of all whom it binds. */
const LOOKED_AT = 8;

/** Words that a link takes along at most, to be marked where it leads. */
const WORDS = 6;

/** A page found: its title as a link to the best place; in one line what it is, its section and the best place in it; and the places with their excerpts, none that is among `said`; they are added to it. */
export function resultItem(
  { corpus, lexicon: { sections } }: Library,
  hit: Hit,
  said: Set<string>,
): HTMLLIElement {
  const { document: page, by } = hit;
  const { number } = page;
  const mark = words[markWords[page.mark]];
  // Words of the original have their colour.
  const hasOriginal = page.mark === 'original' || page.mark === 'both';
  const [places, isAgain] = unsaid(excerpts(corpus, hit, LOOKED_AT), said);
  const title = markText(corpus, hit, page.title);
  const part = sections.findIndex(({ id }) => id === page.section);
  const crumbs = places.map((place) => crumbsOf(page, place, mark));
  const item = element(
    'li',
    number === undefined ? { class: 'result' } : { class: 'result numbered' },
    number !== undefined && numeral(capitalNumeral(number)),
    element('h2', {}, linkTo(page, places[0], title, nodesOf(title))),
    element(
      'p',
      { class: 'result-mark' },
      element('span', hasOriginal ? { class: 'kind of-original' } : { class: 'kind' }, mark),
      part >= 0 && [' · ', element('span', {}, sections[part]?.name)],
      by ? ` ${fillWord(words.by, by)} ` : ' ',
      element('span', { class: 'crumbs' }, crumbs[0]),
    ),
    places.map((place, i) => {
      const label = element('span', { class: 'crumbs' }, crumbs[i] || page.title);
      // A plain space: after an ideographic one no line can end, and a narrow window would scroll.
      const above = i > 0 && [linkTo(page, place, [], label), ' '];
      const look = isAgain ? { class: 'excerpt again' } : { class: 'excerpt' };
      return (above || place.parts.length > 0) && element('p', look, above, nodesOf(place.parts));
    }),
  );
  // Its colours are those of its place (src/styles/parts/sections.css).
  if (part >= 0) item.classList.add(`part-${part + 1}`);
  return item;
}

/** The number of a duty, as its page has it; it is said again, in words, where the place is. */
const numeral = (text: string) => {
  const look = text.length > 1 ? { class: 'no two' } : { class: 'no' };
  return element('b', { ...look, 'aria-hidden': 'true' }, text);
};

/** The best places of a page whose words stand under no result above, alone or before others; or else the best, `isAgain`: a result without words looks as if it had failed. */
function unsaid(places: Excerpt[], said: Set<string>): [places: Excerpt[], isAgain: boolean] {
  const textOf = ({ parts }: Excerpt) => parts.map(({ text }) => text).join('');
  const isSaid = (text: string) => Array.from(said).some((above) => text.startsWith(above));
  const fresh = places.filter((place) => !isSaid(textOf(place))).slice(0, PLACES);
  for (const place of fresh) if (place.parts.length > 0) said.add(textOf(place));
  return fresh.length > 0 ? [fresh, false] : [places.slice(0, 1), true];
}

/**
 * Where a place is in its page: 第7条 › 要点 › 2. On a page of both, the original stands under a heading that says so; what is ours
 * says so before its heading.
 * @param mark what the page is, which is not said again
 */
function crumbsOf(page: Document, { anchor, heading }: Excerpt, mark: string | undefined): string {
  const isOurs = page.mark === 'both' && !/-s\d+$/.test(anchor);
  const item = commitmentsOf(page).indexOf(anchor) + 1;
  const crumbs = [
    page.number === undefined ? page.page : fillWord(words.number, { n: String(page.number) }),
    isOurs ? words.restatement : '',
    heading === page.title ? '' : heading,
    page.number !== undefined && item > 0 ? String(item) : '',
  ];
  return crumbs.filter((crumb) => crumb && crumb !== mark).join(' › ');
}

const nodesOf = (parts: Marked): Content[] =>
  parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/**
 * A link to a place of a page. As it is followed it takes along the words that are to be marked there;
 * before, and for who copies its address, it does without.
 */
function linkTo(page: Document, place: Excerpt | undefined, title: Marked, content: Content): HTMLElement {
  const anchor = place?.anchor || page.anchor;
  const href = addressHere(page.path + (anchor ? `#${anchor}` : ''));
  const found = (place?.parts ?? []).concat(title).filter(({ marked }) => marked);
  const follow = () => {
    const address = new URL(link.href);
    for (const text of Array.from(new Set(found.map((part) => part.text))).slice(0, WORDS))
      address.searchParams.append('find', text);
    link.href = address.href;
    window.setTimeout(() => link.setAttribute('href', href), 0);
  };
  const link = element('a', { href, click: follow, auxclick: follow }, content);
  return link;
}
