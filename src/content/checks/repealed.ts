import type { LawData } from '../../schema/law.ts';
import type { RoleData } from '../../schema/role.ts';
import type { SourceData } from '../../schema/source.ts';
import type { TermData } from '../../schema/term.ts';
import type { Fault } from '../../support/site-error.ts';
import { chineseDate } from '../../text/date.ts';
import type { ContentFolder } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import type { Item } from './lists.ts';
import type { Prose } from './prose.ts';
import { checkId, type Known } from './references.ts';
import { textsOf } from './texts.ts';

interface Texts {
  content: ContentFolder;
  bodies: Map<ContentFile, Prose>;
  sources: Item<SourceData>[];
  roles: Item<RoleData>[];
  laws: Item<LawData>[];
  terms: { source: ContentFile; data: TermData }[];
  /** The day of the site; undefined where the campaign is at fault. */
  updated: string | undefined;
}

/** What is read in one piece, and the day it speaks for: the sources it cites, and its words. */
interface Passage {
  file: string;
  day: string;
  cites: { id: string; line: number }[];
  says: { text: string; line: number }[];
}

/**
 * A rule repealed by the day a passage speaks for must not stand in it as if in force, neither cited nor named.
 * What was may be told: a passage that cites or names what is in its place, too, says which of the two is in force.
 * The campaign's own facts are those of its year, and are left as they were.
 */
export function checkRepealed(texts: Texts, known: Known): Fault[] {
  const passages = passagesOf(texts);
  const { file, lineOf } = texts.content.yaml.sources;
  return texts.sources.flatMap(({ data, index }) => {
    const { repealed, replacedBy } = data;
    if (repealed === undefined || replacedBy === undefined) return [];
    const unknown = checkId('source', replacedBy, known, file, lineOf([index, 'replacedBy']));
    const successor = texts.sources.find((other) => other.data.id === replacedBy)?.data;
    if (!successor) return unknown;
    return passages.flatMap((passage) => {
      const line = passage.day < repealed ? undefined : placeOf(data, passage);
      if (line === undefined || placeOf(successor, passage) !== undefined) return [];
      const what = `这里写到的${data.title}从${chineseDate(repealed)}起已经不再施行。`;
      const hint = `改为现行的${successor.title}，代号 ${replacedBy}；要说从前的规定，就把这两个都写上。`;
      return [{ kind: 'repealed-source', where: { file: passage.file, line }, what, hint }];
    });
  });
}

/** The line on which a passage first cites a source, or calls it by name. */
function placeOf({ id, title }: SourceData, { cites, says }: Passage): number | undefined {
  const name = /《[^》]+》/.exec(shortened(title))?.[0];
  return (
    cites.find((cited) => cited.id === id) ??
    says.find(({ text }) => name !== undefined && shortened(text).includes(name))
  )?.line;
}

/** Laws are called with and without the country's name. */
const shortened = (text: string): string => text.replaceAll('《中华人民共和国', '《');

function passagesOf({ content, bodies, roles, laws, terms, updated = '' }: Texts): Passage[] {
  const { roles: list, laws: rules } = content.yaml;
  const latest = (day: string): string => (day > updated ? day : updated);
  const cited = (source: ContentFile, ids: string[], at: PropertyKey[]) =>
    ids.map((id, i) => ({ id, line: source.lineOf([...at, 'sources', i]) }));
  const said = (source: ContentFile, data: unknown, at: PropertyKey[] = []) =>
    textsOf(data, at).map(([path, text]) => ({ text, line: source.lineOf(path) }));
  return [
    ...roles.flatMap(({ data: { questions, ...role }, index }): Passage[] => [
      { file: list.file, day: updated, cites: [], says: said(list, role, [index]) },
      ...questions.map((item, k) => {
        const at = [index, 'questions', k];
        return {
          file: list.file,
          day: latest(item.asOf),
          cites: cited(list, item.sources, at),
          says: said(list, item, at),
        };
      }),
    ]),
    ...laws.flatMap(({ data, index }): Passage[] =>
      rules
        ? [
            {
              file: rules.file,
              day: latest(data.asOf),
              cites: [{ id: data.source, line: rules.lineOf([index, 'source']) }],
              says: said(rules, data.what, [index, 'what']),
            },
          ]
        : [],
    ),
    ...[...bodies].map(([source, { references }]): Passage => {
      const term = terms.find((each) => each.source === source)?.data;
      const inBody = references
        .filter(({ kind }) => kind === 'Source')
        .map(({ target, line }) => ({ id: target, line }));
      const lines = source.body.split('\n').map((text, i) => ({ text, line: source.bodyOffset + i + 1 }));
      return {
        file: source.file,
        day: latest(term?.asOf ?? ''),
        cites: [...cited(source, term?.sources ?? [], []), ...inBody],
        says: [...said(source, source.data), ...lines],
      };
    }),
  ];
}
