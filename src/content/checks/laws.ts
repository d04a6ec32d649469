import type { LawData } from '../../schema/law.ts';
import type { SourceData } from '../../schema/source.ts';
import type { Fault } from '../../support/site-error.ts';
import type { ContentFile } from '../reader.ts';
import type { Item } from './lists.ts';
import { checkId, type Known } from './references.ts';

/** The source, the duties and the roles a law names. */
export function checkLaw(
  { data, index }: Item<LawData>,
  { file, lineOf }: ContentFile,
  known: Known,
): Fault[] {
  const line = (...at: PropertyKey[]) => lineOf([index, ...at]);
  return [
    ...checkId('source', data.source, known, file, line('source')),
    ...data.duties.flatMap((duty, i) => checkId('duty', duty, known, file, line('duties', i))),
    ...data.roles.flatMap((role, i) => checkId('role', role, known, file, line('roles', i))),
  ];
}

/** A law is told by its version: a source that laws are taken from must have one. */
export const checkVersions = (
  laws: Item<LawData>[],
  sources: Item<SourceData>[],
  { file, lineOf }: ContentFile,
): Fault[] =>
  sources
    .filter(({ data }) => data.version === undefined && laws.some((law) => law.data.source === data.id))
    .map(({ data, index }) => ({
      kind: 'no-version',
      where: { file, line: lineOf([index, 'id']) },
      what: `来源 ${data.id} 没有 version，laws.yaml 引用了它。`,
      hint: '加一行 version，写明是哪一版，例如 2018年12月29日第二次修正。',
    }));
