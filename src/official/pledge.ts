import { createHash } from 'node:crypto';
import { withoutSpace } from '../text/space.ts';
import { splitTitle } from './heading.ts';

/** One duty as the document has it. */
export interface ImportedDuty {
  /** Its title as it stands, with its number and the stop after it. */
  heading: string;
  /** Whether the first paragraph follows the title in the same line. */
  runIn: boolean;
  paragraphs: string[];
}

/** One group of duties. */
export interface ImportedGroup {
  /** The sentence that leads to them, as it stands. */
  lead: string;
  /** Paragraphs before the first duty. */
  intro: string[];
  duties: ImportedDuty[];
}

/** The imported document, in its own order and with its own punctuation. No text is empty, has white space around it or a line break inside. */
export interface ImportedPledge {
  /** Lines above the title. */
  above: string[];
  /** Those of them that are slogans. */
  slogansAbove?: string[];
  title: string;
  subtitles: string[];
  dateline?: string;
  preamble: string[];
  groups: ImportedGroup[];
  closing: string[];
  signatories: string[];
}

/** The title of a duty without its number and the stop after it. */
export const dutyTitle = ({ heading }: ImportedDuty): string => splitTitle(heading).title;

/** Every text of the document, in its order. */
export function textsOf(pledge: ImportedPledge): string[] {
  const groups = pledge.groups.flatMap(({ lead, intro, duties }) => [
    lead,
    ...intro,
    ...duties.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
  ]);
  const dateline = pledge.dateline === undefined ? [] : [pledge.dateline];
  return [
    ...pledge.above,
    pledge.title,
    ...pledge.subtitles,
    ...dateline,
    ...pledge.preamble,
    ...groups,
    ...pledge.closing,
    ...pledge.signatories,
  ];
}

/** The canonical text: all texts of the document one after the other, all white space (ECMAScript `\s`) left out, nothing else changed. */
export const canonicalText = (pledge: ImportedPledge): string => withoutSpace(textsOf(pledge).join(''));

/** The fingerprint: SHA-256 of the canonical text in UTF-8, in hexadecimal. The same document has the same in every format. */
export const fingerprintOf = (pledge: ImportedPledge): string =>
  createHash('sha256').update(canonicalText(pledge)).digest('hex');
