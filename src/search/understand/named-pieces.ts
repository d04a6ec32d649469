import type { Corpus } from '../corpus.ts';
import { numeralAt, otherWriting } from './numerals.ts';
import { type Candidate, COST, isEdge, type Piece, weigh } from './piece.ts';

/** Longest name, in characters, English ones being long: a limit of work. */
const NAME = 80;
/** Longest stretch in which a name is looked for that has another word in it, in characters: a limit of work. */
const RENAMED = 12;
/** Longest word of the table of equivalents that stands in such a name: a limit of work. */
const SAID = 4;
/** Characters after a number that say what is counted: a limit of work. */
const COUNTED = 4;
/** What a name weighs beside a run of our text. */
// The figures of COST; 0.75: 85.4, 98.6; 3: 86.3, 98.5.
const NAMED = 1.5;

/** The pieces a text begins with that say by themselves what is looked for, and numbers in our own writing. @param characters the text */
export function namedPieces(corpus: Corpus, characters: string[]): Candidate[] {
  const rest = characters.slice(0, NAME);
  return saidOutright(corpus, rest).concat(
    otherwiseWritten(corpus, rest),
    withEquivalent(corpus, rest.slice(0, RENAMED).join('')),
  );
}

/** The names, aliases and equivalents that a text begins with; what they mean is looked for as well. */
function saidOutright(corpus: Corpus, rest: string[]): Candidate[] {
  const found: Candidate[] = [];
  let run = '';
  for (let length = 1; length <= rest.length; length++) {
    run += rest[length - 1];
    if (!corpus.naming.begins(run)) break;
    const meanings = corpus.naming.meanings(run);
    if (!isEdge(rest, length) || (meanings.length === 0 && !corpus.naming.named(run))) continue;
    const weight = NAMED * weigh(corpus, [run, ...meanings.map(({ text }) => text)]);
    found.push({
      piece: { text: run, kind: 'content', solid: true, named: true, weight, alternatives: meanings },
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
