import type { Fault } from '../../support/site-error.ts';
import type { Part } from '../structure/part.ts';
import type { Unit } from './units.ts';
import { wordOf } from './words.ts';

/** Where each part stands among the others. */
const ranks = {
  ...{ above: 0, title: 1, slogan: 2, dateline: 3, preamble: 4 },
  ...{ lead: 5, duty: 5, text: 5, closing: 6, signatory: 7 },
} satisfies Partial<Record<Part, number>>;
type Ranked = keyof typeof ranks;
/** Of these a document has one. */
const single: readonly Part[] = ['title', 'dateline'];

/** What a paragraph is that stands below a part: one of the same. */
function paragraphBelow(rank: number): Ranked {
  if (rank < ranks.title) return 'above';
  if (rank < ranks.lead) return 'preamble';
  return ({ [ranks.closing]: 'closing', [ranks.signatory]: 'signatory' } as const)[rank] ?? 'text';
}

/** A unit that is kept, with what it is where it stands. */
export interface Placed extends Unit {
  part: Ranked;
}

/** What each kept unit is: a paragraph is one of what stands above it. @returns faults where the parts do not follow each other as they must */
export function inOrder(units: readonly Unit[], file: string): { placed: Placed[]; faults: Fault[] } {
  const placed: Placed[] = [];
  const faults: Fault[] = [];
  const blamed = new Set<Unit>();
  let last: Placed | undefined;
  for (const unit of units) {
    if (unit.part === 'out' || unit.part === 'joined') continue;
    const titled = placed.some((each) => each.part === 'title');
    const rankOf = (part: Ranked) => (part === 'slogan' && !titled ? ranks.above : ranks[part]);
    const rank = last ? rankOf(last.part) : 0;
    const isParagraph = unit.part === 'text' || unit.part === 'preamble';
    const part = isParagraph ? paragraphBelow(rank) : unit.part;
    const one: Placed = { ...unit, part };
    placed.push(one);
    if (rankOf(part) > rank || (rankOf(part) === rank && !single.includes(part))) last = one;
    else if (last && !blamed.has(last)) {
      blamed.add(last);
      const again = part === last.part;
      faults.push({
        kind: again ? 'outline-twice' : 'outline-order',
        where: { file, line: unit.place },
        what: again
          ? `${last.number} 号写了“${wordOf(part)}”，${unit.number} 号又写了一次。`
          : `${unit.number} 号写的是“${wordOf(unit.part)}”，却在${last.number} 号“${wordOf(last.part)}”的下面。`,
        hint: again
          ? '只能有一个。分在两行的，后一行写“接上文”；别的写成它真正是的。'
          : '改这一行，或者改上面那一行。先后是：题上、题目、口号（题目的上面也可以有）、时间地点、前言，然后是分组、条和正文，再是结尾，最后是落款（文末的日期也是落款）。',
      });
    }
  }
  return { placed, faults };
}
