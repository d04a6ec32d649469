import { numberOf } from '../../official/heading.ts';
import type { SourceLine } from '../read/line.ts';
import { numberIn } from '../read/numbers.ts';
import { labelsIn, signingIn } from '../read/signing.ts';
import { isDocumentTitle, isLead, isSigned, isWeakLead, runInTitle } from '../read/signs.ts';
import { chapters, headsOver, leadersIn, outerItems } from './heads.ts';
import { BARE, itemRank, rankOf } from './rank.ts';

export const leadsIn = (lines: readonly SourceLine[]): SourceLine[] =>
  lines.filter(({ text, level }) => isLead(text, level !== undefined));

/**
 * The sentences that lead to groups: those that say so and those that stand as they do; where none says so, headings and numbers that hold
 * others, or what may be one, the last of several together.
 */
export function leadsOf(lines: readonly SourceLine[]): SourceLine[] {
  const free = lines.filter(({ region }) => region === undefined);
  const divided = chapters(free);
  if (divided.length > 0) return divided;
  const found = leadsIn(free);
  if (found.length > 0) return withSiblings(free, found);
  const weak = () => {
    const labels = labelsIn(free);
    const all = free.filter(
      (line, i) =>
        isWeakLead(line.text) &&
        !labels.has(line) &&
        !isWeakLead(free[i + 1]?.text ?? '') &&
        free.slice(i + 1, i + 3).some(mayBeDuty),
    );
    // One alone announces all that follows.
    return all.length > 1 ? all : [];
  };
  const finders = [
    () => holdersIn(free),
    () => outerItems(free),
    weak,
    () => headsOver(free, flatDuties(free)),
  ];
  return finders.map((find) => find()).find(({ length }) => length > 0) ?? [];
}

/** Whether a line may stand at the head of duties: a sentence, or one that shows its rank. Names below a label are neither. */
const mayBeDuty = (line: SourceLine): boolean =>
  !isSigned(line.text) &&
  (rankOf(line) !== BARE || /[。｡；;！!]/.test(line.text) || runInTitle(line.text) !== undefined);

/** With the leads that were found, the lines of their rank; and those that stand right before a number that begins anew. */
function withSiblings(free: readonly SourceLine[], found: SourceLine[]): SourceLine[] {
  const canLead = leadersIn(free);
  const from = free.indexOf(found[0] as SourceLine);
  const ranks = new Set(found.map(rankOf));
  const [rank = BARE] = ranks;
  const inside = free.slice(from + 1, found[1] ? free.indexOf(found[1]) : undefined);
  // Where duties are of the same rank, it tells nothing.
  const tells =
    ranks.size === 1 &&
    rank !== BARE &&
    (found.length === 1 || !inside.some((line) => rankOf(line) === rank)) &&
    inside.some((line) => rankOf(line) !== BARE && rankOf(line) !== rank);
  const begins = restarts(free, inside, found);
  return free.filter(
    (line, i) =>
      found.includes(line) ||
      (tells && rankOf(line) === rank && canLead(line) && isBeforeDuty(free, i, rank)) ||
      (i > from && begins.has(line)),
  );
}

/** Whether what follows a line goes on to something of another rank before the next of its own: a lead has duties. */
function isBeforeDuty(free: readonly SourceLine[], at: number, rank: string): boolean {
  const next = free.slice(at + 1).find((line) => rankOf(line) !== BARE);
  return next !== undefined && rankOf(next) !== rank;
}

/** Lines without a number right before a duty whose number begins anew, after others of the group before. */
function restarts(
  free: readonly SourceLine[],
  inside: readonly SourceLine[],
  found: readonly SourceLine[],
): Set<SourceLine> {
  const canLead = leadersIn(free);
  const forms = inside.map(({ text }) => numberOf(text)?.form);
  const form = forms.find((each) => each !== undefined && each !== 'mark');
  const leads = new Set<SourceLine>();
  let duties = 0;
  free.forEach((line, i) => {
    const next = free[i + 1];
    if (found.includes(line)) duties = 0;
    else if (form === undefined) return;
    else if (numberOf(line.text)?.form === form) duties++;
    else if (duties > 0 && next && canLead(line) && !numberOf(line.text) && isFirst(next, form)) {
      leads.add(line);
      duties = 0;
    }
  });
  return leads;
}

const isFirst = ({ text }: SourceLine, form: string): boolean =>
  numberOf(text)?.form === form && numberIn(text) === 1;

/** Whether a line itself shows its rank, not but the list it stands in. */
const isShown = ({ text, level }: SourceLine): boolean => level !== undefined || numberOf(text) !== undefined;

/** Lines of one rank that each hold lines of another, where no words tell: 一、 over （一）, headings over headings. */
function holdersIn(free: readonly SourceLine[]): SourceLine[] {
  const canLead = leadersIn(free);
  const title = free.findIndex(({ text }) => isDocumentTitle(text));
  const ranked = free.slice(title + 1).filter((line) => rankOf(line) !== BARE);
  const isTitled = (line: SourceLine) => canLead(line) || runInTitle(line.text) !== undefined;
  const [first, second] = ranked.filter(isTitled);
  if (!first || !second || !canLead(first) || rankOf(first) === rankOf(second)) return [];
  // What is but an item within an item is told by outerItems.
  if (!isShown(first) && !isShown(second)) return [];
  const rank = rankOf(first);
  const outer = ranked.filter((line) => rankOf(line) === rank && canLead(line));
  const inner = ranked.filter((line) => rankOf(line) === rankOf(second));
  const holds = outer.every((line) => {
    const at = free.indexOf(line);
    // Sentences, and items of a list, below a title with a text of its own are but items of it.
    return (
      isBeforeDuty(free, at, rank) &&
      ((isShown(second) && canLead(second)) || rankOf(free[at + 1] ?? line) === rankOf(second))
    );
  });
  // A heading alone over all the rest is a title.
  const many = outer.length > 1 || numberOf(first.text) !== undefined;
  // Items may be sentences of what they stand below.
  const areDuties = isShown(second) || inner.filter(isTitled).length * 2 > inner.length;
  return holds && many && areDuties && inner.length >= outer.length ? outer : [];
}

/** Fewer duties in a document without groups may be anything. */
const FEWEST = 3;

/** Where no line leads to a group: the duties themselves, told by their headings, numbers, signs, or places in a list. */
export function flatDuties(lines: readonly SourceLine[]): SourceLine[] {
  const own = lines.filter(({ region, names }) => region === undefined && !names);
  const signing = signingIn(own);
  const free = own.filter((line) => !signing.has(line) && !isDocumentTitle(line.text));
  const shown = free.filter(isShown);
  const ranks = [...new Set(shown.map(rankOf))];
  const items = free.filter(({ listed }) => listed);
  const outer = items.slice(0, 1).map(itemRank);
  const candidates = [
    ...ranks
      .map((rank) => shown.filter((line) => rankOf(line) === rank))
      .filter(([first]) => first && beginsList(first)),
    items.filter((line) => outer.includes(itemRank(line))),
    items,
  ];
  return candidates.find(({ length }) => length >= FEWEST) ?? [];
}

/** Whether a line may be the first of a list: a heading, a sign, a number that is one. */
const beginsList = ({ text, level }: SourceLine): boolean =>
  level !== undefined || numberOf(text)?.form === 'mark' || numberIn(text) === 1;
