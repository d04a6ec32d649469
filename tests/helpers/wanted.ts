import { readFileSync } from 'node:fs';

/** A query with the pages that answer it, by id; one that wants none shall find nothing. */
export interface WantedQuery {
  kind: string;
  q: string;
  want: string[];
}

/** What queries came to: how often a wanted page is first, in the first five, at which place on average, and how often nothing came where nothing shall. */
export interface Tally {
  queries: number;
  top1: number;
  top5: number;
  reciprocal: number;
  none: number;
  negatives: number;
  empty: number;
}

const nothing: Tally = { queries: 0, top1: 0, top5: 0, reciprocal: 0, none: 0, negatives: 0, empty: 0 };

/** The queries of a file. */
export const queriesOf = (file: string): WantedQuery[] =>
  JSON.parse(readFileSync(file, 'utf8')) as WantedQuery[];

/**
 * Whether a page is one that an id means: a duty's id (`enterprise-1`) its page, `home` the first page, `terms` the list
 * of terms or any term, `terms#ID` one term, any other a file's name without `.html`. An anchor in the path is not looked at.
 * @param pledge the path of the built `pledge.json`
 */
export function wantedPages(pledge: string): (id: string, path: string) => boolean {
  const { sections } = JSON.parse(readFileSync(pledge, 'utf8')) as {
    sections: { duties: { id: string; page: string }[] }[];
  };
  const duties = new Map(
    sections.flatMap((section) => section.duties.map(({ id, page }) => [id, page] as const)),
  );
  return (id, path) => {
    const file = path.replace(/#.*$/, '');
    if (id === 'terms') return file === 'terms.html' || file.startsWith('terms/');
    if (id === 'home') return file === 'index.html';
    return file === (duties.get(id) ?? `${id.replace('#', '/')}.html`);
  };
}

/** A tally with one more query in it. @param at where the first wanted page came, −1 for nowhere */
export function counted(tally: Tally = nothing, query: WantedQuery, at: number, found: number): Tally {
  if (query.want.length === 0)
    return { ...tally, negatives: tally.negatives + 1, empty: tally.empty + (found === 0 ? 1 : 0) };
  return {
    ...tally,
    queries: tally.queries + 1,
    top1: tally.top1 + (at === 0 ? 1 : 0),
    top5: tally.top5 + (at >= 0 && at < 5 ? 1 : 0),
    reciprocal: tally.reciprocal + (at < 0 ? 0 : 1 / (at + 1)),
    none: tally.none + (found === 0 ? 1 : 0),
  };
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** A tally in one line. */
export function said(tally: Tally): string {
  const { queries, top1, top5, reciprocal, none, negatives, empty } = tally;
  const right = `top 1 ${percent(top1, queries)}, top 5 ${percent(top5, queries)}, MRR ${(reciprocal / queries).toFixed(3)}, nothing found ${none}`;
  return [queries > 0 ? right : '', negatives > 0 ? `rightly empty ${percent(empty, negatives)}` : '']
    .filter(Boolean)
    .join('; ');
}
