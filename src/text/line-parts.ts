import { shortQuotes } from './title-parts.ts';
import { wholeWords } from './whole-words.ts';

/** A stretch of a text that a line may end after; it is whole. */
export interface Stretch {
  text: string;
  /** Where it ends lines if it is longer than a line all the same: a quoted term, the last words of an enumeration. */
  within?: string[];
}

/** Prepositions, conjunctions and adverbs of one character: a line may well begin with them. */
const LEADING = /^[把让对从向由以按靠与和及或并也都就不被将给使更最而但则才在为]/u;
/** What belongs to the word before it: a line may well end with it. */
const TRAILING = /[的了着们等里上中下]$/u;
const NUMBER = /^[\p{N}一二三四五六七八九十百千万亿两几第.,%％]+$/u;
const OPENING = /^[“‘《〈「『（【]/u;
/** Marks and spaces after which browsers end lines without being told. */
const MARK = /(\s|[，；：。！？、][”’》〉」』）】]*)$/u;
const CLOSED = /[”’》〉」』）】\p{S}%％]$/u;

/** The longest stretch, in characters: a line of an item in the elder edition at 320 px, 244 px at 30 px a character. */
const LONGEST = 8;
/** The fewest letters of a last line: fewer are lost under the others [CLREQ 3.3.4 widow avoidance]. */
const FEWEST = 3;

/** Whether browsers end a line after a text without being told. */
export const endsAtMark = (text: string): boolean => MARK.test(text);

/** Whether a segment is but one character, and of a kind. */
const isOne = (segment: string, kind: RegExp): boolean => segment.length === 1 && kind.test(segment);
const lettersOf = (text: string): number => [...text.replace(/[\p{P}\s]/gu, '')].length;
/** In characters: of Latin letters and digits two are as wide as one. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0);
const partsOf = (units: readonly Stretch[]): string[] => units.flatMap((unit) => unit.within ?? [unit.text]);
const join = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');

/**
 * Parts a text where its lines may end: after its marks, and in clauses longer than the narrowest line between words,
 * at as few places as will do. Numbers stay with what they count, quoted terms of six characters are whole, and what
 * is last has three letters.
 * @returns the stretches; put together they are the text again
 */
export function lineStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let clause: Stretch[] = [];
  for (const unit of lineUnits(text)) {
    clause.push(unit);
    if (!endsAtMark(unit.text)) continue;
    stretches.push(...parted(clause));
    clause = [];
  }
  return [...stretches, ...parted(clause)];
}

/** The units of a text, after each of which a line may end: for lines so long that no places need be chosen. Put together they are the text again. */
export const lineUnits = (text: string): Stretch[] => withLongEnd(unitsOf(text));

/** Units of which the last, if it is too short for a line of its own, is one with those before it. */
function withLongEnd(units: readonly Stretch[]): Stretch[] {
  const rest = [...units];
  const end: Stretch[] = [];
  while (rest.length > 0 && lettersOf(join(end)) < FEWEST) end.unshift(rest.pop() as Stretch);
  return [...rest, { text: join(end), within: partsOf(end) }];
}

/** What no line should end in: a word with the marks and particles that are its, a quoted term. */
function unitsOf(text: string): Stretch[] {
  const isQuoted = shortQuotes(text);
  const units: Stretch[] = [];
  let before = '';
  for (const { segment, index, isWordLike } of wholeWords(text)) {
    const unit = units.at(-1);
    const place = unit && placeBetween(before, unit.text, segment, isWordLike);
    if (!unit || (place === 'sure' && !isQuoted(index))) units.push({ text: segment });
    else {
      const within = unit.within ?? [unit.text];
      unit.within = place ? [...within, segment] : [...within.slice(0, -1), within.at(-1) + segment];
      unit.text += segment;
    }
    before = segment;
  }
  return units;
}

/**
 * Whether a line may end between two segments of a text, the first with what it is joined to. Where one of them is a
 * single character they may be one word that the cutter does not know: 首|负责任, 大|数据.
 */
function placeBetween(
  before: string,
  joined: string,
  after: string,
  isWord: boolean,
): 'sure' | 'unsure' | undefined {
  if (OPENING.test(after)) return OPENING.test(before) ? undefined : 'sure';
  if (!isWord || OPENING.test(before) || NUMBER.test(before) || isOne(after, TRAILING)) return undefined;
  if (endsAtMark(joined) || CLOSED.test(before)) return 'sure';
  const [isFree, isHead] = [lettersOf(before) > 1 || isOne(before, TRAILING), lettersOf(after) > 1];
  if (isFree && (isHead || isOne(after, LEADING))) return 'sure';
  return isFree || isHead ? 'unsure' : undefined;
}

/** A clause in stretches that fit a line. */
const parted = (clause: readonly Stretch[]): Stretch[] => cheapest(clause).map(stretchOf);

/** A stretch is held together if browsers would end lines in it, or if it is longer than a line. */
function stretchOf(units: readonly Stretch[]): Stretch {
  const text = join(units);
  const parts = partsOf(units);
  const isHeld = parts.length > 1 && (widthOf(text) > LONGEST || parts.slice(0, -1).some(endsAtMark));
  return isHeld ? { text, within: cheapest(parts.map((part) => ({ text: part }))).map(join) } : { text };
}

/** Of all ways to part what stands in a row the cheapest. */
function cheapest(row: readonly Stretch[]): Stretch[][] {
  const ways: { cost: number; groups: Stretch[][] }[] = [{ cost: 0, groups: [] }];
  for (let to = 1; to <= row.length; to++)
    ways.push(
      ways
        .map(({ cost, groups }, from) => {
          const group = row.slice(from, to);
          const price = costOf(join(group), to === row.length) + costBetween(row[to - 1], row[to]);
          return { cost: cost + price, groups: [...groups, group] };
        })
        .reduce((a, b) => (b.cost < a.cost ? b : a)),
    );
  return ways.at(-1)?.groups ?? [];
}

/** What a stretch costs: most, if it is longer than a line; then, if it is short, at an end above all; and each, that they be few. */
function costOf(text: string, isLast: boolean): number {
  const spare = LONGEST - widthOf(text);
  const short = lettersOf(text) < FEWEST ? (isLast ? 40 : 4) : 0;
  return 10 + (spare < 0 ? 100 : 0.1) * spare ** 2 + short;
}

/** What a line's end costs: nothing at a particle, most beside a single character, which may be part of a word. */
function costBetween(before?: Stretch, after?: Stretch): number {
  if (!before || !after) return 0;
  if (LEADING.test(after.text) || TRAILING.test(before.text)) return 0;
  return lettersOf(before.text) > 1 && lettersOf(after.text) > 1 ? 2 : 10;
}
