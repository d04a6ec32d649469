/** Words of which one of a group holds at a time; the first where nothing was chosen. */
const groups = [
  ['system', 'light', 'dark'],
  ['standard', 'large', 'largest'],
  ['plain', 'elder'],
  ['keys', 'mute'],
];

/** Longest preference that is read, in characters; all words together are shorter. */
const LONGEST = 99;

/**
 * The view that a preference leads to: a word of each group. `reset` forgets the view before; other words change nothing.
 * Addresses and storage hold what anyone wrote there: only what comes out of this is kept, shown or passed on.
 * @param before a view that came out of this
 */
export function viewOf(preference: string, before?: string): string {
  const words = (before + ' ' + preference.slice(0, LONGEST)).split(' ');
  return groups
    .map((group) =>
      words.reduce(
        (chosen, word) => (group.includes(word) ? word : word === 'reset' ? group[0] : chosen),
        group[0],
      ),
    )
    .join(' ');
}
