import { joinLines } from './join.ts';
import { isClosed, type SourceLine } from './line.ts';

/** Lines that were put together as one. */
export interface Joined {
  rows: readonly SourceLine[];
  /** Where they stand, for people. */
  at: string;
}

/** All that was put together for one reason. */
export interface Joining {
  joined: readonly Joined[];
  /** A sentence for the reader. @param places where they stand, each once */
  tell(places: readonly string[]): string;
}

/** What was put together, for the reader to look at. @param decided lines somebody has decided about: of them nothing is told */
export const tellJoinings = (
  joinings: readonly Joining[],
  decided: ReadonlySet<SourceLine> = new Set(),
): string[] =>
  joinings.flatMap(({ joined, tell }) => {
    const open = joined.filter(({ rows }) => !rows.some((row) => decided.has(row)));
    return open.length > 0 ? [tell([...new Set(open.map(({ at }) => at))])] : [];
  });

/** Paragraphs that were put together, told with how many they are. */
export const saying = (joined: Joined[], say: (count: number) => string): Joining => ({
  joined,
  tell: (places) => `${say(places.length)}：${places.join('、')}。请对照原件看一看。`,
});

/** Each group as one line, where it has several and comes to an end. Only spaces go between them, so the text without white space is unchanged. */
export function joinGroups(groups: readonly SourceLine[][]): { lines: SourceLine[][]; joined: Joined[] } {
  const lines = groups.map((group) =>
    group.length > 1 && isClosed(group.at(-1)?.text ?? '') ? [joinLines(group)] : group,
  );
  return {
    lines,
    joined: lines.flatMap(([one], i) =>
      one && lines[i] !== groups[i] ? [{ rows: groups[i] ?? [], at: one.at }] : [],
    ),
  };
}
