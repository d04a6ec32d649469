import type { Document, RecordFacts } from './types.ts';

/** Pagefind separates words by this character. */
const WORD_MARK = '\u200B';

/** Pagefind's own record of what it indexed, in a fragment file. */
export interface Fragment {
  /** As it was given to Pagefind: the path with a slash before it, and the anchor of a part. */
  url: string;
  /** The text, its words parted by `WORD_MARK`. */
  content: string;
  /** Elements with an id; `location` is the word they begin at. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** The anchors of the commitments of a duty, in order: they stand under the heading of their list. */
export function commitmentsOf({ places }: Pick<Document, 'places'>): string[] {
  const heading = places.find(([, anchor]) => anchor === 'commitments')?.[2];
  return places
    .filter(([, anchor, one]) => one === heading && anchor !== 'commitments')
    .map(([, anchor]) => anchor);
}

/** Where a record is: `background.html#policy`. */
export const addressOf = ({ path, anchor }: Pick<RecordFacts, 'path' | 'anchor'>): string =>
  anchor === undefined ? path : `${path}#${anchor}`;

/** The words of a fragment with what stands around them, one after the other. */
export const wordsOf = ({ content }: Fragment): string[] => content.split(WORD_MARK);

/** A record with the whole of its text, which its fragment has. */
function documentOf(record: RecordFacts, fragment: Fragment): Document {
  const words = wordsOf(fragment);
  let offset = 0;
  const starts = words.map((word) => {
    offset += word.length;
    return offset - word.length;
  });
  let heading = '';
  const places = fragment.anchors.map(({ element, id, text, location }): Document['places'][number] => {
    if (/^h[1-6]$/.test(element)) heading = text;
    return [starts[location] ?? offset, id, heading];
  });
  return { ...record, text: words.join(''), places };
}

/**
 * The records with their texts, by the names of their fragments, in the order of the records.
 * @param lines fragments, a line each: name and JSON
 */
export function documentsOf(records: readonly RecordFacts[], lines: string): Map<string, Document> {
  const named = new Map(
    lines.split('\n').map((line) => {
      const at = line.indexOf(' ');
      const fragment = JSON.parse(line.slice(at + 1)) as Fragment;
      return [fragment.url.slice(1), { name: line.slice(0, at), fragment }] as const;
    }),
  );
  return new Map(
    records.map((record): [string, Document] => {
      const found = named.get(addressOf(record));
      if (!found) throw new Error(`the texts have no ${addressOf(record)}`);
      return [found.name, documentOf(record, found.fragment)];
    }),
  );
}
