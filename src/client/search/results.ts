import type { Corpus } from '../../search/corpus.ts';
import { type Excerpt, excerpts, type Marked, markText } from '../../search/excerpt.ts';
import { commitmentsOf } from '../../search/fragment.ts';
import type { Hit } from '../../search/rank/rank.ts';
import type { Document, Lexicon, SearchWords } from '../../search/types.ts';
import { markWords } from '../../search/types.ts';
import { capitalNumeral } from '../../text/numerals.ts';
import { addressHere } from '../page/address-here.ts';
import { element, fillWord } from '../page/element.ts';

/** Places shown of one page. */
const PLACES = 2;

/** Places looked at for one that no result above has said: a law stands on the pages of all whom it binds. */
const LOOKED_AT = 8;

/** Words that a link takes along at most, to be marked where it leads. */
const WORDS = 6;

/** What a page is: of one with words of the original, in their colour. */
const kind = ({ mark }: Document) =>
  mark === 'original' || mark === 'both' ? { class: 'kind of-original' } : { class: 'kind' };

/** A page found: its title as a link to the best place; in one line what it is, its section and the best place in it; and the places with their excerpts, none that is among `said`; they are added to it. */
export function resultItem(
  corpus: Corpus,
  { words, sections }: Lexicon,
  hit: Hit,
  said: Set<string>,
): HTMLLIElement {
  const { document: page, by } = hit;
  const mark = words[markWords[page.mark]];
  const [places, isAgain] = unsaid(excerpts(corpus, hit, LOOKED_AT), said);
  const title = markText(corpus, hit, page.title);
  const part = sections.findIndex(({ id }) => id === page.section);
  // What the mark says is not said again.
  const crumbs = places.map((place) =>
    crumbsOf(words, page, place)
      .filter((crumb) => crumb && crumb !== mark)
      .join(' › '),
  );
  const item = element(
    'li',
    { class: 'result' },
    ...(page.number === undefined ? [] : [numeral(page.number)]),
    element('h2', {}, linkTo(page, places[0], title, nodesOf(title))),
    element(
      'p',
      { class: 'result-mark' },
      element('span', kind(page), mark),
      ...(part < 0 ? [] : [' · ', element('span', {}, sections[part]?.name)]),
      by ? ` ${fillWord(words.by, by)} ` : ' ',
      element('span', { class: 'crumbs' }, crumbs[0]),
    ),
  );
  if (page.number !== undefined) item.classList.add('numbered');
  // Its colours are those of its place (src/styles/parts/sections.css).
  if (part >= 0) item.classList.add(`part-${part + 1}`);
  places.forEach((place, i) => {
    const label =
      i > 0 && linkTo(page, place, [], [element('span', { class: 'crumbs' }, crumbs[i] || page.title)]);
    // A plain space: after an ideographic one no line can end, and a narrow window would scroll.
    if (label || place.parts.length > 0) {
      const words = element(
        'p',
        { class: 'excerpt' },
        ...(label ? [label, ' '] : []),
        ...nodesOf(place.parts),
      );
      if (isAgain) words.classList.add('again');
      item.appendChild(words);
    }
  });
  return item;
}

/** The number of a duty, as its page has it; it is said again, in words, where the place is. */
function numeral(n: number): HTMLElement {
  const text = capitalNumeral(n);
  const made = element('b', { class: 'no', 'aria-hidden': 'true' }, text);
  if (text.length > 1) made.classList.add('two');
  return made;
}

/** The best places of a page whose words stand under no result above, alone or before others; or else the best, `isAgain`: a result without words looks as if it had failed. */
function unsaid(places: Excerpt[], said: Set<string>): [places: Excerpt[], isAgain: boolean] {
  const textOf = ({ parts }: Excerpt) => parts.map(({ text }) => text).join('');
  const fresh = places
    .filter((place) => !Array.from(said).some((above) => textOf(place).startsWith(above)))
    .slice(0, PLACES);
  for (const place of fresh) if (place.parts.length > 0) said.add(textOf(place));
  return fresh.length > 0 ? [fresh, false] : [places.slice(0, 1), true];
}

/** Where a place is in its page: 第7条 › 要点 › 2; some of it may be empty. On a page of both, the original stands under a heading that says so; what is ours says so before its heading. */
function crumbsOf(words: SearchWords, page: Document, { anchor, heading }: Excerpt): (string | undefined)[] {
  const isOurs = page.mark === 'both' && !/-s\d+$/.test(anchor);
  const item = commitmentsOf(page).indexOf(anchor) + 1;
  return [
    page.number === undefined ? page.page : fillWord(words.number, { n: String(page.number) }),
    isOurs ? words.restatement : '',
    heading === page.title ? '' : heading,
    page.number !== undefined && item > 0 ? String(item) : '',
  ];
}

const nodesOf = (parts: Marked): Node[] =>
  parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : document.createTextNode(text)));

/**
 * A link to a place of a page. As it is followed it takes along the words that are to be marked there;
 * before, and for who copies its address, it does without.
 */
function linkTo(page: Document, place: Excerpt | undefined, title: Marked, content: Node[]): HTMLElement {
  const anchor = place?.anchor || page.anchor;
  const href = addressHere(page.path + (anchor ? `#${anchor}` : ''));
  const link = element('a', { href }, ...content);
  const found = (place?.parts ?? []).concat(title).filter(({ marked }) => marked);
  const follow = () => {
    const address = new URL(link.href);
    for (const text of Array.from(new Set(found.map((part) => part.text))).slice(0, WORDS))
      address.searchParams.append('find', text);
    link.href = address.href;
    window.setTimeout(() => link.setAttribute('href', href), 0);
  };
  link.addEventListener('click', follow);
  link.addEventListener('auxclick', follow);
  return link;
}

/** The way to the elder edition, for a query that names it. */
export function viewBox(words: SearchWords): HTMLElement {
  const open = element('p', {}, element('a', { class: 'button', href: '?view=elder' }, words.viewOpen));
  return element(
    'section',
    { class: 'term-box', 'aria-label': words.viewOpen },
    element('p', {}, words.viewOffer),
    open,
  );
}
