import type { Hit } from '../../search/rank/rank.ts';
import type { Lexicon } from '../../search/types.ts';

/** What results are chosen by: what a page is, and whom it concerns. */
type Facet = 'kind' | 'role';

/** A choice of results with how many it leaves. */
interface Filter {
  id: string;
  name: string;
  count: number;
}

/** What the reader has chosen: one of the kinds, and one of the roles; `all` leaves everything. */
export type Chosen = Record<Facet, string>;

/** The choice that leaves everything. */
export const ALL: Chosen = { kind: 'all', role: 'all' };

/** What a choice leaves. */
export interface Left {
  hits: Hit[];
  /** The choices that would show something, and the one that stands; `all` first. */
  filters: Record<Facet, Filter[]>;
  chosen: Chosen;
  /** The names of what was chosen; empty where that is everything. */
  names: string[];
}

/** What a page is: of a section of the pledge, or of another kind; and whom it concerns: duties by their commitments, a role's own page. */
const idsOf: Record<Facet, (hit: Hit) => (string | undefined)[]> = {
  kind: ({ document: { section, mark } }) => ['all', section, mark],
  role: ({ document: { roles } }) => ['all', ...roles],
};

/** All there is to choose. */
function choicesOf({ sections, roles, words }: Lexicon): Record<Facet, { id: string; name: string }[]> {
  const marks = ['background', 'term', 'role', 'site'].map((id) => ({ id, name: words[`${id}Mark`] ?? id }));
  return {
    kind: [{ id: 'all', name: words.all ?? '' }, ...sections, ...marks],
    role: [{ id: 'all', name: words.anyRole ?? '' }, ...roles],
  };
}

/** The hits the choice leaves, and the choices that are left beside it. A choice that leaves nothing stands: the reader made it, and is told. */
export function filterHits(lexicon: Lexicon, hits: Hit[], wanted: Chosen): Left {
  const choices = choicesOf(lexicon);
  const pick = (facet: Facet) => choices[facet].find(({ id }) => id === wanted[facet]) ?? choices[facet][0];
  const [kind, role] = [pick('kind'), pick('role')];
  const chosen = { kind: kind?.id ?? 'all', role: role?.id ?? 'all' };
  const fitting = (facet: Facet, id: string, of = hits) =>
    of.filter((hit) => idsOf[facet](hit).indexOf(id) >= 0);
  const offered = (facet: Facet, beside: Hit[]) =>
    choices[facet]
      .map((choice) => ({ ...choice, count: fitting(facet, choice.id, beside).length }))
      .filter(({ id, count }) => hits.length > 0 && (count > 0 || id === 'all' || id === chosen[facet]));
  const ofKind = fitting('kind', chosen.kind);
  return {
    hits: fitting('role', chosen.role, ofKind),
    filters: { kind: offered('kind', fitting('role', chosen.role)), role: offered('role', ofKind) },
    chosen,
    names: [kind, role].flatMap((one) => (one && one.id !== 'all' ? one.name : [])),
  };
}
