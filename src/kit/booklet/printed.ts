import { inLines } from '../running-lines.ts';
import type { Booklet } from './content.ts';

/** The booklet for paper: the lines of its lists and notes are chosen; of its prose, which has both edges even, the typesetter chooses them. */
export const printed = (booklet: Booklet) => ({
  ...booklet,
  groups: booklet.groups.map((group) => ({
    ...group,
    duties: group.duties.map(({ commitments, laws, ...duty }) => ({
      ...duty,
      commitments: commitments.map((text) => inLines(text)),
      laws: laws.map(({ what, rule }) => ({ what: inLines(what), rule: inLines(rule) })),
    })),
  })),
  words: { ...booklet.words, reading: inLines(booklet.words.reading) },
  notes: booklet.notes.map((note) => inLines(note)),
});
