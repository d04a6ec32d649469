import { campaignSchema } from '../../schema/campaign.ts';
import { dutySchema } from '../../schema/duty.ts';
import { handoutSchema } from '../../schema/handout.ts';
import { pageSchema } from '../../schema/prose.ts';
import { roleSchema } from '../../schema/role.ts';
import { termSchema } from '../../schema/term.ts';

/** A schema, as far as it is looked at here. */
interface Shape {
  shape?: Record<string, Shape>;
  element?: Shape;
  def?: { innerType?: Shape };
}

const listsOf = (...schemas: unknown[]): ReadonlySet<string> =>
  new Set(schemas.flatMap((schema) => listNames(schema as Shape)));

const byFile: Record<string, ReadonlySet<string>> = {
  'campaign.yaml': listsOf(campaignSchema),
  'handout.yaml': listsOf(handoutSchema),
  'roles.yaml': listsOf(roleSchema),
  '.mdx': listsOf(dutySchema, pageSchema, termSchema),
};

/** Whether a field of a file holds a list, written in brackets or with dashes. @param file its name without folders */
export const isList = (file: string, field = ''): boolean =>
  byFile[file.endsWith('.mdx') ? '.mdx' : file]?.has(field) ?? false;

function listNames(schema: Shape): string[] {
  return Object.entries(schema.shape ?? {}).flatMap(([name, field]) => {
    const inner = unwrapped(field);
    return inner.element ? [name, ...listNames(unwrapped(inner.element))] : listNames(inner);
  });
}

function unwrapped(schema: Shape): Shape {
  return schema.def?.innerType ? unwrapped(schema.def.innerType) : schema;
}
