import type { Corpus } from '../../search/corpus.ts';
import { excerpts } from '../../search/excerpt.ts';
import type { Hit } from '../../search/rank/rank.ts';
import type { Lexicon, SearchWords } from '../../search/types.ts';
import { element } from '../page/element.ts';

/** Places shown of one page. */
const PLACES = 2;

/** The word of a mark in the interface, and its classes: written out, since styles are kept for class names that scripts write so. */
const marks = {
  restatement: { word: 'restatement', class: 'mark' },
  original: { word: 'original', class: 'mark mark-original' },
  both: { word: 'both', class: 'mark mark-original' },
  unrestated: { word: 'unrestated', class: 'mark mark-unrestated' },
  background: { word: 'backgroundMark', class: 'mark mark-background' },
  term: { word: 'termMark', class: 'mark mark-term' },
  role: { word: 'roleMark', class: 'mark mark-role' },
  site: { word: 'siteMark', class: 'mark mark-site' },
} as const;

/** A page found: its mark, its title as a link to the best place, the section, and the places with their excerpts. */
export function resultItem(corpus: Corpus, { words, sections }: Lexicon, hit: Hit): HTMLLIElement {
  const { document: page } = hit;
  const mark = marks[page.mark];
  const places = excerpts(corpus, hit, PLACES);
  const link = (anchor: string) => page.path + (anchor || page.anchor ? `#${anchor || page.anchor}` : '');
  const section = sections.find(({ id }) => id === page.section)?.name;
  const item = element(
    'li',
    { class: 'result' },
    element('h2', {}, element('a', { href: link(places[0]?.anchor ?? '') }, page.title)),
    element(
      'p',
      { class: 'result-mark' },
      element('span', { class: mark.class }, words[mark.word] ?? ''),
      section ? ` ${section}` : '',
    ),
  );
  places.forEach((place, i) => {
    const marked = place.parts.map(({ text, marked: isMarked }) =>
      isMarked ? element('mark', {}, text) : document.createTextNode(text),
    );
    // On a page of both, the original stands under a heading that says so; what is ours says so before its heading.
    const ours = page.mark === 'both' && !/-s\d+$/.test(place.anchor) ? [words.restatement] : [];
    const heading = ours
      .concat(place.heading && place.heading !== page.title ? place.heading : [])
      .join(' · ');
    const label =
      i === 0
        ? heading && element('strong', {}, heading)
        : element('a', { href: link(place.anchor) }, heading || page.title);
    // A plain space: after an ideographic one no line can end, and a narrow window would scroll.
    item.appendChild(element('p', { class: 'excerpt' }, ...(label ? [label, ' '] : []), ...marked));
  });
  return item;
}

/** The way to the elder edition, for a query that names it. */
export function viewBox(words: SearchWords): HTMLElement {
  const open = element('p', {}, element('a', { class: 'button', href: '?view=elder' }, words.viewOpen ?? ''));
  return element(
    'section',
    { class: 'term-box', 'aria-label': words.viewOpen ?? '' },
    element('p', {}, words.viewOffer ?? ''),
    open,
  );
}
