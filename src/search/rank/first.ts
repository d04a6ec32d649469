import type { Corpus } from '../corpus.ts';
import { addressOf, commitmentsOf } from '../fragment.ts';
import type { Document } from '../types.ts';
import { definedIn, nameIn, ordinalsOf } from '../understand/asked.ts';
import type { Query } from '../understand/query.ts';

/** The records that come before all others, each with the anchor of the place in it that is asked for, where one is. */
export type First = ReadonlyMap<Document, string | undefined>;

/** What a query asks for outright: a duty by its number, and a commitment of it; what has the name that the query is; a definition. */
export function firstOf(corpus: Corpus, query: Query): First {
  const { entries, naming } = corpus;
  const ordinals = ordinalsOf(query, naming.duties.length);
  const defines = definedIn(query.normal) !== undefined;
  const names = naming.named(nameIn(corpus, query) ?? '') ?? [];
  // A definition may be asked of what a thing is called besides.
  const named = names.filter(({ isOwn }) => isOwn || defines).map(({ of }) => of.path);
  const first = new Map<Document, string | undefined>();
  for (const { document } of entries) {
    const ordinal = document.anchor ? undefined : ordinals.find(({ duty }) => duty === document.number);
    // A term's name alone asks for what is said with it as well, and more often.
    const isNamed = named.indexOf(addressOf(document)) >= 0 && (document.mark === 'term') === defines;
    if (ordinal || isNamed) first.set(document, commitmentsOf(document)[(ordinal?.commitment ?? 0) - 1]);
  }
  return first;
}
