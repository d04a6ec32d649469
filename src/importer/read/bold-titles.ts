import { numberOf } from '../../official/heading.ts';
import { isClosed, type SourceLine } from './line.ts';
import { isDocumentTitle, isSigned, isTitleLine } from './signs.ts';

/** Fewer may be anything. */
const FEWEST = 3;
/** Longer lines are no titles. */
const LONGEST = 24;
/** The level of a title that is but bold, below the headings of a text. */
const LEVEL = 6;

/**
 * A slogan in bold type over the preamble is no title: the paragraphs below it end with a colon, or it stands first and has more of them than
 * any other.
 */
function withoutSlogan(free: readonly SourceLine[], titles: readonly SourceLine[]): SourceLine[] {
  const below = titles.map((title) => {
    const after = free.slice(free.indexOf(title) + 1);
    const end = after.findIndex((line) => line.bold === true || !isClosed(line.text));
    return end < 0 ? after : after.slice(0, end);
  });
  const [first = [], ...others] = below;
  const leads = /[：:]$/.test(first.at(-1)?.text ?? '');
  const isFirst = free.indexOf(titles[0] as SourceLine) === 0;
  const isLonger = first.length > Math.max(0, ...others.slice(0, -1).map(({ length }) => length));
  return titles.slice(leads || (isFirst && isLonger) ? 1 : 0);
}

/**
 * Where a document has neither headings nor numbers, short lines in bold type over paragraphs that are not are its titles: from three on
 * they are taken for headings, to be looked at.
 */
export function withBoldTitles(lines: readonly SourceLine[]): SourceLine[] {
  const free = lines.filter(({ region, text }) => region === undefined && !isDocumentTitle(text));
  const isTitle = (line: SourceLine, next: SourceLine | undefined) =>
    line.bold === true &&
    [...line.text].length <= LONGEST &&
    isTitleLine(line.text) &&
    !isSigned(line.text) &&
    next !== undefined &&
    next.bold !== true &&
    isClosed(next.text);
  const titles = new Set(
    withoutSlogan(
      free,
      free.filter((line, i) => isTitle(line, free[i + 1])),
    ),
  );
  // One heading of the first level is the headline of a page.
  const isHeadline = free.filter(({ level }) => level === 1).length === 1;
  const isHeading = ({ level }: SourceLine) => level !== undefined && !(isHeadline && level === 1);
  const told = free.some((line) => isHeading(line) || line.listed || numberOf(line.text));
  if (told || titles.size < FEWEST) return [...lines];
  const why = '整行是粗体，下面是不加粗的段落，当作条目名';
  return lines.map((line) =>
    titles.has(line) ? { ...line, level: LEVEL, doubts: [...(line.doubts ?? []), why] } : line,
  );
}
