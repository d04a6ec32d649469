import type { z } from 'astro/zod';
import type { Fault } from '../../support/site-error.ts';
import type { ContentFile } from '../reader.ts';
import { checkFields } from './fields.ts';

/** An item of a list file, with its place in the file. */
export interface Item<T> {
  data: T;
  index: number;
}

/**
 * Checks a list file item by item. A list that is none, or has nothing in it, is one fault.
 * @param begins what each item begins with
 * @param mayBeEmpty whether there may be none of it
 */
export function checkList<T>(
  schema: z.ZodType<T>,
  source: ContentFile,
  begins = 'id: 代号',
  mayBeEmpty = false,
): { items: Item<T>[]; faults: Fault[] } {
  const { data, file } = source;
  if (!Array.isArray(data) || (data.length === 0 && !mayBeEmpty)) {
    const hint = `每一项以“- ${begins}”开头，至少写一项。`;
    return {
      items: [],
      faults: [
        {
          kind: 'not-a-list',
          where: { file, line: 1 },
          what: '这个文件应当是一个列表，里面要有内容。',
          hint,
        },
      ],
    };
  }
  const results = data.map((item: unknown, index) => ({
    ...checkFields(schema, source, item, [index]),
    index,
  }));
  return {
    items: results.flatMap(({ data: item, index }) => (item === undefined ? [] : [{ data: item, index }])),
    faults: results.flatMap(({ faults }) => faults),
  };
}

/** The ids a list file has, of faulty items too; undefined where the list itself is at fault, which is said once and not again at every reference. */
export function idsOf({ data }: ContentFile): Set<string> | undefined {
  return Array.isArray(data) && data.length > 0
    ? new Set(data.map((item: { id?: unknown } | null) => String(item?.id)))
    : undefined;
}
