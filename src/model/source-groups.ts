import { filings, type SourceData } from '../schema/source.ts';

/** What of a source says which group it is in; also of one whose fields have not been checked. */
export interface Sorted {
  id: string;
  version?: unknown;
  repealed?: unknown;
  authority?: unknown;
  replacedBy?: unknown;
}

/** The groups of the page of all sources, in its order: what binds, then whose words the others are. */
const sourceGroups = ['law', 'official', 'publisher', 'media', 'institution'] as const;
type SourceGroup = (typeof sourceGroups)[number];

/** A rule has a version, or a day it ended; any other source is what its author is. */
const groupOf = ({ version, repealed, authority }: Sorted): unknown =>
  version !== undefined || repealed !== undefined ? 'law' : authority;

/** The sources of facts: those the numbers in the footer lead to are none. */
export const citedSources = <S extends Sorted>(sources: readonly S[]): S[] =>
  sources.filter(({ id }) => !Object.values<string>(filings).includes(id));

/** The sources that are cited, with what came in the place of each, in the order of the list: what an answer cites that no page shows is no source of the site. */
export function shownSources<S extends Sorted>(sources: readonly S[], cited: Iterable<unknown>): S[] {
  const all = new Set(cited);
  for (const id of all) {
    const next = sources.find((source) => source.id === id)?.replacedBy;
    if (next !== undefined) all.add(next);
  }
  return sources.filter(({ id }) => all.has(id));
}

/** The sources of facts in their groups, each in the order of the list; an empty group is none. */
export const groupSources = <S extends Sorted = SourceData>(
  sources: readonly S[],
): { group: SourceGroup; sources: S[] }[] =>
  sourceGroups
    .map((group) => ({ group, sources: citedSources(sources).filter((source) => groupOf(source) === group) }))
    .filter((each) => each.sources.length > 0);
