import type { Corpus } from '../../search/corpus.ts';
import { nearest } from '../../search/nearest.ts';
import type { Answer } from '../../search/rank/rank.ts';
import type { Lexicon } from '../../search/types.ts';
import { element, fillWord } from '../page/element.ts';
import type { Limit } from './settler.ts';

/** Longest part of a query that is said back to the reader, in characters. */
const SAID = 40;

/** From this many characters on a query is a sentence: one that finds nothing may be looked for in the original. */
const SENTENCE = 12;

/** What the note beside the results is made from. */
export interface Situation {
  query: string;
  answer: Answer;
  /** Results after filtering. */
  count: number;
  /** Why the engine did not help, where it did not. */
  limited?: Limit | undefined;
  /** Searches what was typed and nothing else. */
  searchLiterally(): void;
}

/** What is announced: a correction, how many pages, or that there are none. */
export function outcome({ words }: Lexicon, { query, count, answer }: Situation): string {
  const said = query.trim().slice(0, SAID);
  if (said === '') return '';
  const read = answer.corrected === undefined ? '' : fillWord(words.corrected, { query: answer.corrected });
  return count > 0
    ? read + fillWord(words.found, { count: String(count) })
    : fillWord(words.nothing, { query: said });
}

/** The note: a correction with a way back to what was typed, words not used, the nearest names and questions where nothing was found. */
export function noteParts(lexicon: Lexicon, corpus: Corpus, situation: Situation): Node[] {
  const { words } = lexicon;
  const { query, answer, count, limited } = situation;
  const parts: (Node | string)[] = [];
  if (query.trim() !== '' && count === 0) {
    const isSentence = answer.query.normal.length >= SENTENCE && /\p{Script=Han}/u.test(answer.query.normal);
    parts.push(
      outcome(lexicon, situation) + (words.nothingHint ?? '') + (isSentence ? (words.noOriginal ?? '') : ''),
    );
    const { names, questions } = nearest(lexicon, corpus, query);
    const near = names.concat(questions);
    if (near.length > 0)
      parts.push(words.nearest ?? '', ...near.map(({ path, text }) => element('a', { href: path }, text)));
  } else parts.push(outcome(lexicon, situation));
  if (count > 0 && answer.corrected !== undefined) {
    const literal = element(
      'button',
      { type: 'button' },
      fillWord(words.literal, { query: query.trim().slice(0, SAID) }),
    );
    literal.onclick = () => situation.searchLiterally();
    parts.push(literal);
  } else if (answer.dropped.length > 0 && count > 0)
    parts.push(fillWord(words.dropped, { words: answer.dropped.join('、') }));
  if (limited) parts.push((limited === 'device' ? words.simplified : words.incomplete) ?? '');
  return parts.reduce<Node[]>(
    (nodes, part) =>
      nodes.concat(
        document.createTextNode(' '),
        typeof part === 'string' ? document.createTextNode(part) : part,
      ),
    [],
  );
}
