import { type TermData, type TermGroupData, termGroupSchema } from '../../schema/term.ts';
import type { Fault } from '../../support/site-error.ts';
import { firstParagraph } from '../../text/plain.ts';
import type { ContentFolder } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import { checkList, type Item } from './lists.ts';
import type { Prose } from './prose.ts';
import { checkId, type Known } from './references.ts';

/** The groups of terms. Only an edition without terms has none. */
export function readGroups({ name, yaml, terms }: ContentFolder): {
  items: Item<TermGroupData>[];
  faults: Fault[];
} {
  const source = yaml['term-groups'];
  if (source) return checkList<TermGroupData>(termGroupSchema, source);
  if (terms.length === 0) return { items: [], faults: [] };
  const where = { file: `${name}/term-groups.yaml` };
  const what = '有名词解释，却没有这个文件。';
  const hint = '把它补上，列出名词解释页上的各组：每组一个 id、一个 name。';
  return { items: [], faults: [{ kind: 'file-missing', where, what, hint }] };
}

/** A group has terms. That its id is its own, the anchors tell. */
export function checkGroups(
  { yaml }: ContentFolder,
  groups: Item<TermGroupData>[],
  terms: { data: TermData }[],
): Fault[] {
  const source = yaml['term-groups'];
  if (!source) return [];
  const { file } = source;
  const placed = groups.map(({ data: { id, name }, index }) => ({
    ...{ value: id, name, file, line: source.lineOf([index, 'id']) },
  }));
  return [
    ...placed.flatMap(({ value, name, line }): Fault[] => {
      if (terms.some(({ data }) => data.group === value)) return [];
      const what = `“${name}”这一组里没有术语。`;
      const hint = `在 terms/ 里某条术语的 group 写上 ${value}，或者删去这一组。`;
      return [{ kind: 'empty-group', where: { file, line }, what, hint }];
    }),
  ];
}

/** What the front matter of a term refers to. */
export function checkTerm(source: ContentFile, data: TermData, known: Known): Fault[] {
  const { file } = source;
  const at = (...path: PropertyKey[]): number => source.lineOf(path);
  return [
    ...checkId('group', data.group, known, file, at('group')),
    ...(data.successor ? checkId('term', data.successor, known, file, at('successor')) : []),
    ...data.related.flatMap((id, i) => checkId('term', id, known, file, at('related', i))),
    ...data.sources.flatMap((id, i) => checkId('source', id, known, file, at('sources', i))),
  ];
}

/** The first paragraph of a term is shown in lists and in the search box too, as text: it carries no markup. */
export function checkDefinition({ file, body, bodyOffset }: ContentFile, { markup }: Prose): Fault[] {
  const above = body.length - body.trimStart().length;
  const last =
    bodyOffset + body.slice(0, above).split('\n').length + firstParagraph(body).split('\n').length - 1;
  return markup
    .filter(({ line }) => line <= last)
    .map(({ line, name }) => ({
      kind: 'not-plain',
      where: { file, line },
      what: `术语的第一段里用了${name}。`,
      hint: '第一段只写文字，一两句；链接和出处写在后面的段落里，或者写在上面的 sources 里。',
    }));
}
