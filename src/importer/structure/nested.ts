import type { DoubtfulLine, SourceLine } from '../read/line.ts';
import { isTitleLine, runInTitle } from '../read/signs.ts';
import { BARE, rankOf } from '../sift/rank.ts';

/**
 * Duties that may be what leads to groups: in most of them stand numbered lines with titles of their own, as duties have them.
 * @param kept all lines that are kept @param begun those that begin duties @param others those that begin anything else
 */
export function nestedDoubts(
  kept: readonly SourceLine[],
  begun: readonly SourceLine[],
  others: readonly SourceLine[],
): DoubtfulLine[] {
  const parts = new Set([...begun, ...others]);
  const inside = (duty: SourceLine): SourceLine[] => {
    const below = kept.slice(kept.indexOf(duty) + 1);
    const end = below.findIndex((line) => parts.has(line));
    const own = end < 0 ? below : below.slice(0, end);
    return own.filter(
      (line, i) => isTitled(line, own[i + 1]) && ![BARE, rankOf(duty)].includes(rankOf(line)),
    );
  };
  const holders = begun.filter((duty) => inside(duty).length > 0);
  if (holders.length < 2 || holders.length * 2 <= begun.length) return [];
  const why = '当作一条，下面却有编号的小条，各有名字；也许它是一组开头的话，小条才是条';
  return holders.map((line) => ({ line, why }));
}

/** Whether a line has a title: one that runs into its sentences, or with a line to itself above them. */
const isTitled = ({ text }: SourceLine, next: SourceLine | undefined): boolean =>
  runInTitle(text) !== undefined || (isTitleLine(text) && next !== undefined && !isTitleLine(next.text));
