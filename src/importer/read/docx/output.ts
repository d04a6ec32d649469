import type { Look } from './looks.ts';
import { printStep, type XmlStep } from './xml.ts';

/** A paragraph being written. */
export interface Paragraph {
  look: Look;
  /** Whether what follows stands in the same line: after a large first letter, or where its mark is hidden. */
  runsOn: boolean;
  /** Whether there is text in it, or in what it runs on from. */
  place: { hasText: boolean; item?: { depth: number; form: string }; outline?: number };
  /** Where its output begins, and where its text does; the text has not begun before its properties end. */
  from: number;
  textFrom: number | undefined;
}

/** A part of a Word file being written anew. */
export interface Output {
  pieces: string[];
  /** The tag written last, while nothing has followed it. */
  opened: string | undefined;
  open: Paragraph[];
  /** Places of paragraphs in their order; those of text count. */
  places: Paragraph['place'][];
  /** The text of a paragraph that runs on into the next. */
  carried?: { pieces: string[]; place: Paragraph['place'] };
}

export const output = (): Output => ({ pieces: [], opened: undefined, open: [], places: [] });

/** Writes a step; an element without content stays short. */
export function write(out: Output, step: XmlStep): void {
  const { pieces, opened } = out;
  out.opened = undefined;
  if ('close' in step && opened !== undefined) pieces[pieces.length - 1] = `${opened.slice(0, -1)}/>`;
  else pieces.push(printStep(step));
  if ('open' in step) out.opened = pieces.at(-1);
}

/** A paragraph begins; one that the text before runs on into is counted with it. */
export function beginParagraph(out: Output, step: XmlStep, look: Look): void {
  const carried = out.open.length === 0 ? out.carried : undefined;
  const place = carried?.place ?? { hasText: false };
  if (!carried) out.places.push(place);
  out.open.push({ look: { ...look }, runsOn: false, place, from: out.pieces.length, textFrom: undefined });
  write(out, step);
}

/** The text of the innermost paragraph begins: with what runs on into it. */
export function beginText(out: Output): void {
  const paragraph = out.open.at(-1);
  if (!paragraph || paragraph.textFrom !== undefined) return;
  paragraph.textFrom = out.pieces.length;
  if (out.open.length > 1 || !out.carried) return;
  out.pieces.push(...out.carried.pieces);
  out.opened = undefined;
  delete out.carried;
}

/** Writes what is seen before the text of the innermost paragraph. */
export function writeBefore(out: Output, text: string): void {
  beginText(out);
  const from = out.open.at(-1)?.textFrom ?? out.pieces.length;
  out.pieces.splice(from, 0, '<w:r>', '<w:t xml:space="preserve">', text, '</w:t>', '</w:r>');
}

/** A paragraph ends, or runs on into the next. */
export function endParagraph(out: Output, step: XmlStep): void {
  const paragraph = out.open.at(-1);
  if (!paragraph) return;
  beginText(out);
  out.open.pop();
  if (paragraph.runsOn && paragraph.place.hasText && out.open.length === 0) {
    out.carried = { pieces: out.pieces.splice(paragraph.textFrom ?? 0), place: paragraph.place };
    out.pieces.length = paragraph.from;
    out.opened = undefined;
  } else write(out, step);
}

/** What has nothing to run on into is a paragraph of its own. */
export function endCarried(out: Output): void {
  if (!out.carried || out.open.length > 0) return;
  out.pieces.push('<w:p>', ...out.carried.pieces, '</w:p>');
  out.opened = undefined;
  delete out.carried;
}
