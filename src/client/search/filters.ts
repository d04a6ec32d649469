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

/** By what a page is: a section of the pledge, or another kind of page. */
function kindFilters({ sections, words }: Lexicon, hits: Hit[]): Filter[] {
  const marks = {
    background: words.backgroundMark,
    term: words.termMark,
    role: words.roleMark,
    site: words.siteMark,
  };
  return counted(hits, [
    [ALL.kind, words.all, () => true],
    ...sections.map(({ id, name }): Kind => [id, name, ({ document }) => document.section === id]),
    ...Object.entries(marks).map(([id, name]): Kind => [id, name, ({ document }) => document.mark === id]),
  ]);
}

/** By whom a page concerns: duties by their commitments, a role's own page. */
const roleFilters = ({ roles, words }: Lexicon, hits: Hit[]): Filter[] =>
  counted(hits, [
    [ALL.role, words.anyRole, () => true],
    ...roles.map(({ id, name }): Kind => [id, name, ({ document }) => document.roles.indexOf(id) >= 0]),
  ]);

type Kind = [id: string, name: string | undefined, fits: (hit: Hit) => boolean];
const counted = (hits: Hit[], kinds: Kind[]): Filter[] =>
  kinds.map(([id, name = id, fits]) => ({ id, name, fits, count: hits.filter(fits).length }));

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
