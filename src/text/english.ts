/** A stretch of a text, and whether it is a phrase of English words. */
interface Stretch {
  text: string;
  english: boolean;
}

/**
 * A Chinese text parted at its English phrases: two words or more in a row, which a voice must be told to read as English (WCAG 3.1.2).
 * A single word or abbreviation is a name. Put together the stretches are the text again.
 */
export function partEnglish(text: string): Stretch[] {
  return text
    .split(/([A-Za-z][a-z]+(?: [A-Za-z][a-z]*)+)/)
    .map((stretch, i) => ({ text: stretch, english: i % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');
}
