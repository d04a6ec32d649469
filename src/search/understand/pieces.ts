import type { Corpus } from '../corpus.ts';
import { type Alternative, writings } from '../naming.ts';
import { functionWords } from './function-words.ts';
import { numeralAt, otherWriting } from './numerals.ts';

/** A part of a query: a run that occurs in our text, a function word, or something we do not have. */
export interface Piece {
  text: string;
  kind: 'content' | 'function' | 'unknown';
  /** How telling it is: rarer runs weigh more; function words and unknown ones nothing. */
  weight: number;
  /** Whether it may explain a query: lone characters in a longer query are chance. */
  solid?: boolean;
  /** Whether it is a whole name, alias or equivalent: it says by itself what is looked for. */
  named?: boolean;
  /** Other runs that count as it: what it means, and other ways of writing it. */
  alternatives?: readonly Alternative[];
}

/** A piece's run and all that counts as it. */
export const runsOf = ({ text, alternatives = [] }: Piece): string[] =>
  alternatives.reduce<string[]>((all, one) => all.concat(one.text), [text]);

/** Longest run looked for as one piece, in characters; longer exact matches are found before pieces are. */
const LONGEST = 16;
/** Longest name, in characters: English ones are long. */
const NAME = 80;
/** Longest stretch in which a name is looked for that has another word in it, in characters. */
const RENAMED = 12;
/** Longest word of the table of equivalents that stands in such a name. */
const SAID = 4;
/** Characters after a number that say what is counted. */
const COUNTED = 4;
/** What a name weighs beside a run of our text. */
const NAMED = 1.5;
/**
 * What a piece costs in the cheapest cut: few, long runs of our own text win; a lone character explains little.
 * A run that begins or ends with a function word, or in the middle of a word, is cut out of a sentence at the wrong place:
 * 的主题 is 的 and 主题, 照着别人 is not 照着别 and 人. `frayed` and `split` are what that costs besides.
 */
// First and top 5 are 97.7 and 98.6 % (tests/bench/search-numbers.ts, 2026-11). Halved and doubled: frayed 97.7, 98.2 and
// 98.2, 98.6; split 98.2, 98.6 and no change; word no change and 98.2, 98.2; lone 98.2, 98.6 and no change; unknown none.
export const COST = {
  run: 1,
  frayed: 0.6,
  split: 0.5,
  word: 0.4,
  lone: 1.8,
  unknown: 2.5,
  named: 0.8,
} as const;

const isLatin = (character: string) => /[a-z0-9]/.test(character);

/** A piece the query may be cut into, what it costs, and how many characters it takes. */
interface Candidate {
  piece: Piece;
  cost: number;
  length: number;
}

/** The pieces that may begin at a character of a query. @param longest no piece is longer, in characters */
export function candidates(
  corpus: Corpus,
  characters: string[],
  start: number,
  longest: number,
): Candidate[] {
  const first = characters[start] ?? '';
  if (first === ' ') return [{ piece: { text: ' ', kind: 'function', weight: 0 }, cost: 0, length: 1 }];
  const rest = characters.slice(start, start + Math.min(longest, NAME));
  const named = namedRuns(corpus, rest).concat(
    otherwiseWritten(corpus, rest),
    withEquivalent(corpus, rest.slice(0, RENAMED).join('')),
  );
  const word = isLatin(first) ? [latinWord(corpus, characters, start)] : [];
  return named.concat(word, runs(corpus, characters, start, longest));
}

/** Whether a run may end before a character: not inside a word of letters and digits. */
const isEdge = (characters: string[], at: number): boolean =>
  !(isLatin(characters[at - 1] ?? '') && isLatin(characters[at] ?? ''));

/** The names, aliases and equivalents that a text begins with; what they mean is looked for as well. */
function namedRuns(corpus: Corpus, rest: string[]): Candidate[] {
  const found: Candidate[] = [];
  let run = '';
  for (let length = 1; length <= rest.length; length++) {
    run += rest[length - 1];
    if (!corpus.naming.begins(run)) break;
    const meanings = corpus.naming.meanings(run);
    if (!isEdge(rest, length) || (meanings.length === 0 && !corpus.naming.named(run))) continue;
    const alternatives = meanings.concat(spelledApart(run));
    const weight = NAMED * weigh(corpus, [run, ...alternatives.map(({ text }) => text)]);
    found.push({
      piece: { text: run, kind: 'content', solid: true, named: true, weight, alternatives },
      cost: COST.named,
      length,
    });
  }
  return found;
}

/** A name in which a word is said otherwise: 品质管理圈 for 质量管理圈. */
function withEquivalent(corpus: Corpus, text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < text.length - 1; at++)
    for (let end = at + 2; end <= Math.min(text.length, at + SAID); end++)
      for (const { text: meant } of corpus.naming.meanings(text.slice(at, end)))
        for (let length = at === 0 ? end + 1 : end; length <= text.length; length++) {
          const name = text.slice(0, at) + meant + text.slice(end, length);
          if (!corpus.naming.begins(name)) break;
          const named = corpus.naming.named(name) || corpus.naming.meanings(name).length > 0;
          if (named && isEdge(Array.from(text), length))
            found.push(renamed(corpus, text.slice(0, length), name));
        }
  return found;
}

const renamed = (corpus: Corpus, said: string, name: string): Candidate => ({
  piece: {
    text: said,
    kind: 'content',
    solid: true,
    named: true,
    weight: NAMED * weigh(corpus, [said, name, ...corpus.naming.meanings(name).map(({ text }) => text)]),
    alternatives: [{ text: name, by: { said, means: name } }, ...corpus.naming.meanings(name)],
  },
  cost: COST.named,
  length: said.length,
});

const spelledApart = (run: string): Alternative[] =>
  writings(run)
    .slice(1)
    .map((text) => ({ text }));

/** A number with what is counted, where our text has it in the other writing: 第三十九条 for 第39条, 7天 for 七天. */
function otherwiseWritten(corpus: Corpus, rest: string[]): Candidate[] {
  const text = rest.join('');
  const before = text[0] === '第' ? '第' : '';
  const numeral = numeralAt(text.slice(before.length));
  const other = numeral === '' ? undefined : otherWriting(numeral);
  if (other === undefined) return [];
  const found: Candidate[] = [];
  const start = before.length + numeral.length;
  for (let end = start + 1; end <= Math.min(rest.length, start + COUNTED); end++) {
    const alternative = before + other + text.slice(start, end);
    if (!isEdge(rest, end) || corpus.documentFrequency(alternative) === 0) continue;
    const run = text.slice(0, end);
    const piece: Piece = {
      text: run,
      kind: 'content',
      solid: true,
      weight: weigh(corpus, [run, alternative]),
      alternatives: [{ text: alternative }],
    };
    found.push({ piece, cost: COST.run, length: end });
  }
  return found;
}

/** The word of letters and digits that begins at a character: it is never cut, but where our text writes it apart. */
function latinWord(corpus: Corpus, characters: string[], start: number): Candidate {
  let end = start;
  while (isLatin(characters[end] ?? '')) end++;
  const word = characters.slice(start, end).join('');
  // Where letters and digits are written together that our text writes apart: T19001 is T 19001.
  const edge = /^(?:[a-z]+(?=[0-9])|[0-9]+(?=[a-z]))/.exec(word)?.[0];
  if (edge && corpus.documentFrequency(word) === 0) {
    const kind = corpus.documentFrequency(edge) > 0 ? 'content' : 'unknown';
    return {
      piece: { text: edge, kind, solid: true, weight: weigh(corpus, [edge]) },
      cost: COST.run,
      length: edge.length,
    };
  }
  const kind = functionWords.has(word)
    ? 'function'
    : corpus.documentFrequency(word) > 0
      ? 'content'
      : 'unknown';
  return {
    piece: { text: word, kind, solid: true, weight: kind === 'content' ? weigh(corpus, [word]) : 0 },
    cost: COST.run,
    length: end - start,
  };
}

/** The function words and the runs of our text that begin at a character, and a Han character alone. */
function runs(corpus: Corpus, characters: string[], start: number, longest: number): Candidate[] {
  const found: Candidate[] = [];
  const most = Math.min(LONGEST, longest, characters.length - start);
  let run = '';
  for (let length = 1; length <= most; length++) {
    run += characters[start + length - 1];
    // A word of letters and digits is taken whole, and by itself elsewhere.
    if (!isEdge(characters, start + length) || /^[a-z0-9]+$/.test(run)) continue;
    if (functionWords.has(run))
      found.push({ piece: { text: run, kind: 'function', weight: 0 }, cost: COST.word, length });
    else if (length === 1 || corpus.documentFrequency(run) > 0) {
      if (
        !latinEnds(run).some((word) => word === '' || functionWords.has(word)) &&
        (length === 1 || saysSomething(corpus, run))
      )
        found.push(runOf(corpus, run, characters.length, length));
    } else if (!functionWordBegins(run)) break;
  }
  return found;
}

function runOf(corpus: Corpus, run: string, queryLength: number, length: number): Candidate {
  const known = corpus.documentFrequency(run) > 0;
  const solid = length > 1 || queryLength === 1;
  const weight = known ? weigh(corpus, [run]) * (length === 1 ? 0.3 : 1) : 0;
  return {
    piece: { text: run, kind: known ? 'content' : 'unknown', weight, solid },
    cost: length > 1 ? COST.run + COST.frayed * frayed(corpus, run) : known ? COST.lone : COST.unknown,
    length,
  };
}

/** The Latin words at the ends of a run, nothing where a space is there. */
const latinEnds = (run: string): string[] =>
  [/^(?:[a-z0-9]+(?= )|(?= ))/, /(?: [a-z0-9]+| )$/]
    .map((end) => end.exec(run)?.[0].trim())
    .filter((word): word is string => word !== undefined);

/** Words of grammar that end words of the index where its cutter erred: 人的, 和服. A word with one at its end is no evidence of a word. */
const particle = /^[的了是和与及都也就在把被]|[的了是和与及都也就在把被]$/;

/** Positions of the query that lie inside a word of the index or a name. */
export function wordInsides({ words, names }: Corpus, characters: string[]): Set<number> {
  const inside = new Set<number>();
  for (let start = 0; start < characters.length; start++) {
    for (let length = 2; length <= 6 && start + length <= characters.length; length++) {
      const run = characters.slice(start, start + length).join('');
      if (names.has(run) || (words.has(run) && !particle.test(run)))
        for (let at = start + 1; at < start + length; at++) inside.add(at);
    }
  }
  return inside;
}

/** A number with what is counted, whose ends are no function words: 第39条, 2015年. */
const counted = /^第?[0-9]+[\u4e00-\u9fff]{1,2}$/;

/** Whether a run is more than a character beside a word of grammar: 怎么换 and 可以不 are chance. */
function saysSomething({ names, words }: Corpus, run: string): boolean {
  const isGrammar =
    run.length === 3 && [run.slice(0, 2), run.slice(1)].some((word) => functionWords.has(word));
  return !isGrammar || names.has(run) || words.has(run);
}

/** How many ends of a run are function words that are no part of a word or name. */
function frayed({ names, words }: Corpus, run: string): number {
  if (counted.test(run) || names.has(run) || (words.has(run) && !particle.test(run))) return 0;
  return [run[0] ?? '', run[run.length - 1] ?? ''].filter((end) => !isLatin(end) && functionWords.has(end))
    .length;
}

const beginnings = new Set(
  [...functionWords].flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1))),
);
const functionWordBegins = (run: string): boolean => beginnings.has(run);

/** The idf of runs that count as one, and a little for the length of the first: a long run is less likely to be chance. */
const weigh = (corpus: Corpus, runs: string[]): number =>
  idf(corpus, runs) * (1 + Math.min(runs[0]?.length ?? 0, 8) / 8);

/** Inverse document frequency; that of the commonest of the runs that occur, none where none does. */
function idf(corpus: Corpus, runs: string[]): number {
  const frequency = Math.max(...runs.map((run) => corpus.documentFrequency(run)));
  return frequency === 0 ? 0 : Math.log(1 + corpus.size / frequency);
}
