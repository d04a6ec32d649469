import type { z } from 'astro/zod';
import type { Fault } from '../../support/site-error.ts';
import { nearest } from '../nearest.ts';
import type { ContentFile } from '../reader.ts';
import { shapeOf } from './schema-path.ts';

type Issue = z.core.$ZodIssue;

/**
 * The fields nobody knows, each with the one that was most likely meant; that it is missing is not told besides.
 * @returns their faults, and the issues that are left
 */
// biome-ignore lint/complexity/useMaxParams: the same parts as of any other fault
export function unknownFields(
  schema: z.ZodType,
  source: ContentFile,
  data: unknown,
  at: readonly PropertyKey[],
  issues: readonly Issue[],
): { faults: Fault[]; rest: Issue[] } {
  let rest = issues.filter(({ code }) => code !== 'unrecognized_keys');
  const faults = issues.flatMap((issue): Fault[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    const { path, keys } = issue;
    const given = path.reduce<unknown>((value, key) => (value as never)?.[key], data) as object;
    const shape = shapeOf(schema, path) ?? {};
    const free = Object.keys(shape).filter((name) => !Object.hasOwn(given, name));
    const isMissing = (each: Issue, name: string) =>
      each.path.length === path.length + 1 &&
      path.every((key, i) => each.path[i] === key) &&
      each.path.at(-1) === name;
    return keys.map((key) => {
      const missing = free.filter((name) => rest.some((each) => isMissing(each, name)));
      const only = keys.length === 1 && missing.length === 1 ? missing[0] : undefined;
      const meant = nearest(key.toLowerCase(), free, (name) => name.toLowerCase()) ?? only;
      // What stands under an empty field at its own depth has lost its indent: that the field is empty is its consequence.
      const holder = meant === undefined ? holderOf(key, shape, given) : undefined;
      const told = meant ?? holder;
      if (told !== undefined) rest = rest.filter((each) => !isMissing(each, told));
      return {
        kind: 'unknown-field',
        where: { file: source.file, line: source.lineOf([...at, ...path, key]) },
        what: `不认识的项：${key}。`,
        hint: meant === undefined ? remedy(holder) : `像是 ${meant} 写错了，改成 ${meant}。`,
      };
    });
  });
  return { faults, rest };
}

/** The field another was meant to stand in: one that has it, or an empty one that may have any. */
function holderOf(
  key: string,
  shape: Readonly<Record<string, z.ZodType>>,
  given: object,
): string | undefined {
  return Object.entries(shape).find(
    ([name, field]) =>
      Object.hasOwn(shapeOf(field, []) ?? {}, key) ||
      ((given as Record<string, unknown>)[name] === null && field.safeParse({ [key]: '甲' }).success),
  )?.[0];
}

const remedy = (holder: string | undefined): string =>
  holder === undefined
    ? '检查拼写，或删去这一项；能写的项见 content/README.md。'
    : `它是 ${holder} 里的一项：写在 ${holder} 下面，行首比它多空两格。`;
