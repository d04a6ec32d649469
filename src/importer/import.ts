import { readOfficial, writeOfficial } from '../official/file.ts';
import { fingerprintOf, type ImportedPledge } from '../official/pledge.ts';
import { SiteError } from '../support/site-error.ts';
import { withoutSpace } from '../text/space.ts';
import type { Division, Document } from './document.ts';
import { type Figures, prove } from './proof.ts';
import type { DoubtfulLine, SignedLine, SourceLine } from './read/line.ts';
import type { DroppedLine } from './sift/sift.ts';
import type { Part } from './structure/part.ts';

/** A line that is kept, with what it is. */
interface PlacedLine {
  line: SourceLine;
  part: Part;
}

/** All an import found, before anything is written. */
export interface Import {
  pledge: ImportedPledge;
  /** Its signatories as they are seen, rows of tables in their columns. */
  signed: readonly SignedLine[];
  dropped: DroppedLine[];
  doubtful: DoubtfulLine[];
  /** Its lines but for paragraphs of duties, in order, with what they are. */
  placed: PlacedLine[];
  remarks: string[];
  figures: Figures;
  fingerprint: string;
  /** The file to be written, whole. */
  text: string;
}

/** What its owner says of a document. */
interface Said {
  /** Who agreed to its publication, when, by which letter; without it the import is for internal preview. */
  rights?: string | undefined;
  /** What it is called in public; without it no page names it. */
  name?: string | undefined;
}

/**
 * A document that has been read, as an outline divides it, or the machine where there is none: the text of the imported
 * file, with the proof that nothing was lost. Writes nothing.
 * @throws SiteError with everything that keeps it from being imported
 */
export function importDivided(
  document: Document,
  outlined: Division | undefined,
  { rights, name: called }: Said,
): Import {
  const { source, reference, remarks, faults } = document;
  if (!outlined && faults.length > 0) throw new SiteError(faults);
  const division = outlined ?? document.division;
  const { lines, dropped, doubtful, pledge, signed, parts } = division;
  const { name, bytes, sha256 } = source;
  const left = dropped.map(({ line, rule }) => ({ at: line.at, rule, text: line.text }));
  const text = writeOfficial(
    {
      ...(called ? { name: asTitled(called, pledge.title) } : {}),
      ...{ file: name, size: bytes.length, sha256 },
      ...(rights ? { rights } : {}),
      dropped: left,
    },
    pledge,
  );
  // The proof is of what the file says, not of what was meant to be written.
  const read = readBack(text, name);
  const figures = prove({ file: name, reference, lines, dropped, pledge: read });
  return {
    pledge: read,
    signed,
    dropped,
    doubtful,
    placed: lines.flatMap((line) => {
      const part = parts.get(line);
      return part ? [{ line, part }] : [];
    }),
    remarks: [...remarks, ...division.remarks],
    figures,
    fingerprint: fingerprintOf(read),
    text,
  };
}

/** What a document is called, with the spaces that its own title has where it is called by that. */
const asTitled = (called: string, title: string): string =>
  withoutSpace(called) === withoutSpace(title) ? title : called;

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
