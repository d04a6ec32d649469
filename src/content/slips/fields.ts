import { isMap as isPairs, isScalar, parseDocument } from 'yaml';
import { campaignSchema } from '../../schema/campaign.ts';
import { dutySchema } from '../../schema/duty.ts';
import { equivalentSchema } from '../../schema/equivalent.ts';
import { handoutSchema } from '../../schema/handout.ts';
import { lawSchema } from '../../schema/law.ts';
import { pageSchema } from '../../schema/prose.ts';
import { roleSchema } from '../../schema/role.ts';
import { signatoriesSchema } from '../../schema/signatories.ts';
import { siteSchema } from '../../schema/site.ts';
import { sourceSchema } from '../../schema/source.ts';
import { termSchema } from '../../schema/term.ts';

/** A schema, as far as it is looked at here. */
interface Shape {
  shape?: Record<string, Shape>;
  element?: Shape;
  valueType?: Shape;
  def?: { innerType?: Shape };
  safeParse(value: unknown): { success: boolean };
}

/** What a field holds: a list of ids or of addresses made of them, a list of anything else, several named fields, or a text. */
type Holds = 'ids' | 'addresses' | 'list' | 'map' | 'text';

const fieldsOf = (...schemas: unknown[]): ReadonlyMap<string, Holds> =>
  new Map(schemas.flatMap((schema) => entriesOf(schema as Shape)));

const byFile = new Map([
  ['campaign.yaml', fieldsOf(campaignSchema)],
  ['equivalents.yaml', fieldsOf(equivalentSchema)],
  ['handout.yaml', fieldsOf(handoutSchema)],
  ['laws.yaml', fieldsOf(lawSchema)],
  ['roles.yaml', fieldsOf(roleSchema)],
  ['signatories.yaml', fieldsOf(signatoriesSchema)],
  ['site.yaml', fieldsOf(siteSchema)],
  ['sources.yaml', fieldsOf(sourceSchema)],
  ['.mdx', fieldsOf(dutySchema, pageSchema, termSchema)],
]);

const held = (file: string, field = ''): Holds | undefined =>
  byFile.get(file.endsWith('.mdx') ? '.mdx' : file)?.get(field);

/** Whether a field of a file is known: of a file whose names are its own matter, every one is. @param file its name without folders */
export const isField = (file: string, field: string): boolean =>
  !byFile.has(file.endsWith('.mdx') ? '.mdx' : file) || held(file, field) !== undefined;

/** Whether a word is the name of a field that a file is known to have. */
export const isKnownField = (file: string, field: string): boolean => held(file, field) !== undefined;

/** Whether a field of a file holds a list, written in brackets or with dashes. */
export const isList = (file: string, field?: string): boolean =>
  isIds(file, field) || held(file, field) === 'list';

/** Whether it holds a list of ids, or of addresses. */
export const isIds = (file: string, field?: string): boolean =>
  held(file, field) === 'ids' || isAddresses(file, field);

/** Whether it holds a list of addresses, which have strokes within them. */
export const isAddresses = (file: string, field?: string): boolean => held(file, field) === 'addresses';

/** Whether it holds several named fields. */
export const isMap = (file: string, field?: string): boolean => held(file, field) === 'map';

/** Several fields on one line, as YAML takes them: each with something behind its colon. */
export function isFlowMap(value: string): boolean {
  const { contents, errors } = parseDocument(value);
  return (
    errors.length === 0 &&
    isPairs(contents) &&
    contents.items.every(
      (pair) => pair.value !== null && !(isScalar(pair.value) && pair.value.value === null),
    )
  );
}

function entriesOf(schema: Shape): [string, Holds][] {
  return Object.entries(schema.shape ?? {}).flatMap(([name, field]): [string, Holds][] => {
    const inner = unwrapped(field);
    const element = inner.element && unwrapped(inner.element);
    const holds = element
      ? element.shape || element.safeParse('甲').success
        ? 'list'
        : element.safeParse('a/b').success
          ? 'addresses'
          : 'ids'
      : inner.shape || inner.valueType
        ? 'map'
        : 'text';
    return [[name, holds], ...entriesOf(element ?? inner)];
  });
}

function unwrapped(schema: Shape): Shape {
  return schema.def?.innerType ? unwrapped(schema.def.innerType) : schema;
}
