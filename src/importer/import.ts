import { readOfficial, writeOfficial } from '../official/file.ts';
import { fingerprintOf, type ImportedPledge } from '../official/pledge.ts';
import { SiteError } from '../support/site-error.ts';
import { assertFewLines } from './limits.ts';
import { type Figures, prove } from './proof.ts';
import { readDocx } from './read/docx/lines.ts';
import type { SourceFile } from './read/file.ts';
import { readPage } from './read/html/lines.ts';
import type { DoubtfulLine, Reading, SourceLine } from './read/line.ts';
import { withParagraphs } from './read/paragraphs.ts';
import { readText } from './read/text/lines.ts';
import { type DroppedLine, sift } from './sift/sift.ts';
import { structure } from './structure/structure.ts';

/** All an import found, before anything is written. */
export interface Import {
  pledge: ImportedPledge;
  dropped: DroppedLine[];
  doubtful: DoubtfulLine[];
  remarks: string[];
  figures: Figures;
  fingerprint: string;
  /** The file to be written, whole. */
  text: string;
}

const readers: Record<SourceFile['format'], (bytes: Uint8Array, file: string) => Reading | Promise<Reading>> =
  {
    txt: readText,
    html: readPage,
    docx: readDocx,
  };

/**
 * A document from its bytes to the text of the imported file, with the proof that nothing was lost. Writes nothing.
 * @param rights who agreed to the publication, when, by which letter; without them the import is for internal preview
 * @param called what the document is called in public; without it no page names it
 * @throws SiteError with everything that keeps it from being imported
 */
export async function importDocument(source: SourceFile, rights?: string, called?: string): Promise<Import> {
  const { name, bytes, sha256 } = source;
  const reading = await readers[source.format](bytes, name);
  assertFewLines(reading.lines.length, name);
  const { lines, reference, remarks, doubtful: broken } = withParagraphs(reading);
  const sifted = sift(lines);
  const { pledge, doubtful } = structure(sifted, name);
  const dropped = sifted.dropped.map(({ line, rule }) => ({ at: line.at, rule, text: line.text }));
  const text = writeOfficial(
    {
      ...(called ? { name: called } : {}),
      ...{ file: name, size: bytes.length, sha256 },
      ...(rights ? { rights } : {}),
      dropped,
    },
    pledge,
  );
  // The proof is of what the file says, not of what was meant to be written.
  const read = readBack(text, name);
  const figures = prove({
    file: name,
    reference,
    lines: sifted.lines,
    dropped: sifted.dropped,
    pledge: read,
  });
  return {
    pledge: read,
    dropped: sifted.dropped,
    doubtful: inOrder([...broken, ...ownDoubts(lines), ...sifted.doubtful, ...doubtful], lines),
    remarks,
    figures,
    fingerprint: fingerprintOf(read),
    text,
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

function readBack(text: string, file: string): ImportedPledge {
  try {
    return readOfficial(text, file).pledge;
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    const [fault] = error.faults;
    throw new SiteError({
      kind: 'not-lossless',
      where: { file },
      what: `写成的文件读不回来：${fault?.what ?? ''}`,
      hint: '什么也没有写入。把文件里的文字复制到记事本，另存为 UTF-8 的 .txt，再导入。',
    });
  }
}
