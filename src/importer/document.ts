import type { ImportedPledge } from '../official/pledge.ts';
import type { Fault } from '../support/site-error.ts';
import { assertFewLines } from './limits.ts';
import { readDocx } from './read/docx/lines.ts';
import type { SourceFile } from './read/file.ts';
import { readPage } from './read/html/lines.ts';
import { type Joining, tellJoinings } from './read/joinings.ts';
import type { DoubtfulLine, Reading, SignedLine, SourceLine } from './read/line.ts';
import { withParagraphs } from './read/paragraphs.ts';
import { readText } from './read/text/lines.ts';
import { leftHidden } from './sift/left-hidden.ts';
import { withoutNotes } from './sift/notes.ts';
import { type DroppedLine, sift } from './sift/sift.ts';
import type { Part } from './structure/part.ts';
import { type Structured, structure } from './structure/structure.ts';

/** What the lines of a document are taken for, by the machine or by an outline. */
export interface Division {
  /** All lines, in order. */
  lines: readonly SourceLine[];
  dropped: DroppedLine[];
  doubtful: DoubtfulLine[];
  pledge: ImportedPledge;
  signed: readonly SignedLine[];
  /** What each kept line is, but for paragraphs of duties. */
  parts: ReadonlyMap<SourceLine, Part>;
  /** What was put together, as far as nobody has decided about it: a sentence each. */
  remarks: string[];
}

/** A document as the machine takes it. */
export interface Document {
  source: SourceFile;
  reference: string;
  remarks: string[];
  /** Its lines before broken ones were put together, rows of names apart. */
  rows: SourceLine[];
  /** Which of them were put together. */
  joinings: Joining[];
  division: Division;
  structured: Structured;
  /** What keeps it from being imported as it is. */
  faults: Fault[];
}

const readers: Record<SourceFile['format'], (bytes: Uint8Array, file: string) => Reading | Promise<Reading>> =
  {
    txt: readText,
    html: readPage,
    docx: readDocx,
  };

/**
 * A document from its bytes to its parts.
 * @throws SiteError with what keeps it from being read; what keeps it from being a pledge is among its faults
 */
export async function readDocument(source: SourceFile): Promise<Document> {
  const { name, bytes } = source;
  const reading = await readers[source.format](bytes, name);
  assertFewLines(reading.lines.length, name);
  const { lines, rows, reference, remarks, joinings, doubtful: broken } = withParagraphs(reading);
  const sifted = withoutNotes(sift(lines));
  const structured = structure(sifted, name);
  const { pledge, signed, doubtful, faults: found } = structured;
  const out = new Set(sifted.dropped.map(({ line }) => line));
  // How a line that is left out was broken is nobody's concern.
  const open = broken.filter(({ line }) => !out.has(line));
  const faults = found.length > 0 ? [...leftHidden(sifted.dropped, name), ...found] : [];
  return {
    ...{ source, reference, remarks, rows, joinings, structured, faults },
    division: {
      lines: sifted.lines,
      dropped: sifted.dropped,
      doubtful: inOrder([...open, ...ownDoubts(lines), ...sifted.doubtful, ...doubtful], lines),
      pledge,
      signed,
      parts: structured.parts,
      remarks: tellJoinings(joinings),
    },
  };
}

/** What the reader of a format has found doubtful in its lines. */
const ownDoubts = (lines: readonly SourceLine[]): DoubtfulLine[] =>
  lines.flatMap((line) => (line.doubts ?? []).map((why) => ({ line, why })));

/** Doubts as their lines stand in the document. */
function inOrder(doubts: DoubtfulLine[], lines: readonly SourceLine[]): DoubtfulLine[] {
  const order = new Map(
    lines.flatMap(({ text, at, insets = [] }, i) => [
      [at + text, i] as const,
      ...insets.map((inset) => [inset.at + inset.text, i] as const),
    ]),
  );
  const orderOf = ({ line }: DoubtfulLine) => order.get(line.at + line.text) ?? 0;
  return [...doubts].sort((a, b) => orderOf(a) - orderOf(b));
}
