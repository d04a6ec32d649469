import type { SourceLine } from '../read/line.ts';
import { isDateline, isSubtitle } from '../read/signs.ts';

/** What stands between the title and the first group. */
export interface Opening {
  /** Slogans under the title. */
  subtitles: SourceLine[];
  /** Place and day. */
  dateline?: SourceLine;
  preamble: SourceLine[];
}

/** The lines between the title and the first group: slogans, place and day, then paragraphs. */
export function openingOf(lines: SourceLine[]): Opening {
  let at = 0;
  while (lines[at] && !isDateline(lines[at]?.text ?? '') && isSlogan(lines[at]?.text ?? '')) at++;
  const dateline = lines[at] && isDateline(lines[at]?.text ?? '') ? lines[at] : undefined;
  return {
    subtitles: lines.slice(0, at),
    ...(dateline ? { dateline } : {}),
    preamble: lines.slice(dateline ? at + 1 : at),
  };
}

const isSlogan = (text: string): boolean =>
  isSubtitle(text) ||
  ([...text].length <= 40 && !/[。｡：:；;，,、？?]$/.test(text) && !/[。｡；;]/.test(text));
