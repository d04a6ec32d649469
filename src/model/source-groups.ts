import type { InterfaceData } from '../schema/interface.ts';
import { filings, type SourceData } from '../schema/source.ts';
import { inBrackets } from '../text/in-brackets.ts';

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

/**
 * The sources of a group by who published them, each publisher where its first source stands in the list. Of editions that
 * brackets of its name tell apart (总局（转载件）) the name is that of all; one that always has the same brackets keeps them.
 */
export function byPublisher<S extends Pick<SourceData, 'publisher'>>(
  sources: readonly S[],
): { publisher: string; sources: S[] }[] {
  const named = new Map<string, S[]>();
  for (const source of sources) {
    const [name] = inBrackets(source.publisher);
    named.set(name, [...(named.get(name) ?? []), source]);
  }
  return Array.from(named, ([name, its]) => {
    const [full = name, ...others] = new Set(its.map(({ publisher }) => publisher));
    return { publisher: others.length > 0 ? name : full, sources: its };
  });
}

/** What is said of whose words a source is: a new kind needs a word here, or none. */
export const kindOf = ({ authority }: Pick<SourceData, 'authority'>, { common }: InterfaceData): string =>
  ({ official: '', publisher: '', media: common.media, institution: common.institution })[authority];

/**
 * The day that most sources of a group were seen, which its heading says for them: more than half, and more than one.
 * @returns the day, and whether each of them was seen on it; nothing where no day is that of most
 */
export function sharedDay(
  sources: readonly Pick<SourceData, 'seen'>[],
): { day: string; all: boolean } | undefined {
  const times = new Map<string, number>();
  for (const { seen } of sources) if (seen !== undefined) times.set(seen, (times.get(seen) ?? 0) + 1);
  for (const [day, count] of times)
    if (count > 1 && count * 2 > sources.length) return { day, all: count === sources.length };
  return undefined;
}
