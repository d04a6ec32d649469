import { type Readings, spellPinyin } from '../text/pinyin.ts';
import type { Corpus } from './corpus.ts';
import { bestOf, isQuestion, type Name, type Subject } from './naming.ts';
import { ordinalsOf } from './understand/asked.ts';
import { mend } from './understand/mend.ts';
import { oursOf } from './understand/pieces.ts';
import { queryOf, understand } from './understand/query.ts';

/** A name or a question of our own that completes what is typed. */
export interface Suggestion extends Subject {
  /** The other name by which it is offered, where it is not its own. */
  why?: string | undefined;
}

/** Suggestions shown at most. */
const LIMIT = 6;
/** Places kept for questions and pages, where there are any: names alone would take them all. */
const KEPT = 2;
/** Longest text that is completed, in characters. */
const LONGEST = 24;

/**
 * Completes a query while it is typed: names first, then questions and pages of the site, that begin with it or hold it,
 * in characters, traditional ones, pinyin, initials or English; a duty by its number.
 * @returns names and questions of our own, best first, each with the other name it is offered by, if it is not its own; none for what is a name already
 */
export function suggest(corpus: Corpus, text: string): Suggestion[] {
  const typed = corpus.normal(queryOf(text)).text;
  if (typed === '' || typed.length > LONGEST) return [];
  const complete = (wanted: string) =>
    completions(corpus, wanted)
      .filter(({ of }) => corpus.normal(of.text).text !== typed)
      .map(({ text, isOwn, of }) => ({ ...of, why: isOwn ? undefined : text }));
  const found = complete(typed);
  const read =
    found.length > 0 || spellPinyin(typed).length < 4 ? undefined : mend(corpus, understand(corpus, typed));
  return read === undefined ? found : complete(read);
}

/** The names that complete what is typed, so many as are shown. */
function completions({ naming, readings }: Corpus, wanted: string): Name[] {
  // The number of a duty may still lack its 条.
  const asked = ordinalsOf({ normal: wanted.replace(/^第[^条]+$/, '$&条') }, naming.duties.length);
  const isAsked = ({ of }: Name) => asked.some(({ duty }) => duty === of.number);
  const numbered = naming.all.filter((name) => name.isOwn && isAsked(name));
  if (numbered.length > 0) return numbered;
  // Another name counts a little less than its own; by none is offered what has ended.
  const rated = bestOf(naming.all, ({ normal, isOwn, of }) =>
    isOwn || !of.ended ? rate(readings, normal, wanted) - (isOwn ? 0 : 0.5) : 0,
  );
  const isOther = ({ of }: Name) => isQuestion(of.text) || of.kind === 'siteMark';
  const others = rated.filter(isOther);
  const names = rated.filter((name) => !isOther(name)).slice(0, LIMIT - Math.min(KEPT, others.length));
  return names.concat(others.slice(0, LIMIT - names.length));
}

/** How well a name completes what is typed, 0 to 4: begins with it, is spelt so from the beginning, holds it. */
function rate(readings: Readings, name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at === 0) return 4;
  // A single character inside a name is too little to go by; a Latin word is found at its beginning.
  if (at > 0 && (/^[a-z]/.test(wanted) ? name[at - 1] === ' ' : wanted.length > 1)) return 2;
  return spellPinyin(wanted).length > 1 && spells(readings, wanted.replace(/ /g, ''), name) ? 3 : 0;
}

/** Whether letters, and characters among them, spell the beginning of a name: whole syllables, a last one begun, or initials. */
function spells(readings: Readings, typed: string, name: string): boolean {
  const [first] = name;
  if (typed === '') return true;
  if (first === undefined) return false;
  const rest = name.slice(first.length);
  if (typed.startsWith(first)) return spells(readings, typed.slice(first.length), rest);
  return readings(first).some(
    (syllable) =>
      syllable.startsWith(typed) ||
      (typed.startsWith(syllable) && spells(readings, typed.slice(syllable.length), rest)) ||
      (typed[0] === syllable[0] && spells(readings, typed.slice(1), rest)),
  );
}

/** Names offered at most, and questions. */
const OFFERED = 4;
/** A word of several records says nothing where more than this share of all have it: 质量, 企业, 职业. Read off forty queries that find nothing. */
const COMMON = 0.15;

/**
 * For who found nothing: names that are a word of the query, or mostly one, the rarest first; and questions, of which there
 * are always some: those with such a word, then those that most of what people say stands for.
 */
export function nearest(corpus: Corpus, query: string): { names: Subject[]; questions: Subject[] } {
  const { naming, size } = corpus;
  const frequency = (word: string) => corpus.words.get(word) ?? 1;
  const words = oursOf(understand(corpus, query).pieces)
    .map(({ text }) => text)
    .filter((word) => frequency(word) <= Math.max(1, COMMON * size));
  const rarest = ({ normal }: Name, least: number) => {
    const held = words.filter((word) => normal.indexOf(word) >= 0 && word.length > least * normal.length);
    return Math.max(0, ...held.map((word) => 1 / frequency(word)));
  };
  const names = naming.all.filter(({ of }) => !isQuestion(of.text));
  const questions = naming.all.filter(({ of }) => isQuestion(of.text));
  const saidFor = ({ text }: Subject) => questions.filter(({ of }) => of.text === text).length;
  const shown = (list: readonly Name[], scoreOf: (name: Name) => number) =>
    bestOf(list, scoreOf)
      .slice(0, OFFERED)
      .map(({ of }) => of);
  return {
    names: shown(names, (name) => rarest(name, 0.5)),
    // However much is said for a question, a word of the query counts for more.
    questions: shown(questions, (name) => rarest(name, 0) + saidFor(name.of) / 1e4),
  };
}
