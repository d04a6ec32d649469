/** What the law asks, in the words it asks it with: one is bound, free to or kept from doing something. */
const ASKS = /应当|必须|不得|有权|可以/u;
const CLAUSES = /[^，；。：]+[，；。：]?/gu;

/**
 * The half-sentence of a text that says what is asked, between what stands before and after it: the first that says
 * it is asked. It has no mark at its end. The three together are the text; without one that asks, all stands before.
 */
export function operativeOf(text: string): [before: string, asked: string, after: string] {
  for (const { 0: clause, index } of text.matchAll(CLAUSES))
    if (ASKS.test(clause)) {
      const asked = clause.replace(/[，；。：]$/u, '');
      return [text.slice(0, index), asked, text.slice(index + asked.length)];
    }
  return [text, '', ''];
}
