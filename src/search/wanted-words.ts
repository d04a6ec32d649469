import { askedWords } from './asked-words.ts';
import type { Corpus } from './corpus.ts';
import { runsOf } from './understand/pieces.ts';
import { understand } from './understand/query.ts';

/**
 * The words of Pagefind's index that find every record with a run of a text. Each word asked for may cost a chunk of the
 * index, so only those that tell something: of a run that our text has, one, as a record with the run has each of its pairs;
 * of what is not known all, with the characters beside it, as a word of a single explanation may begin or end there.
 * @param apart its words may stand apart, though our text has the whole of it
 */
export function wantedWords(corpus: Corpus, text: string, apart = false): string[] {
  const { normal, pieces } = understand(corpus, text, apart);
  const words = pieces.flatMap((piece, at) => {
    if (piece.kind === 'function') return [];
    if (piece.kind === 'content' && piece.solid) return runsOf(piece).flatMap(oneOf);
    const before = pieces[at - 1];
    const behind = pieces[at + 1];
    return askedWords([before?.text.slice(-1), piece.text, behind?.text[0]].join(''));
  });
  return words.length > 0 ? words : askedWords(normal);
}

/**
 * The words of Pagefind's index each of which finds every record that a run stands in, wherever the run was cut: what
 * is whole in it, two Han characters side by side, or a Latin word with others on both sides. None for what stands nowhere.
 */
export function wordsWithin({ documentFrequency }: Corpus, run: string): string[] {
  if (documentFrequency(run) === 0) return [];
  return askedWords(run.replace(/^[a-z0-9]+|[a-z0-9]+$/g, '')).filter(
    (word) => word.length > 1 && documentFrequency(word) > 0,
  );
}

/** A run that has Han characters side by side is found by the first two; else by its Latin words and numbers, 2015年 by 2015. */
const oneOf = (run: string): string[] =>
  /[\u3400-\u9fff]{2}/.exec(run) ?? askedWords(/[a-z0-9]/.test(run) ? run.replace(/[^a-z0-9]+/g, ' ') : run);
