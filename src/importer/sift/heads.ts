import { numberOf } from '../../official/heading.ts';
import type { SourceLine } from '../read/line.ts';
import { signingIn } from '../read/signing.ts';
import { endsAtMark, isDocumentTitle, runInTitle } from '../read/signs.ts';
import { itemRank } from './rank.ts';

/** Longer lines lead to nothing. */
const LEAD_LIMIT = 40;
/** Which of some lines may stand over others: short, no sentences, nobody who signs. */
export function leadersIn(lines: readonly SourceLine[]): (line: SourceLine) => boolean {
  const signing = signingIn(lines);
  return (line) =>
    [...line.text].length <= LEAD_LIMIT && !endsAtMark(line.text) && !line.names && !signing.has(line);
}

/** Chapters that each hold articles, whose numbers may run on through them. */
export function chapters(free: readonly SourceLine[]): SourceLine[] {
  const forms = free.map(({ text }) => numberOf(text)?.form);
  const canLead = leadersIn(free);
  const found = free.filter((line, i) => forms[i] === 'chapter' && canLead(line));
  const holds = (line: SourceLine) =>
    forms.slice(free.indexOf(line) + 1).find((form) => form === 'chapter' || form === 'article') ===
    'article';
  return found.length > 1 && found.every(holds) ? found : [];
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
  const [only] = heads;
  if (only && found.length === 1 && isHeadOfAll(lines, only)) return [only];
  return heads[0] && found.length > 1 && found.length * 2 <= duties.length ? found : [];
}

/** Longer lines over all duties are slogans, or lines of the preamble that lack their stop. */
const HEAD_LIMIT = 10;

/** Whether a line over all the duties is their heading: short, without a comma, below a preamble that has come to its end. */
function isHeadOfAll(lines: readonly SourceLine[], head: SourceLine): boolean {
  const before = lines[lines.indexOf(head) - 1];
  return (
    [...head.text].length <= HEAD_LIMIT &&
    !/[\s，,、：:]/.test(head.text) &&
    before !== undefined &&
    /[。！：；!:;]$/.test(before.text) &&
    [...before.text].length > HEAD_LIMIT
  );
}
