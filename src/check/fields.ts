import { z } from 'astro/zod';
import type { Fault } from '../support/site-error.ts';
import type { ContentFile } from './read.ts';

z.config(z.locales.zhCN());

/**
 * Checks a file's data against its schema.
 * @returns the parsed data, or one fault for each field at fault, with the field's own sentence as the remedy
 */
export function checkFields<T>(schema: z.ZodType<T>, source: ContentFile, data: unknown = source.data, at: PropertyKey[] = []): { data?: T; faults: Fault[] } {
  const result = schema.safeParse(data);
  if (result.success) return { data: result.data, faults: [] };
  return {
    faults: result.error.issues.map((issue) => {
      const path = [...at, ...issue.path];
      const name = path.length > 0 ? `“${path.map(String).join('.')}”` : '内容';
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
      return {
        kind: unknown.length > 0 ? 'unknown-field' : 'wrong-field',
        where: { file: source.file, line: source.lineOf(unknown[0] ? [...path, unknown[0]] : path) },
        what: unknown.length > 0 ? `不认识的项：${unknown.join('、')}。` : isMissing(data, issue.path) ? `缺少${name}。` : `${name}不对：${issue.message}。`,
        hint:
          unknown.length > 0
            ? '检查拼写，或删去这一项；能写的项见 content/README.md。'
            : `这一项应当写：${sentence(schema, issue.path) ?? '见 content/README.md'}。`,
      };
    }),
  };
}

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
  return last !== undefined && typeof parent === 'object' && parent !== null && (parent as Record<PropertyKey, unknown>)[last] == null;
}

/** The sentence for the editor (`describe`) of the field at a path, or of its nearest parent that has one. */
function sentence(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let here: unknown = schema;
  let found: string | undefined;
  for (const key of path) {
    here = unwrap(here);
    const { shape, element, valueType } = here as { shape?: Record<PropertyKey, unknown>; element?: unknown; valueType?: unknown };
    here = shape?.[key] ?? element ?? valueType;
    if (here === undefined) break;
    found = (here as z.ZodType).description ?? found;
  }
  return found;
}

function unwrap(schema: unknown): unknown {
  const { def } = schema as { def?: { innerType?: unknown; in?: unknown; out?: unknown; type?: string } };
  if (def?.innerType) return unwrap(def.innerType);
  if (def?.type === 'pipe') return unwrap(def.out);
  return schema;
}
