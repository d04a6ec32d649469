import type { Corpus } from '../corpus.ts';
import type { Entry } from '../entry.ts';
import { addressOf, commitmentsOf } from '../fragment.ts';
import { definedIn, nameIn, type Ordinal, ordinalsOf } from '../understand/asked.ts';
import type { Query } from '../understand/query.ts';

/** What a query asks for outright: these records come before all others. */
export interface First {
  ordinals: readonly Ordinal[];
  /** Addresses of the records whose own name the query is. */
  own: readonly string[];
  /** Whether a definition is asked for. */
  defines: boolean;
}

/** What a query asks for outright. */
export function firstOf(corpus: Corpus, query: Query): First {
  const name = nameIn(corpus, query);
  const names = (name !== undefined && corpus.naming.named(name)) || [];
  const defines = definedIn(query.normal) !== undefined;
  return {
    ordinals: ordinalsOf(query, corpus.naming.duties.length),
    // A definition may be asked of what a thing is called besides.
    own: names.filter(({ isOwn }) => isOwn || defines).map(({ of }) => of.path),
    defines,
  };
}

/**
 * Whether a record is asked for outright: a duty by its number, a definition, a name.
 * A term's name alone asks for what is said with it as well, and more often.
 */
export const isFirst = ({ document }: Entry, { ordinals, own, defines }: First): boolean =>
  (!document.anchor && ordinals.some(({ duty }) => duty === document.number)) ||
  (own.indexOf(addressOf(document)) >= 0 && (document.mark === 'term') === defines);

/** The anchor of the commitment that is asked for by its number, of the duty that has it. */
export function commitmentAsked({ document }: Entry, { ordinals }: First): string | undefined {
  const nth = ordinals.find(({ duty }) => duty === document.number)?.commitment;
  return nth === undefined || document.anchor ? undefined : commitmentsOf(document)[nth - 1];
}
