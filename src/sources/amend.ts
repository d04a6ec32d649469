import type { SourceData } from '../schema/source.ts';
import type { Verdict } from './judge.ts';

/** What a verdict makes of a source: what `alive` says, and whether it was seen. What is not known stays as it is. */
const AMENDS: Partial<Record<Verdict, { alive: SourceData['alive']; seen: boolean }>> = {
  same: { alive: 'yes', seen: true },
  // A link that leads to another page is worse than none: the address is printed as text.
  changed: { alive: 'no', seen: false },
  gone: { alive: 'no', seen: false },
};

/** A source in its file: the line it begins at, counted from 1, and what was found. */
interface Found {
  line: number;
  verdict: Verdict;
}

/** A line that takes the place of another, or comes before it. */
interface Edit {
  /** Counted from 0. */
  at: number;
  line: string;
  added: boolean;
}

/** The line of a source that says a field, and the number of the line; an item of a list begins with `- `. */
function fieldIn(
  lines: readonly string[],
  first: number,
  field: string,
): { at: number; line: string } | undefined {
  for (let at = first; at < lines.length && (at === first || !/^- /.test(lines[at] ?? '')); at++) {
    const line = lines[at] ?? '';
    if (new RegExp(`^[- ] ${field}:`).test(line)) return { at, line };
  }
  return undefined;
}

/**
 * What is to be changed in the text of `sources.yaml`: lines of `alive` and `seen` alone.
 * @param today ISO 8601
 */
export function editsFor(text: string, found: readonly Found[], today: string): Edit[] {
  const lines = text.split('\n');
  const edits = found.flatMap(({ line, verdict }): Edit[] => {
    const amend = AMENDS[verdict];
    const alive = fieldIn(lines, line - 1, 'alive');
    if (!amend || !alive) return [];
    const seen = fieldIn(lines, line - 1, 'seen');
    const changed = ({ at, line: old }: { at: number; line: string }, value: string): Edit[] => {
      const now = old.replace(/^(..\w+:\s*)\S+/, `$1${value}`);
      return now === old ? [] : [{ at, line: now, added: false }];
    };
    return [
      ...(amend.seen && seen ? changed(seen, today) : []),
      ...(amend.seen && !seen ? [{ at: alive.at, line: `  seen: ${today}`, added: true }] : []),
      ...changed(alive, amend.alive),
    ];
  });
  return edits.sort((a, b) => a.at - b.at || Number(b.added) - Number(a.added));
}

/** The text with all that is to be changed. */
export function applied(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  return lines
    .flatMap((line, at) => {
      const here = edits.filter((edit) => edit.at === at);
      const instead = here.find(({ added }) => !added);
      return [...here.filter(({ added }) => added).map((edit) => edit.line), instead?.line ?? line];
    })
    .join('\n');
}
