import type { ImportedPledge } from '../../official/pledge.ts';
import { type Fault, SiteError } from '../../support/site-error.ts';
import type { Division, Document } from '../document.ts';
import { FAULTS_REPORTED } from '../limits.ts';
import { oddCharacters } from '../read/characters.ts';
import { tellJoinings } from '../read/joinings.ts';
import { type SourceLine, signedAs } from '../read/line.ts';
import { dropInsets, type Sifted } from '../sift/sift.ts';
import { emptyDuties, hangsOnOthers, numberDoubts } from '../structure/doubts.ts';
import type { Part } from '../structure/part.ts';
import { spread } from './alike.ts';
import { buildPledge } from './build.ts';
import { type Change, changesIn } from './changes.ts';
import { type Entry, entriesOf } from './entries.ts';
import { headless } from './faults.ts';
import { inOrder, type Placed } from './order.ts';
import { type Decision, parseOutline } from './parse.ts';
import { unitsOf } from './units.ts';

/** A document divided as an outline says, with what the machine took for something else. */
export interface Obeyed {
  division: Division;
  changes: Change[];
}

/**
 * Divides a document as an outline says.
 * @param file the outline, as shown to people
 * @throws SiteError with everything in the outline that does not go together
 */
export function obeyOutline(document: Document, text: string, file: string): Obeyed {
  const entries = entriesOf(document);
  const decisions = spread(entries, parseOutline(text, file, document, entries));
  const { units, headless: places } = unitsOf(entries, decisions);
  refuseAny(places.map((place) => headless(place, file)));
  const { placed, faults } = inOrder(units, file);
  refuseAny(faults);
  const built = buildPledge(placed, file);
  refuseAny(built.faults);
  const changes = changesIn(entries, placed, decisions, built.titles);
  const decided = decidedIn(entries, decisions, changes);
  const around = aroundDoubts(placed, built.pledge);
  return {
    division: {
      lines: units.map(({ line }) => line),
      dropped: droppedIn(entries, decisions),
      doubtful: entries.flatMap((entry, i) =>
        [
          ...doubtsAbout(entry, decided.has(entry.row)),
          ...(decided.has(entry.row) ? [] : (around.get(i + 1) ?? [])),
        ].map((why) => ({ line: entry.row, why })),
      ),
      pledge: built.pledge,
      signed: placed.filter(({ part }) => part === 'signatory').map(({ line }) => signedAs(line)),
      parts: new Map(placed.map(({ line, part }) => [line, part])),
      remarks: tellJoinings(document.joinings, decided),
    },
    changes,
  };
}

function refuseAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new SiteError(faults.slice(0, FAULTS_REPORTED));
}

/** Lines somebody has decided about: those that were changed, and those that another now goes on with, or no more. */
function decidedIn(
  entries: readonly Entry[],
  decisions: readonly Decision[],
  changes: readonly Change[],
): Set<SourceLine> {
  const decided = new Set(changes.map(({ row }) => row));
  /** The line that one goes on with, as the machine has it, or the outline. */
  const begun = (parts: readonly (Part | undefined)[], number: number) =>
    entries[parts.slice(0, number - 1).findLastIndex((part) => part !== 'joined' && part !== 'out')];
  for (const { number, from, to } of changes) {
    const firsts = [
      ...(from === 'joined' ? [begun(entries.map(partOf), number)] : []),
      ...(to === 'joined' ? [begun(decisions.map(partOf), number)] : []),
    ];
    for (const first of firsts) if (first) decided.add(first.row);
  }
  return decided;
}

const partOf = ({ part }: { part: Part }): Part => part;

/** What is doubtful of duties for those around them, as they now stand, by the number of the line. */
function aroundDoubts(placed: readonly Placed[], pledge: ImportedPledge): Map<number, string[]> {
  const duties = pledge.groups.flatMap((group) => group.duties);
  const units = placed.filter(({ part }) => part === 'duty');
  const begun = units.flatMap(({ line }, i) => (duties[i] ? [{ line, duty: duties[i] }] : []));
  const doubts = [...numberDoubts(units.map(({ line }) => line)), ...emptyDuties(begun)];
  return new Map(
    units.map(({ line, number }) => [
      number,
      doubts.filter((doubt) => doubt.line === line).map(({ why }) => why),
    ]),
  );
}

/** What stays doubtful of a line: of one that somebody has decided about, its characters and what stands within it. */
function doubtsAbout({ row, doubts }: Entry, isDecided: boolean): readonly string[] {
  if (!isDecided) return doubts.filter((why) => !hangsOnOthers(why));
  const within: Pick<Sifted, 'dropped' | 'doubtful'> = { dropped: [], doubtful: [] };
  dropInsets(row, within);
  return [...(row.doubts ?? []), ...oddCharacters(row.text), ...within.doubtful.map(({ why }) => why)];
}

/** What is left out, as an outline says, and what stands within lines. */
function droppedIn(entries: readonly Entry[], decisions: readonly Decision[]): Sifted['dropped'] {
  const left: Pick<Sifted, 'dropped' | 'doubtful'> = { dropped: [], doubtful: [] };
  entries.forEach(({ row, rule }, i) => {
    dropInsets(row, left);
    if (decisions[i]?.part === 'out') left.dropped.push({ line: row, rule: rule ?? 'outline' });
  });
  return left.dropped;
}
