import { type Citations, numberCitations, sourcesIn } from '../../model/citations.ts';
import { kindOf } from '../../model/source-groups.ts';
import { linkOf } from '../../model/source-links.ts';
import type { Site } from '../../model/types.ts';
import { chineseDate } from '../../text/date.ts';
import { fill } from '../../text/fill.ts';
import { inBrackets } from '../../text/in-brackets.ts';

/** One numbering for the whole booklet, in the order of its texts; what a term rests on besides comes with it. */
export function citedIn({ preamble, duties, background, termGroups }: Site): Citations {
  const text = (of: string, body: string | undefined, more: readonly string[] = []) => ({
    of,
    sources: [...sourcesIn(body ?? ''), ...more],
  });
  return numberCitations([
    text('preamble', preamble.body),
    ...duties.map(({ entryId, explanation }) => text(entryId, explanation)),
    ...background.map(({ entryId, body }) => text(entryId, body)),
    ...termGroups.flatMap(({ terms }) => terms.map(({ id, body, sources }) => text(id, body, sources))),
  ]);
}

/** The sources that the booklet cites, by their numbers: what each is, whose, when it was seen, and its address. */
export function sourceList({ sources, words, campaign }: Site, citations: Citations) {
  const { common } = words;
  return sources
    .flatMap((source) => {
      const number = citations.numberOf(source.id);
      return number === undefined ? [] : [{ number, source }];
    })
    .sort((one, other) => one.number - other.number)
    .map(({ number, source }) => {
      const [name, details] = inBrackets(source.title);
      const seen = source.seen ? fill(common.seen, { day: chineseDate(source.seen) }) : words.sources.unseen;
      return {
        label: `source-${number}`,
        number,
        name,
        by: [source.publisher, kindOf(source, words), details, seen].filter(Boolean).join(common.comma),
        address: source.address ?? '',
        url: linkOf(source, campaign.updated),
      };
    });
}
