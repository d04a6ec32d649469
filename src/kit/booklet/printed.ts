import { inLines } from '../running-lines.ts';
import { fitUpright } from '../upright.ts';
import { claimLines } from './claim-lines.ts';
import type { Booklet } from './content.ts';

/** The opening page of a part, in points of A4: the room of its name, and what each of its duties takes of the height. */
const OPENER = { width: 290, height: 690, row: 34, list: 354 } as const;
/** 45 mm a character: the page is read from across a table, and is the poster of its part in small. */
const NAME = { largest: 128, least: 64 } as const;

/** The name of a part upright above so many rows of a list, where it stands so. */
const nameOf = (title: string, rows: number) =>
  fitUpright(
    title,
    { width: OPENER.width, height: OPENER.height - Math.min(OPENER.list, rows * OPENER.row) },
    NAME,
  ) ?? null;

/** The booklet for paper: the lines of its lists and notes are chosen; of its prose, which has both edges even, the typesetter chooses them. */
export function printed(booklet: Booklet) {
  return {
    ...booklet,
    groups: booklet.groups.map((group) => ({
      ...group,
      upright: nameOf(group.title, group.duties.length),
      // Read at a glance, beside the name.
      said: inLines(group.summary, 'sense'),
      duties: group.duties.map(({ claim, commitments, ...duty }) => ({
        ...duty,
        claim: claimLines(claim),
        commitments: commitments.map((text) => inLines(text)),
      })),
    })),
    words: {
      ...booklet.words,
      citing: inLines(booklet.words.citing),
    },
    notes: booklet.notes.map((note) => inLines(note)),
  };
}
