import type { SourceLine } from '../read/line.ts';
import { isTitleLine } from '../read/signs.ts';
import { headsOver } from '../sift/heads.ts';
import type { Sifted } from '../sift/sift.ts';
import { dutyStyle } from './duty-style.ts';

/** What a document may have for the title or the duties it does not show: for an outline that somebody mends, never for an import. */
export function guessed(sifted: Sifted): Sifted {
  const { kept, leads, flat } = sifted;
  const title = sifted.title ?? titleIn(kept, kept.indexOf((leads[0] ?? flat[0]) as SourceLine));
  const found = { ...sifted, ...(title ? { title } : {}) };
  if (leads.length + flat.length > 0) return found;
  const after = title ? kept.slice(kept.indexOf(title) + 1) : kept;
  const style = dutyStyle([after]);
  const begun = after.filter((line, i) => style.begins(line, after[i + 1]));
  const heads = headsOver(after, begun);
  if (heads.length > 0) return { ...found, leads: heads };
  return { ...found, flat: begun.length > 1 ? begun : [] };
}

/** The first line before the duties that is no sentence. @param end where they begin, -1 where none do */
const titleIn = (kept: readonly SourceLine[], end: number): SourceLine | undefined =>
  kept
    .slice(0, end < 0 ? undefined : end)
    .find(({ text, region }) => region === undefined && isTitleLine(text));
