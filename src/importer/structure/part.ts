import type { SourceLine } from '../read/line.ts';
import type { Sifted } from '../sift/sift.ts';
import type { GroupReading } from './group.ts';
import type { Opening } from './opening.ts';
import type { Tail } from './tail.ts';

/**
 * What a line of a document is in it. `text`: a paragraph of what stands above it; `joined`: it goes on with the last line that is kept; `out`: it is left out.
 * Parts but for these three stand in this order.
 */
export type Part =
  | 'above'
  | 'title'
  | 'slogan'
  | 'dateline'
  | 'preamble'
  | 'lead'
  | 'duty'
  | 'text'
  | 'closing'
  | 'signatory'
  | 'joined'
  | 'out';

/** What the document was taken apart into, besides its groups. */
export interface Parts {
  above: SourceLine[];
  opening: Opening;
  tail: Tail;
  reading: GroupReading;
}

/** What the kept lines are, but for paragraphs of groups. */
export function partsOf(
  { title, leads }: Sifted,
  { above, opening, tail, reading }: Parts,
): Map<SourceLine, Part> {
  const { subtitles, dateline, preamble } = opening;
  const named: [part: Part, lines: SourceLine[]][] = [
    ['above', above],
    ['title', title ? [title] : []],
    ['slogan', subtitles],
    ['dateline', dateline ? [dateline] : []],
    ['preamble', preamble],
    ['lead', leads],
    ['duty', reading.begun.map(({ line }) => line)],
    ['closing', tail.closing],
    ['signatory', tail.signatories],
  ];
  return new Map(named.flatMap(([part, lines]) => lines.map((line) => [line, part] as const)));
}
