import { withoutSpace } from '../../../text/space.ts';
import { type SourceLine, splitLines } from '../line.ts';

/** A text of a line, and what it stands in. */
export interface Piece {
  text: string;
  linked: boolean;
  bold: boolean;
  region?: NonNullable<SourceLine['region']>;
  doubt?: string;
  /** The line of the source its first character stands on. */
  line?: number | undefined;
}

/** A heading that stands open, with its lines. */
export interface Heading {
  level: number;
  lines: SourceLine[];
}

const between = /(?<=[\u2e80-\uffef])[ \t\r\f]*\n[ \t\n\r\f]*(?=[\u2e80-\uffef])/g;
const collapsed = (text: string): string => text.replace(between, '').replace(/[ \t\n\r\f]+/g, ' ');
const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const lengthOf = (text: string): number => withoutSpace(text).length;
const placeOf = (line: number | undefined, place: number) =>
  line === undefined ? { at: `第${place}段` } : { at: `第${line}行`, line };

/** What a line is of: the text of the page where it has some, else the part that has most of it. */
function mainRegion(pieces: readonly Piece[]): Piece['region'] {
  const lengths = new Map<number | undefined, number>();
  for (const { text, region } of pieces)
    lengths.set(region?.id, (lengths.get(region?.id) ?? 0) + lengthOf(text));
  if ((lengths.get(undefined) ?? 0) > 0) return undefined;
  const [id] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [];
  return pieces.find(({ region }) => region?.id === id)?.region;
}

/** What stands within a line and is none of its text, with how many characters stand before it. */
function insetsOf(
  pieces: readonly Piece[],
  main: Piece['region'],
  place: number,
): NonNullable<SourceLine['insets']> {
  const insets: NonNullable<SourceLine['insets']> = [];
  let before = 0;
  let last: number | undefined;
  for (const { text, region, line } of pieces) {
    if (region?.id === main?.id || !region) {
      before += lengthOf(text);
      if (text.trim() !== '') last = undefined;
      continue;
    }
    const inset = insets.at(-1);
    if (inset && last === region.id) inset.text += text;
    else if (text.trim() !== '') insets.push({ text, before, region, ...placeOf(line, place) });
    last = region.id;
  }
  return insets.map((inset) => ({ ...inset, text: collapsed(inset.text).trim() }));
}

/**
 * The lines that pieces make: one, or several where white space is kept. A sentence is not broken by what stands in it.
 * @param count how many lines there are before
 * @param where what of the page the line stands in
 */
export function toLines(
  pieces: readonly Piece[],
  preformatted: boolean,
  count: number,
  where: Pick<SourceLine, 'level' | 'cell' | 'listed' | 'depth'>,
): SourceLine[] {
  const main = mainRegion(pieces);
  const own = pieces.filter(({ region }) => region?.id === main?.id);
  const text = textOf(own);
  if (text.trim() === '') return [];
  const linked = textOf(own.filter((piece) => piece.linked)).trim() === text.trim();
  const bold = own.every((piece) => piece.bold || piece.text.trim() === '');
  const at = placeOf(own.find(({ line }) => line !== undefined)?.line, count + 1);
  const doubts = [...new Set(own.flatMap(({ doubt }) => doubt ?? []))];
  let insets = insetsOf(pieces, main, count + 1);
  let before = 0;
  const parts = splitLines(preformatted ? text : collapsed(text)).filter((part) => part !== '');
  return parts.map((part, i) => {
    const [start, end] = [before, before + lengthOf(part)];
    const within = insets.filter((inset) => inset.before <= end || i === parts.length - 1);
    insets = insets.filter((inset) => !within.includes(inset));
    before = end;
    return {
      text: part,
      ...at,
      ...where,
      ...(main ? { region: main } : {}),
      ...(linked ? { linked } : {}),
      ...(bold ? { bold } : {}),
      ...(doubts.length > 0 ? { doubts } : {}),
      ...(within.length > 0
        ? { insets: within.map((inset) => ({ ...inset, before: inset.before - start })) }
        : {}),
    };
  });
}
