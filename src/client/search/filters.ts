import type { Hit } from '../../search/rank/rank.ts';
import type { Lexicon } from '../../search/types.ts';
import { element, fillWord, replaceContent } from '../page/element.ts';

/** What results are chosen by: what a page is, of a section of the pledge or of another kind; and whom it concerns: duties by their commitments, a role's own page. */
const idsOf = {
  kind: ({ document: { section, mark } }: Hit): (string | undefined)[] => [section, mark],
  role: ({ document: { roles } }: Hit): (string | undefined)[] => roles,
};
type Facet = keyof typeof idsOf;

/** What the reader has chosen: one of the kinds, and one of the roles; empty is everything. */
export type Chosen = Record<Facet, string>;
export const EVERYTHING: Chosen = { kind: '', role: '' };

/**
 * What a choice leaves. One that leaves nothing stands: the reader made it, and is told.
 * @returns the hits that are left; the choices that would show something, and the one that stands, everything first; what is
 * chosen, of all there is; the names of that, none where it is everything
 */
export function filterHits({ sections, roles, words }: Lexicon, hits: Hit[], wanted: Chosen) {
  const kinds = ['background', 'term', 'role', 'site'].map((id) => ({ id, name: words[`${id}Mark`] ?? id }));
  const choices: Record<Facet, Lexicon['roles']> = {
    kind: [{ id: '', name: words.all ?? '' }, ...sections, ...kinds],
    role: [{ id: '', name: words.anyRole ?? '' }, ...roles],
  };
  const standing = (facet: Facet) => choices[facet].find(({ id }) => id && id === wanted[facet]);
  const [kind, role] = [standing('kind'), standing('role')];
  const chosen: Chosen = { kind: kind?.id ?? '', role: role?.id ?? '' };
  const isLeft = (hit: Hit, facet: Facet, id = chosen[facet]) =>
    id === '' || idsOf[facet](hit).indexOf(id) >= 0;
  const offered = (facet: Facet, other: Facet) => {
    const beside = hits.filter((hit) => isLeft(hit, other));
    return choices[facet]
      .map((choice) => ({ ...choice, count: beside.filter((hit) => isLeft(hit, facet, choice.id)).length }))
      .filter(({ id, count }) => hits.length > 0 && (count > 0 || id === '' || id === chosen[facet]));
  };
  return {
    hits: hits.filter((hit) => isLeft(hit, 'kind') && isLeft(hit, 'role')),
    filters: { kind: offered('kind', 'role'), role: offered('role', 'kind') },
    chosen,
    names: [kind, role].flatMap((choice) => choice?.name ?? []),
  };
}

/**
 * Shows the choices of results in one row: a button for each kind, a list for the roles; nothing where there is nothing to choose.
 * @param choose called with what the reader chose; the control chosen keeps the focus
 */
export function showFilters(
  place: HTMLElement,
  { words }: Lexicon,
  { filters, chosen }: ReturnType<typeof filterHits>,
  choose: (chosen: Chosen) => void,
): void {
  const isChoice = (facet: Facet) => filters[facet].length > (chosen[facet] ? 0 : 2);
  const buttons = filters.kind.map(({ id, name, count }) => {
    const marks = { type: 'button', 'aria-pressed': String(id === chosen.kind), 'data-name': id };
    const click = () => choose({ ...chosen, kind: id });
    return element('button', { ...marks, click }, `${name} `, element('b', {}, String(count)));
  });
  const options = filters.role.map(({ id, name, count }) =>
    element('option', { value: id }, id ? fillWord(words.counted, { name, count: String(count) }) : name),
  );
  const change = (): void => choose({ ...chosen, role: select.value });
  const select = element('select', { id: 'of-whom', 'data-name': 'roles', change }, options);
  select.value = chosen.role;
  const label = element('label', { for: select.id }, words.byRole);
  const scrolled = place.scrollLeft;
  replaceContent(place, isChoice('kind') && buttons, isChoice('role') && [label, select]);
  // To set it lays the page out.
  if (scrolled) place.scrollLeft = scrolled;
}
