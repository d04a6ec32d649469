import { z } from 'astro/zod';
import { oncePer, rememberingOf } from '../../support/remember.ts';
import { distinct, type Fault } from '../../support/site-error.ts';
import type { ContentFile } from '../reader.ts';
import { fieldName } from './field-name.ts';
import { fieldsOn } from './schema-path.ts';
import { unknownFields } from './unknown-fields.ts';

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
  const { data: parsed, error } = parsedBy(schema, data);
  if (!error) return { data: parsed, faults: [] };
  const { faults, rest } = unknownFields(schema, source, data, at, error.issues.flatMap(opened));
  return {
    faults: distinct([
      ...faults,
      ...firstOfEach(rest).map((issue) => faultOf(schema, source, data, at, issue)),
    ]),
  };
}

/** Of a value that may be empty or a text, what its text has: that neither fits says nothing. */
const opened = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === 'invalid_union'
    ? (issue.errors.at(-1) ?? []).flatMap((inner) =>
        opened({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue),
      )
    : [issue];

const parserOf = oncePer((schema: z.ZodType) => rememberingOf((of: unknown) => schema.safeParse(of)));

/** What a schema makes of data: of the same, which nobody can have changed, once. */
function parsedBy<T>(schema: z.ZodType<T>, data: unknown): z.ZodSafeParseResult<T> {
  return parserOf(schema)(data) as z.ZodSafeParseResult<T>;
}

/** Of each field what is found first: the rest is mostly its consequence. */
const firstOfEach = (issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] =>
  issues.filter((issue, i) => issues.findIndex(({ path }) => path.join('.') === issue.path.join('.')) === i);

// biome-ignore lint/complexity/useMaxParams: each is another part of one fault
function faultOf(
  schema: z.ZodType,
  source: ContentFile,
  data: unknown,
  at: PropertyKey[],
  issue: z.core.$ZodIssue,
): Fault {
  const path = [...at, ...issue.path];
  const name = path.length > 0 ? `“${fieldName(path)}”` : '内容';
  const value = valueAt(data, issue.path);
  const [what, remedy] =
    issue.path.length === 0 || value != null
      ? [`${name}不对：${messageOf(issue)}。`, '']
      : value === null
        ? [`${name}后面是空的。`, emptyForm(schema, issue.path)]
        : [`缺少${name}。`, ''];
  const bare = issue.code === 'invalid_type' && isBare(value);
  const quote = bare ? '文字要是纯数字、日期，或者只有 true 这样一个词，就用英文双引号包起来；' : '';
  return {
    kind: 'wrong-field',
    where: { file: source.file, line: source.lineOf(path) },
    what,
    hint: `${remedy}${quote}这一项应当写：${sentence(schema, issue.path) ?? '见 content/README.md'}。`,
  };
}

/** How a field is written that has nothing in it, or that it may be left out. */
function emptyForm(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const field = fieldsOn(schema, path).at(-1);
  const key = String(path.at(-1));
  const empty = (['', [], {}] as const).find((value) => field?.safeParse(value).success);
  if (empty !== undefined) return `要留空，就写 ${key}: ${JSON.stringify(empty)}；`;
  return field?.safeParse(undefined).success ? '不要这一项，就把这一行删去；' : '';
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
const sentence = (schema: z.ZodType, path: readonly PropertyKey[]): string | undefined =>
  fieldsOn(schema, path).findLast(({ description }) => description !== undefined)?.description;
