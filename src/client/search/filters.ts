import type { Hit } from '../../search/rank/rank.ts';
import type { Lexicon } from '../../search/types.ts';

/** A choice of results with how many it leaves. */
export interface Filter {
  id: string;
  name: string;
  count: number;
  fits(hit: Hit): boolean;
}

/** What the reader has chosen: one of the kinds, and one of the roles; `all` leaves everything. */
export interface Chosen {
  kind: string;
  role: string;
}

const make = (hits: Hit[], id: string, name: string | undefined, fits: (hit: Hit) => boolean): Filter => ({
  id,
  name: name ?? id,
  fits,
  count: hits.filter(fits).length,
});

/** By what a page is: a section of the pledge, or another kind of page; those that would show something, `all` first. */
function kindFilters({ sections, words }: Lexicon, hits: Hit[]): Filter[] {
  const ofMark = (mark: string, name: string | undefined) =>
    make(hits, mark, name, ({ document }) => document.mark === mark);
  return [
    make(hits, 'all', words.all, () => true),
    ...sections.map(({ id, name }) => make(hits, id, name, ({ document }) => document.section === id)),
    ofMark('background', words.backgroundMark),
    ofMark('term', words.termMark),
    ofMark('role', words.roleMark),
    ofMark('site', words.siteMark),
  ].filter(({ count }) => count > 0);
}

/** By whom a page concerns: duties by their commitments, a role's own page; those that would show something, `all` first. */
function roleFilters({ roles, words }: Lexicon, hits: Hit[]): Filter[] {
  return [
    make(hits, 'all', words.anyRole, () => true),
    ...roles.map(({ id, name }) => make(hits, id, name, ({ document }) => document.roles.indexOf(id) >= 0)),
  ].filter(({ count }) => count > 0);
}

/** The hits the choice leaves, and the choices that are left beside it; a choice that would leave nothing is given up. */
export function filterHits(
  lexicon: Lexicon,
  hits: Hit[],
  chosen: Chosen,
): { hits: Hit[]; kinds: Filter[]; roles: Filter[]; chosen: Chosen } {
  const pick = (filters: Filter[], id: string) => filters.find((filter) => filter.id === id) ?? filters[0];
  const role = pick(roleFilters(lexicon, hits), chosen.role);
  const ofRole = hits.filter((hit) => role?.fits(hit) ?? true);
  const kinds = kindFilters(lexicon, ofRole);
  const kind = pick(kinds, chosen.kind);
  const left = ofRole.filter((hit) => kind?.fits(hit) ?? true);
  const roles = roleFilters(
    lexicon,
    hits.filter((hit) => kind?.fits(hit) ?? true),
  );
  return { hits: left, kinds, roles, chosen: { kind: kind?.id ?? 'all', role: role?.id ?? 'all' } };
}
