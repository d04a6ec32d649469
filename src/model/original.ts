import type { LoadedOfficial } from '../official/load.ts';
import type { ImportedDuty } from '../official/pledge.ts';
import { sameTitle } from '../text/same-title.ts';
import { sentencesOf } from '../text/sentences.ts';
import { withoutSpace } from '../text/space.ts';

/** One sentence of the original, as it stands. `id` is its permanent anchor, on the pledge page and on the duty's own: `accountability-s3`. */
interface Sentence {
  id: string;
  /** Its place in the part it belongs to, from 1. */
  number: number;
  text: string;
}

export type Paragraph = Sentence[];

/** One duty as the original has it. */
export interface OriginalDuty extends Omit<ImportedDuty, 'paragraphs'> {
  paragraphs: Paragraph[];
}

/** The imported original, laid out along the sections and duties of the site. */
export interface Original {
  /** What the document is called in public; the name of the file it came in may be one of the office's own. */
  name?: string | undefined;
  /** Who agreed to the publication, when, by which letter; without them the site is an internal preview, and downloads leave the original out. */
  rights?: string | undefined;
  /** SHA-256 of the canonical text, in hexadecimal. */
  fingerprint: string;
  /** The canonical text: all of it without white space. */
  canonical: string;
  /** Lines of the file that are not of the text, and why they were left out. */
  dropped: LoadedOfficial['data']['dropped'];
  /** Lines above the title. */
  above: Paragraph[];
  title: string;
  subtitles: string[];
  dateline?: string | undefined;
  preamble: Paragraph[];
  /** What leads to the duties of each group, in the order of the groups. */
  leads: Paragraph[][];
  /** By the duty's name. */
  duties: Map<string, OriginalDuty>;
  closing: Paragraph[];
  signatories: string[];
}

/** What the sentences, and the headings above them, are named after that stand in no duty and under no section; `lead` leads to the duties of a pledge without sections. */
export const ORIGINAL_PARTS = ['above', 'preamble', 'lead', 'closing', 'signed'] as const;
type Part = (typeof ORIGINAL_PARTS)[number];
const numberPart = (part: Part, paragraphs: string[]) => numberSentences(part, paragraphs);

/** Paragraphs as sentences with anchors, numbered through: `preamble-s1`. */
function numberSentences(name: string, paragraphs: string[]): Paragraph[] {
  let number = 0;
  return paragraphs.map((paragraph) =>
    sentencesOf(paragraph).map((text) => ({ id: `${name}-s${++number}`, number, text })),
  );
}

/** Lays the imported document out along the site's sections and duties, given in reading order. That they fit has been checked before the build. */
export function layOut(
  { data, pledge, canonical }: LoadedOfficial,
  duties: readonly { name: string }[],
  sections: readonly { id: string }[],
): Original {
  const imported = pledge.groups.flatMap((group) => group.duties);
  const { name, rights, fingerprint, dropped } = data;
  const { title, subtitles, dateline, signatories, groups } = pledge;
  return {
    ...{ name, rights, fingerprint, dropped, canonical, title, subtitles, dateline, signatories },
    above: numberPart('above', pledge.above),
    preamble: numberPart('preamble', pledge.preamble),
    leads: groups.map(({ lead, intro }, i) =>
      numberSentences(sections[i]?.id ?? ('lead' satisfies Part), [lead, ...intro].filter(Boolean)),
    ),
    duties: new Map(
      duties.map(({ name }, i) => {
        const duty = imported[i];
        if (!duty) throw new Error(`the original has no duty for ${name}`);
        return [name, { ...duty, paragraphs: numberSentences(name, duty.paragraphs) }];
      }),
    ),
    closing: numberPart('closing', pledge.closing),
  };
}

/** What each page must show of the original: path without the leading slash → the text without white space. */
export function originalPages({
  original,
  duties,
}: {
  original?: Original | undefined;
  duties: readonly { path: string; original?: OriginalDuty | undefined }[];
}): Record<string, string> {
  const text = ({ heading, paragraphs }: OriginalDuty) =>
    withoutSpace([heading, ...paragraphs.flat().map((sentence) => sentence.text)].join(''));
  return {
    'pledge.html': original?.canonical ?? '',
    ...Object.fromEntries(
      duties.flatMap((duty) => (duty.original ? [[duty.path.slice(1), text(duty.original)]] : [])),
    ),
  };
}

/** Longest opening of a duty, in characters: what a picture has room for. */
const OPENING = 60;

/** How a duty begins in the original: as many whole sentences as are short enough; of a longer one its first clauses; of a title alone the title. */
export function openingOf({ heading, paragraphs }: OriginalDuty): string {
  const [first = { text: heading }, ...others] = paragraphs.flat();
  let opening = first.text;
  if ([...opening].length > OPENING) {
    const start = [...opening].slice(0, OPENING - 1).join('');
    return `${/^.+(?=[，；、：,;:])/u.exec(start)?.[0] ?? start}…`;
  }
  for (const { text } of others) {
    if ([...opening, ...text].length > OPENING) break;
    opening += text;
  }
  return opening;
}

const bare = (text: string): string => sameTitle(withoutSpace(text));

/** Whether the original numbers a title itself: then no number of ours stands beside its own, which may be another. */
export const hasOwnNumber = (heading: string, title: string): boolean =>
  !bare(heading).startsWith(bare(title));

/** A number before a name, without marks: 一, 第一部分. */
const partNumber = /^(?:第?[一二三四五六七八九十百\d]{1,3}(?:部分|[篇章节编])?)?$/u;

/** Whether a text says a name and no more, but for a number before it. */
function isNumbered(text: string, name: string): boolean {
  const [own, of] = [bare(text), bare(name)];
  return own.endsWith(of) && partNumber.test(own.slice(0, own.length - of.length));
}

/** What leads to a section, apart from a line that says no more than its name, after a number: that is its heading. */
export function headed(
  name: string | undefined,
  lead: Paragraph[],
): { heading?: Sentence; lead: Paragraph[] } {
  const [[heading, ...more] = [], ...rest] = lead;
  const isName = heading && name && more.length === 0 && isNumbered(heading.text, name);
  return isName ? { heading, lead: rest } : { lead };
}
