import type { AddressRow } from '../../model/addresses.ts';
import { addressTable } from '../../model/addresses.ts';
import { noteAnchor, sourcesIn } from '../../model/citations.ts';
import { answerText, dutyAddress, type Name, type Names } from '../../model/names.ts';
import { countListed } from '../../model/signatories.ts';
import { type Sorted, shownSources } from '../../model/source-groups.ts';
import { PLAIN_FILES } from '../../support/names.ts';
import type { Place } from '../../support/site-error.ts';
import { baseName, type ContentFolder, pathIn, plainName } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import { sectionOf } from '../sections.ts';
import { bodyAnchors, type PlacedAnchor } from './anchors.ts';
import { readOriginal } from './official.ts';
import type { Prose } from './prose.ts';

/** The items of a list, in a file or in front matter, that have an id, right or wrong in the rest. */
const itemsOf = <T>(list: unknown, placeOf: (index: number) => Place): (Name & { item: Partial<T> })[] =>
  (Array.isArray(list) ? list : []).flatMap((item: ({ id?: unknown } & Partial<T>) | null, i) =>
    typeof item?.id === 'string' ? [{ id: item.id, place: placeOf(i), item }] : [],
  );

const listOf = (list: unknown): unknown[] => (Array.isArray(list) ? list : []);

/** How many signatories the site lists itself, besides those the imported original names. */
const signatoriesOf = (folder: ContentFolder): number =>
  countListed(
    listOf((folder.yaml.signatories?.data as { names?: unknown } | null | undefined)?.names),
    readOriginal(folder).official?.pledge.signatories,
  );

/** The names a content folder has, whatever is at fault in it besides. */
function namesOf(folder: ContentFolder): Names {
  const { name, yaml, ...content } = folder;
  const named = (source: ContentFile): Place => ({ file: source.file, line: source.lineOf([]) });
  const item = ({ file, lineOf }: ContentFile, ...path: PropertyKey[]): Place => ({
    file,
    line: lineOf(path),
  });
  const groups = yaml['term-groups'];
  const entryOf = (folder: string, source: ContentFile) => pathIn(name, source).slice(folder.length + 1);
  return {
    sections: content.sections.map((id, i) => ({ id, place: item(yaml.campaign, 'sections', i, 'id') })),
    duties: content.duties.map((duty) => {
      const data = (duty.data ?? {}) as { claim?: unknown; commitments?: unknown };
      return {
        ...{ id: plainName(duty.file), entryId: entryOf('pledge', duty), place: named(duty) },
        ...{ section: sectionOf(duty.file), at: Number.parseInt(baseName(duty.file), 10) },
        restated: data.claim !== undefined,
        commitments: itemsOf<{ roles: unknown }>(data.commitments, (i) =>
          item(duty, 'commitments', i, 'id'),
        ).map(({ item: { roles }, ...rest }) => ({ ...rest, roles: listOf(roles) })),
      };
    }),
    roles: itemsOf<{ questions: unknown; business: unknown }>(yaml.roles.data, (i) =>
      item(yaml.roles, i, 'id'),
    ).map(({ item: { questions, business }, ...rest }) => ({
      ...{ ...rest, questions: listOf(questions).length, business: business === true },
      prose: content.roles.some(({ file }) => baseName(file) === rest.id),
    })),
    laws: itemsOf<{ duties: unknown; roles: unknown }>(yaml.laws?.data, () => ({ file: name })).map(
      ({ item: { duties, roles } }) => ({ duties: listOf(duties), roles: listOf(roles) }),
    ),
    background: content.background.map((source) => ({
      ...{ id: plainName(source.file), entryId: entryOf('background', source), place: named(source) },
    })),
    terms: content.terms.map((source) => ({
      ...{ id: baseName(source.file), place: named(source) },
      group: (source.data as { group?: unknown } | null)?.group,
    })),
    termGroups: groups
      ? itemsOf(groups.data, (i) => item(groups, i, 'id')).map(({ id, place }) => ({ id, place }))
      : [],
    sources: itemsOf<Omit<Sorted, 'id'> & { replacedBy: unknown }>(yaml.sources.data, (i) =>
      item(yaml.sources, i, 'id'),
    ).map(({ item: { version, repealed, authority, replacedBy }, ...rest }) => ({
      ...{ ...rest, version, repealed, authority, replacedBy },
    })),
    ...{ pages: content.pages.map(({ file }) => baseName(file)), handout: yaml.handout !== undefined },
    ...{ ...originalOf(folder), signatories: signatoriesOf(folder) },
  };
}

/** Of the imported original; one that is not as it was imported is told elsewhere. */
const originalOf = (folder: ContentFolder): Pick<Names, 'original' | 'dropped'> => ({
  original: folder.original !== undefined,
  dropped: (readOriginal(folder).official?.data.dropped ?? []).length > 0,
});

/** A duty as content names it elsewhere. */
export const addressOf = ({ file }: ContentFile): string => dutyAddress(sectionOf(file), plainName(file));

/** The pages a content folder makes, as the site's own table has them: that of the sources has those the pages cite. */
export function pagesOf(content: ContentFolder): AddressRow[] {
  const names = namesOf(content);
  const cited = citedBy(content);
  const pages = addressTable({ ...names, sources: [] });
  const sources = shownSources(names.sources, [
    (content.yaml.campaign.data as { source?: unknown } | null)?.source,
    ...listOf(content.yaml.laws?.data).map((law) => (law as { source?: unknown } | null)?.source),
    ...pages.flatMap(({ bodies }) => bodies.flatMap(({ of }) => cited(of))),
  ]);
  return addressTable({ ...names, sources });
}

/** The page a file's body stands on. */
export function pageOf(source: ContentFile, content: ContentFolder, pages: AddressRow[]): string {
  const path = pathIn(content.name, source);
  return pages.find(({ bodies }) => bodies.some(({ of }) => of === path))?.path ?? '';
}

/** Where the notes of a page stand, one for each source its texts cite; their numbers change with the texts, and no link may lead to them. */
const noteAnchors = (cited: readonly unknown[]): PlacedAnchor[] =>
  [...new Set(cited)].map((_, i) => ({ id: noteAnchor(i + 1), late: true }));

const sourcesOf = (item: unknown): unknown[] => listOf((item as { sources?: unknown } | null)?.sources);

/** The sources that the answers to questions cite, by what each is called as a text. */
const answersOf = ({ yaml }: ContentFolder): Map<string, unknown[]> =>
  new Map(
    itemsOf<{ questions: unknown }>(yaml.roles.data, () => ({ file: yaml.roles.file })).flatMap(
      ({ id, item }) =>
        listOf(item.questions).map((question, i): [string, unknown[]] => [
          answerText(id, i),
          sourcesOf(question),
        ]),
    ),
  );

/** The sources that each text cites, by what it is called as a text. */
function citedBy(content: ContentFolder): (of: string) => unknown[] {
  const { name, duties, preamble, background, pages, roles, terms } = content;
  const files = [...duties, preamble, ...background, ...pages, ...roles, ...terms];
  const byPath = new Map(files.map((file) => [pathIn(name, file), file]));
  const answers = answersOf(content);
  return (of) => {
    const file = byPath.get(of);
    return file ? [...sourcesIn(file.body), ...sourcesOf(file.data)] : (answers.get(of) ?? []);
  };
}

/** Every address content may link to, with its ids; what the templates write is compared with the built pages by a test. */
export function targetsOf(
  content: ContentFolder,
  pages: AddressRow[],
  bodies: Map<ContentFile, Prose>,
): Map<string, PlacedAnchor[]> {
  const byPath = new Map([...bodies].map((each) => [pathIn(content.name, each[0]), each]));
  const cited = citedBy(content);
  return new Map([
    ...pages.map(({ path, anchors, bodies: standing }): [string, PlacedAnchor[]] => [
      path,
      [
        ...anchors,
        ...standing.flatMap(({ of, under }) => {
          const body = byPath.get(of);
          return body ? bodyAnchors(...body, under) : [];
        }),
        ...noteAnchors(standing.flatMap(({ of }) => cited(of))),
      ],
    ]),
    ...PLAIN_FILES.map((file): [string, PlacedAnchor[]] => [`/${file}`, []]),
  ]);
}
