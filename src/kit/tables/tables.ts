import { citedSources, kindOf } from '../../model/source-groups.ts';
import { stateOf } from '../../model/terms.ts';
import type { Role, Site } from '../../model/types.ts';
import { type Cell, csvOf } from '../../text/csv.ts';
import { fill } from '../../text/fill.ts';
import type { Recipe } from '../types.ts';

/** A table: the names of its columns, and its rows. */
type Table = {
  columns: string[];
  rows: Cell[][];
};

/** What staff sort, filter and count in a spreadsheet: the commitments, the terms, the sources. */
export function tables(site: Site): Recipe[] {
  const { words } = site;
  const recipe = (path: string, name: string, use: string, data: Table): Recipe[] =>
    data.rows.length === 0
      ? []
      : [
          {
            path,
            shelf: 'data',
            name,
            use,
            format: 'CSV',
            data,
            make: async () => new TextEncoder().encode(csvOf([data.columns, ...data.rows])),
          },
        ];
  const { commitments, commitmentsFor, terms, termsFor, sources, sourcesFor } = words.tables;
  return [
    ...recipe('/kit/commitments.csv', commitments, commitmentsFor, commitmentTable(site)),
    ...recipe('/kit/terms.csv', terms, termsFor, termTable(site)),
    ...recipe('/kit/sources.csv', sources, sourcesFor, sourceTable(site)),
  ];
}

/** Where a page stands: its address, or of a site without one, its path. */
const placeOf = ({ settings }: Site, path: string): string => settings.address + path.slice(1);

function commitmentTable(site: Site): Table {
  const { words, roles, sections, duties } = site;
  const { part, duty, title, item, text, role, page, mark } = words.tables;
  const names = (ids: readonly string[]) => namesOf(roles, ids).join(words.common.listComma);
  return {
    columns: [part, duty, title, item, text, role, page, mark],
    rows: duties.flatMap(({ number, section, title: name, path, restatement }) =>
      (restatement?.commitments ?? []).map((commitment, i) => [
        sections.find(({ id }) => id === section)?.name ?? '',
        fill(words.duty.number, { n: String(number) }),
        name,
        i + 1,
        commitment.text,
        names(commitment.roles),
        `${placeOf(site, path)}#${commitment.id}`,
        words.notes.mark,
      ]),
    ),
  };
}

const namesOf = (roles: readonly Role[], ids: readonly string[]): string[] =>
  roles.filter(({ id }) => ids.includes(id)).map(({ name }) => name);

function termTable(site: Site): Table {
  const { words, termGroups, source } = site;
  const { name, aliases, english, group, definition, state, asOf, successor, rests, page } = words.tables;
  const { listComma, semicolon } = words.common;
  return {
    columns: [name, aliases, english, group, definition, state, asOf, successor, rests, page],
    rows: termGroups.flatMap((each) =>
      each.terms.map((term) => [
        term.name,
        term.aliases.join(listComma),
        term.english,
        each.name,
        term.definition,
        stateOf(term, words.tables),
        term.asOf,
        term.successor?.name ?? '',
        term.sources.map((id) => source(id).title).join(semicolon),
        placeOf(site, term.path),
      ]),
    ),
  };
}

function sourceTable({ words, sources }: Site): Table {
  const { title, publisher, kind, version, seen, alive, address } = words.tables;
  const lives = { yes: words.tables.yes, no: words.tables.no, unknown: words.tables.unknown };
  return {
    columns: [title, publisher, kind, version, address, seen, alive],
    rows: citedSources(sources).map((source) => [
      source.title,
      source.publisher,
      kindOf(source, words) || words.sources[source.authority],
      source.version ?? '',
      source.address ?? '',
      source.seen ?? '',
      source.address ? lives[source.alive] : '',
    ]),
  };
}
