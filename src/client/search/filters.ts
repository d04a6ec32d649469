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

/** The choice that leaves everything. */
export const ALL: Chosen = { kind: 'all', role: 'all' };

/** What a choice leaves. */
interface Left {
  hits: Hit[];
  /** The choices that would show something, and the one that stands; `all` first. */
  kinds: Filter[];
  roles: Filter[];
  chosen: Chosen;
  /** The names of what was chosen; empty where that is everything. */
  names: string[];
}

const make = (hits: Hit[], id: string, name: string | undefined, fits: (hit: Hit) => boolean): Filter => ({
  id,
  name: name ?? id,
  fits,
  count: hits.filter(fits).length,
});

/** By what a page is: a section of the pledge, or another kind of page. */
function kindFilters({ sections, words }: Lexicon, hits: Hit[]): Filter[] {
  const ofMark = (mark: string, name: string | undefined) =>
    make(hits, mark, name, ({ document }) => document.mark === mark);
  return [
    make(hits, ALL.kind, words.all, () => true),
    ...sections.map(({ id, name }) => make(hits, id, name, ({ document }) => document.section === id)),
    ofMark('background', words.backgroundMark),
    ofMark('term', words.termMark),
    ofMark('role', words.roleMark),
    ofMark('site', words.siteMark),
  ];
}

/** By whom a page concerns: duties by their commitments, a role's own page. */
function roleFilters({ roles, words }: Lexicon, hits: Hit[]): Filter[] {
  return [
    make(hits, ALL.role, words.anyRole, () => true),
    ...roles.map(({ id, name }) => make(hits, id, name, ({ document }) => document.roles.indexOf(id) >= 0)),
  ];
}

/** The hits the choice leaves, and the choices that are left beside it. A choice that leaves nothing stands: the reader made it, and is told. */
export function filterHits(lexicon: Lexicon, hits: Hit[], chosen: Chosen): Left {
  const pick = (filters: Filter[], id: string) => filters.find((filter) => filter.id === id) ?? filters[0];
  const fitting = (filter: Filter | undefined) => hits.filter((hit) => filter?.fits(hit));
  const kind = pick(kindFilters(lexicon, hits), chosen.kind);
  const role = pick(roleFilters(lexicon, hits), chosen.role);
  const left = fitting(role).filter((hit) => kind?.fits(hit));
  const offered = (filters: Filter[], own: Filter | undefined) =>
    hits.length === 0 ? [] : filters.filter(({ id, count }, i) => count > 0 || id === own?.id || i === 0);
  return {
    hits: left,
    kinds: offered(kindFilters(lexicon, fitting(role)), kind),
    roles: offered(roleFilters(lexicon, fitting(kind)), role),
    chosen: { kind: kind?.id ?? ALL.kind, role: role?.id ?? ALL.role },
    names: [kind, role].flatMap((filter) => (filter && filter.id !== ALL.kind ? filter.name : [])),
  };
}
