import type { Readings } from '../text/pinyin.ts';
import { spellPinyin } from '../text/pinyin.ts';
import type { Corpus } from './corpus.ts';
import type { Lexicon } from './types.ts';
import { queryOf } from './understand/query.ts';

/** A name of our own that completes what is typed. */
interface Suggestion {
  text: string;
  /** What it is: the interface word that names its kind. */
  kind: 'restatement' | 'original' | 'both' | 'unrestated' | 'termMark' | 'roleMark' | 'backgroundMark';
  /** Why it is offered, where its text does not show it. */
  why?: string | undefined;
  /** The page that has this name, from the site's root: whoever chooses it goes there. */
  path?: string | undefined;
}

/** The marks a duty can have. */
const duties = ['restatement', 'both', 'original', 'unrestated'] as const;

/** Suggestions shown at most. */
const LIMIT = 6;

interface Name extends Suggestion {
  /** The name and what else people call it, in normal form. */
  known: string[];
}

/**
 * Completes a query while it is typed: titles, terms, roles and background headings that begin with it or hold it,
 * in characters, traditional ones, pinyin, initials or English.
 * @returns the function that suggests: best first, none for what is a name already
 */
export function suggester(lexicon: Lexicon, corpus: Corpus): (text: string) => Suggestion[] {
  const names = namesOf(lexicon, corpus);
  return (text) => {
    const typed = queryOf(text);
    const wanted = corpus.normal(typed).text;
    if (wanted === '' || wanted.length > 24) return [];
    const letters = /[a-z]/.test(wanted) ? spellPinyin(typed) : '';
    // What a name is called besides counts a little less than the name itself.
    const best = ({ known }: Name) =>
      Math.max(...known.map((each, i) => rate(corpus, each, wanted, letters) - (i === 0 ? 0 : 0.5)));
    const rated = names.map((name, order) => ({ name, order, rating: best(name) }));
    return rated
      .filter(({ name, rating }) => rating > 0 && name.known[0] !== wanted)
      .sort((a, b) => b.rating - a.rating || a.name.text.length - b.name.text.length || a.order - b.order)
      .slice(0, LIMIT)
      .map(({ name: { text, kind } }) => ({ text, kind }));
  };
}

function namesOf({ documents, terms }: Lexicon, { normal }: Corpus): Name[] {
  const name = (kind: Suggestion['kind'], text: string, others: string[] = []): Name => ({
    text,
    kind,
    known: [text, ...others].map((each) => normal(each).text),
  });
  const of = (mark: string) => documents.filter((document) => document.mark === mark);
  const all = [
    ...duties.reduce<Name[]>(
      (list, mark) => list.concat(of(mark).map(({ title, keywords }) => name(mark, title, keywords))),
      [],
    ),
    ...terms.map((term) => name('termMark', term.name, [...term.aliases, term.english])),
    ...of('role').map(({ title, keywords }) => name('roleMark', title, keywords)),
    ...of('background').reduce<Name[]>(
      (list, { places }) => list.concat(places.map(([, , heading]) => name('backgroundMark', heading))),
      [],
    ),
  ];
  const seen = new Set<string>();
  return all.filter(({ known: [own = ''] }) => own !== '' && !seen.has(own) && seen.add(own));
}

/** How well a name completes what is typed, 0 to 4: begins with it, holds it, sounds like it from the beginning. */
function rate({ readings }: Corpus, known: string, wanted: string, letters: string): number {
  const at = known.indexOf(wanted);
  if (at === 0) return 4;
  // A single character inside a name is too little to go by; a Latin word is found at its beginning.
  if (at > 0 && (/[a-z]/.test(wanted[0] ?? '') ? known[at - 1] === ' ' : wanted.length > 1)) return 2;
  if (letters.length > 1 && spells(readings, wanted.replace(/ /g, ''), known)) return 3;
  return 0;
}

/** Whether letters, and characters among them, spell the beginning of a name: whole syllables, a last one begun, or initials. */
function spells(readings: Readings, typed: string, name: string): boolean {
  const [first] = name;
  if (typed === '') return true;
  if (first === undefined) return false;
  const rest = name.slice(first.length);
  if (typed.slice(0, first.length) === first) return spells(readings, typed.slice(first.length), rest);
  return readings(first).some(
    (syllable) =>
      (typed.slice(0, syllable.length) === syllable &&
        spells(readings, typed.slice(syllable.length), rest)) ||
      syllable.slice(0, typed.length) === typed ||
      (typed[0] === syllable[0] && spells(readings, typed.slice(1), rest)),
  );
}
