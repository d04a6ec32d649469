import type { Hit } from '../../search/rank.ts';
import type { Lexicon } from '../../search/types.ts';

export type FilterId = string;

/** A choice of results: all, one section of the pledge, or one kind of page. */
export interface Filter {
  id: FilterId;
  name: string;
  count: number;
  fits(hit: Hit): boolean;
}

/** The filters that would show something, with how many; `all` first. */
export function filters({ sections, words }: Lexicon, hits: Hit[]): Filter[] {
  const make = (id: string, name: string | undefined, fits: (hit: Hit) => boolean): Filter => ({ id, name: name ?? id, fits, count: hits.filter(fits).length });
  return [
    make('all', words.all, () => true),
    ...sections.map(({ id, name }) => make(id, name, ({ document }) => document.section === id)),
    make('background', words.backgroundMark, ({ document }) => document.mark === 'background'),
    make('term', words.termMark, ({ document }) => document.mark === 'term'),
    make('role', words.roleMark, ({ document }) => document.mark === 'role'),
  ].filter(({ count }) => count > 0);
}
