import type { Fault } from '../../../support/site-error.ts';
import { quoted } from '../../../text/quoted.ts';
import { raised, shownIn } from '../symbols.ts';
import type { Counter } from './article-numbers.ts';
import { type Look, lookOf, type Sheet } from './looks.ts';
import type { Output, Paragraph } from './output.ts';
import { fontOf, unknownSign, unseen } from './unseen.ts';

/** A part of a Word file as it is seen: one form of each text, signs in place of letters of symbol fonts, raised figures raised. */
export interface Settled {
  xml: string;
  faults: Fault[];
  /** What somebody must look at: the paragraph that has text, counted from 1, and why. */
  doubts: { place: number; why: string }[];
  /** Of paragraphs that have text, counted alike: how Word numbers or marks them, how deep in its outline they stand. */
  places: ReadonlyMap<number, Paragraph['place']>;
  /** Paragraphs Word numbers by itself, those of them whose numbers are written as they are seen; signs that stood as letters, figures that stood on the line. */
  counts: { numbered: number; articles: number; signs: number; figures: number };
}

/** A table, a row, a cell or a text box that stands open. */
interface Surrounding {
  name: string;
  look: Look;
  /** Whether its ground may have a colour that is not told here. */
  uncertain: boolean;
  hidden: boolean;
}

/** A walk through a part: what stands open, and what was found. */
export interface Walk {
  file: string;
  sheet: Sheet;
  /** What Word shows before the chapters and articles it numbers. */
  count: Counter;
  out: Output;
  path: string[];
  around: Surrounding[];
  run: { style: string | undefined; own: Look };
  faults: Map<string, Fault>;
  doubts: { place: Paragraph['place']; why: string }[];
  counts: Settled['counts'];
}
/** A text as it is seen; what cannot be written so, is told. */
export function seenText(
  { sheet, around, run, file, faults, doubts, counts }: Walk,
  text: string,
  { look, place }: Paragraph,
): string {
  const refuse = (fault: Fault) => void (faults.has(fault.kind) || faults.set(fault.kind, fault));
  const inherited = Object.assign({}, ...around.map((one) => one.look), look) as Look;
  const whole = lookOf(sheet, inherited, run.style, run.own);
  whole.hidden ||= around.some(({ hidden }) => hidden);
  const found = unseen(
    text,
    whole,
    around.some(({ uncertain }) => uncertain),
    file,
  );
  if (found.fault) refuse(found.fault);
  if (found.doubt) doubts.push({ place, why: found.doubt });
  const font = fontOf(whole);
  const shown = font === undefined ? text : shownIn(font, text);
  if (shown === undefined) refuse(unknownSign(text, font ?? '', file));
  if (shown !== undefined && shown !== text) counts.signs++;
  if (whole.raised !== 'superscript' && whole.raised !== 'subscript') return shown ?? text;
  const figure = raised(shown ?? text, whole.raised);
  if (figure === undefined) {
    const name = whole.raised === 'superscript' ? '上标' : '下标';
    doubts.push({ place, why: `${quoted(text.trim())}在原件里是${name}，读成了普通大小的字；对照原件` });
  } else if (figure !== text) counts.figures++;
  return figure ?? shown ?? text;
}
