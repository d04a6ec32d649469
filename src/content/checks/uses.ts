import type { Place } from '../../support/site-error.ts';
import { baseName, type ContentFolder } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import type { Prose } from './prose.ts';
import { textsOf } from './texts.ts';

export type IdKind = 'term' | 'source' | 'role' | 'duty' | 'group';

/** An id and its kind as one key. */
export const idKey = (kind: IdKind, id: string): string => `${kind} ${id}`;

/** The fields that refer to something by its id, and to what. */
const referring: ReadonlyMap<string, IdKind> = new Map([
  ['source', 'source'],
  ['sources', 'source'],
  ['replacedBy', 'source'],
  ['successor', 'term'],
  ['related', 'term'],
  ['group', 'group'],
  ['roles', 'role'],
  ['duties', 'duty'],
]);

/** Whether anything needs a role to be there: a duty or a law names one, or a file tells of one. */
export const namesRoles = ({ yaml, duties, roles }: ContentFolder): boolean =>
  roles.length > 0 ||
  [...duties, ...(yaml.laws ? [yaml.laws] : [])].some(({ data }) =>
    textsOf(data).some(([path]) => path.includes('roles')),
  );

/** How often each id is referred to, in fields and in bodies. */
export function usesOf(
  { yaml, duties, terms }: ContentFolder,
  bodies: ReadonlyMap<ContentFile, Prose>,
): ReadonlyMap<string, number> {
  const inFields = [
    yaml.campaign,
    yaml.sources,
    yaml.roles,
    ...(yaml.laws ? [yaml.laws] : []),
    ...duties,
    ...terms,
  ].flatMap(({ data }) =>
    textsOf(data).flatMap(([path, id]) => {
      const field = path.findLast((key) => !/^\d+$/.test(String(key)));
      const kind = referring.get(String(field));
      return kind ? [idKey(kind, id)] : [];
    }),
  );
  const inBodies = [...bodies.values()].flatMap(({ references }) =>
    references.flatMap(({ kind, target }) =>
      kind === 'link' ? [] : [idKey(kind === 'Term' ? 'term' : 'source', target)],
    ),
  );
  const uses = new Map<string, number>();
  for (const key of [...inFields, ...inBodies]) uses.set(key, (uses.get(key) ?? 0) + 1);
  return uses;
}

/** Where each id is defined that a person may have misspelt there: a duty's is its address, which stands for good. */
export function placesOf({ yaml, terms }: ContentFolder): ReadonlyMap<string, Place> {
  const listed = (kind: IdKind, { data, file, lineOf }: ContentFile): [string, Place][] =>
    (Array.isArray(data) ? data : []).map((item: { id?: unknown } | null, i) => [
      idKey(kind, String(item?.id)),
      { file, line: lineOf([i, 'id']) },
    ]);
  return new Map<string, Place>([
    ...listed('source', yaml.sources),
    ...listed('role', yaml.roles),
    ...(yaml['term-groups'] ? listed('group', yaml['term-groups']) : []),
    ...terms.map(({ file }): [string, Place] => [idKey('term', baseName(file)), { file }]),
  ]);
}
