const opening = '“‘「『（(《〈【〔';
const closing = '”’」』）)》〉】〕';
const stop = /[。｡！？!?]/;

/** Whether what was opened in a text is also closed: else depth says nothing. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (opening.includes(character)) depth++;
    if (closing.includes(character)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * The sentences of a paragraph: each ends with its stop and the closing marks after it (GB/T 15834: 。！？ end a sentence).
 * A stop inside quotation marks or brackets ends none, as long as they are closed. Put together they are the paragraph again.
 */
export function sentencesOf(paragraph: string): string[] {
  const counts = isBalanced(paragraph);
  const characters = [...paragraph];
  const sentences: string[] = [];
  let depth = 0;
  let sentence = '';
  characters.forEach((character, i) => {
    sentence += character;
    if (counts && opening.includes(character)) depth++;
    if (counts && closing.includes(character)) depth--;
    const next = characters[i + 1] ?? '';
    const ends =
      depth === 0 &&
      (stop.test(character) ||
        (closing.includes(character) && stop.test(characters[i - 1] ?? '') && !/[，、；：,;:]/.test(next)));
    if (!ends || stop.test(next) || closing.includes(next)) return;
    sentences.push(sentence);
    sentence = '';
  });
  return sentence === '' ? sentences : [...sentences, sentence];
}
