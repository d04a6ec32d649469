import type { SourceLine } from '../read/line.ts';
import { signingIn } from '../read/signing.ts';
import { isDocumentTitle, runInTitle } from '../read/signs.ts';
import { itemRank } from './rank.ts';

/** Longer lines lead to nothing. */
const LEAD_LIMIT = 40;
/** Which of some lines may stand over others: short, no sentences, nobody who signs. */
export function leadersIn(lines: readonly SourceLine[]): (line: SourceLine) => boolean {
  const signing = signingIn(lines);
  return (line) =>
    [...line.text].length <= LEAD_LIMIT &&
    !/[。｡；;！!？?，,、]$/.test(line.text) &&
    !line.names &&
    !signing.has(line);
}

/** Items of a list that each hold items, duties by their looks, where the program that shows them numbers them. */
export function outerItems(free: readonly SourceLine[]): SourceLine[] {
  const canLead = leadersIn(free);
  const first = free.find(({ listed }) => listed);
  const rank = first && first.depth === 0 ? itemRank(first) : '';
  const outer = free.filter((line) => rank !== '' && itemRank(line) === rank);
  const holds = (line: SourceLine) => {
    const next = free[free.indexOf(line) + 1];
    return (
      canLead(line) &&
      next?.listed === true &&
      itemRank(next) !== rank &&
      (canLead(next) || runInTitle(next.text) !== undefined)
    );
  };
  return outer.length > 1 && outer.every(holds) ? outer : [];
}

/** Lines that stand right over duties, the first over the first of all, each over two and more as a rule, where they are no sentences. */
export function headsOver(lines: readonly SourceLine[], duties: readonly SourceLine[]): SourceLine[] {
  const canLead = leadersIn(lines);
  const heads = duties.map((duty) => {
    const before = lines[lines.indexOf(duty) - 1];
    const isHead = before && !duties.includes(before) && canLead(before) && !isDocumentTitle(before.text);
    return isHead ? before : undefined;
  });
  const found = heads.filter((head) => head !== undefined);
  return heads[0] && found.length > 1 && found.length * 2 <= duties.length ? found : [];
}
