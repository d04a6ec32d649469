/** Latin words and numbers, which Pagefind's index may have together or apart. */
const latin = /[a-z0-9]+/g;
const han = /\p{Script=Han}+/gu;

/**
 * The query terms: the words of Pagefind's index that a text in normal form could stand in. Pagefind has every pair of neighbouring Han
 * characters, so a record that has a run of two and more has its pairs; a character alone begins a word, as Latin words do.
 * Each is asked for by itself: of several Pagefind drops silently what it does not have.
 */
export function askedWords(normal: string): string[] {
  const words = new Set<string>();
  for (const word of normal.match(latin) ?? []) {
    words.add(word);
    for (const part of word.match(/[a-z]+|[0-9]+/g) ?? []) words.add(part);
  }
  for (const run of normal.match(han) ?? []) {
    const characters = Array.from(run);
    if (characters.length === 1) words.add(run);
    for (let i = 1; i < characters.length; i++) words.add(characters.slice(i - 1, i + 1).join(''));
  }
  return Array.from(words);
}
