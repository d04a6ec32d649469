import { withoutSpace } from '../../text/space.ts';
import type { SourceLine } from './line.ts';

/** Lines as one: a space between Latin words alone. */
export function joinLines(group: SourceLine[], between?: string): SourceLine {
  const [first, last] = [group[0] as SourceLine, group.at(-1) as SourceLine];
  const text = group
    .map((line) => line.text)
    .reduce((sum, more) => sum + (between ?? (/[\w,.;]$/.test(sum) && /^\w/.test(more) ? ' ' : '')) + more);
  const doubts = group.flatMap((line) => line.doubts ?? []);
  let length = 0;
  const insets = group.flatMap((line) => {
    const start = length;
    length += withoutSpace(line.text).length;
    return (line.insets ?? []).map((inset) => ({ ...inset, before: start + inset.before }));
  });
  const { cells, ...rest } = first;
  return {
    ...rest,
    text,
    // Of more lines than one what is seen in each column is no longer known.
    ...(cells && group.length === 1 ? { cells } : {}),
    at: first.at === last.at ? first.at : `${first.at}至${last.at}`,
    ...(doubts.length > 0 ? { doubts } : {}),
    ...(insets.length > 0 ? { insets } : {}),
  };
}

/** What was put together, for the reader to look at. */
export const told = (places: readonly string[], say: (count: number) => string): string[] =>
  places.length > 0 ? [`${say(places.length)}：${[...new Set(places)].join('、')}。请对照原件看一看。`] : [];

/** A text with what stood within it in its places. @param text without white space */
export function withInsets(text: string, insets: SourceLine['insets'] = []): string {
  let [whole, from] = ['', 0];
  for (const inset of insets) {
    whole += text.slice(from, inset.before) + withoutSpace(inset.text);
    from = inset.before;
  }
  return whole + text.slice(from);
}
