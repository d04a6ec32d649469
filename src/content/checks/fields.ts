import { z } from 'astro/zod';
import { distinct, type Fault } from '../../support/site-error.ts';
import type { ContentFile } from '../reader.ts';

z.config(z.locales.zhCN());

/**
 * Checks a file's data against its schema.
 * @returns the parsed data, or one fault for each field at fault, with the field's own sentence as the remedy
 */
export function checkFields<T>(
  schema: z.ZodType<T>,
  source: ContentFile,
  data: unknown = source.data,
  at: PropertyKey[] = [],
): { data?: T; faults: Fault[] } {
  const { data: parsed, error } = schema.safeParse(data);
  if (!error) return { data: parsed, faults: [] };
  return { faults: distinct(error.issues.map((issue) => faultOf(schema, source, data, at, issue))) };
}

// biome-ignore lint/complexity/useMaxParams: each is another part of one fault
function faultOf(
  schema: z.ZodType,
  source: ContentFile,
  data: unknown,
  at: PropertyKey[],
  issue: z.core.$ZodIssue,
): Fault {
  const path = [...at, ...issue.path];
  const name = path.length > 0 ? `“${path.map(String).join('.')}”` : '内容';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const where = { file: source.file, line: source.lineOf(unknown[0] ? [...path, unknown[0]] : path) };
  if (unknown.length > 0)
    return {
      kind: 'unknown-field',
      where,
      what: `不认识的项：${unknown.join('、')}。`,
      hint: '检查拼写，或删去这一项；能写的项见 content/README.md。',
    };
  const value = valueAt(data, issue.path);
  const what =
    issue.path.length > 0 && value == null ? `缺少${name}。` : `${name}不对：${messageOf(issue)}。`;
  const quote = isBare(value) ? '文字要是纯数字、日期，或者只有 true 这样一个词，就用英文双引号包起来；' : '';
  return {
    kind: 'wrong-field',
    where,
    what,
    hint: `${quote}这一项应当写：${sentence(schema, issue.path) ?? '见 content/README.md'}。`,
  };
}

/** What kinds of values are called, for people. */
const called: Record<string, string> = {
  string: '一段文字',
  array: '一个列表',
  object: '几项，一项一行',
  record: '几项，一项一行',
};

/** What the schema says of a value; of a wrong kind its library says so in words of programs. */
const messageOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_type' ? `要写成${called[issue.expected] ?? '别的样子'}` : issue.message;

/** A value that YAML takes for something else than a text. */
const isBare = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );

/** The sentence for the editor (`describe`) of the field at a path, or of its nearest parent that has one. */
function sentence(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let here: unknown = schema;
  let found: string | undefined;
  for (const key of path) {
    here = unwrap(here);
    const { shape, element, valueType } = here as {
      shape?: Record<PropertyKey, unknown>;
      element?: unknown;
      valueType?: unknown;
    };
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
