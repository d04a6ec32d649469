import { numberOf } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import type { SourceLine } from '../read/line.ts';
import { isDocumentTitle, isLead } from '../read/signs.ts';
import { leadsIn } from './leads.ts';

/** Where the groups of duties stand among the lines of a document, before any line is left out. */

/** A part of a page that alone holds the groups, or the title, is the text, whatever it is called. */
export function withoutParts(all: readonly SourceLine[]): SourceLine[] {
  const inParts = (line: SourceLine) =>
    line.region !== undefined && !/^(?:docx-|page-title|page-header)/.test(line.region.kind);
  const outside = all.filter((line) => !inParts(line));
  const said = new Set(leadsIn(outside).map(({ text }) => forMatching(text)));
  const titled = outside.some(({ text, region }) => region === undefined && isDocumentTitle(text));
  const holding = new Set(
    all
      .filter(inParts)
      .filter(({ text, level, linked }) =>
        isLead(text, level !== undefined)
          ? !said.has(forMatching(text))
          : !titled && linked !== true && isDocumentTitle(text),
      )
      .map(({ region }) => region?.id),
  );
  return all.map((line) =>
    inParts(line) && holding.has(line.region?.id) ? { ...line, region: undefined } : line,
  );
}

/** Where the last line stands that is numbered as those of the first group are: duties go at least so far. */
export function lastNumbered(lines: readonly SourceLine[], [first, second]: SourceLine[]): number {
  if (first === undefined) return -1;
  const forms = lines.map(({ text }) => numberOf(text)?.form);
  const group = forms.slice(lines.indexOf(first) + 1, second ? lines.indexOf(second) : undefined);
  const form = group.find((each) => each !== undefined);
  return form === undefined ? -1 : forms.lastIndexOf(form);
}
