import { type Citations, numberCitations, sourcesIn } from './citations.ts';
import { answerText } from './names.ts';
import type { Address } from './page-kinds.ts';
import type { Entries, PageRow } from './types.ts';

/** For each page the numbers of the sources that its texts cite. */
export function citationsOn(content: Entries): (row: Pick<PageRow, 'bodies'>) => Citations {
  const cited = citedIn(content);
  return ({ bodies }) => numberCitations(bodies.map(({ of }) => ({ of, sources: cited.get(of) ?? [] })));
}

/** Every source that some pages cite: in their texts, as the law, or as that of the pledge. */
export function citedOn(content: Entries, pages: readonly Pick<Address, 'bodies'>[]): string[] {
  const cited = citedIn(content);
  return [
    content.campaign.source,
    ...content.laws.map(({ source }) => source),
    ...pages.flatMap(({ bodies }) => bodies.flatMap(({ of }) => cited.get(of) ?? [])),
  ];
}

/** The sources that each text cites, by its path in the content folder, or as an answer is called; those of a term that its text does not cite come last. */
function citedIn({
  duties,
  preamble,
  background,
  pages,
  roles,
  roleProse,
  terms,
}: Entries): Map<string, string[]> {
  const folders = { pledge: [...duties, preamble], background, pages, roles: roleProse };
  const of = (folder: string, { id }: { id: string }) => `${folder}/${id}`;
  const inBody = ({ body = '' }: { body?: string | undefined }) => sourcesIn(body);
  return new Map([
    ...Object.entries(folders).flatMap(([folder, entries]) =>
      entries.map((entry): [string, string[]] => [of(folder, entry), inBody(entry)]),
    ),
    ...roles.flatMap(({ id, questions }) =>
      questions.map(({ sources }, i): [string, string[]] => [answerText(id, i), sources]),
    ),
    ...terms.map((entry): [string, string[]] => [
      of('terms', entry),
      [...inBody(entry), ...entry.data.sources],
    ]),
  ]);
}
