import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { campaignSchema } from '../../../src/schema/campaign.ts';
import { dutySchema } from '../../../src/schema/duty.ts';
import { equivalentSchema } from '../../../src/schema/equivalent.ts';
import { handoutSchema } from '../../../src/schema/handout.ts';
import { interfaceSchema } from '../../../src/schema/interface.ts';
import { officialSchema } from '../../../src/schema/official.ts';
import { pageSchema, proseSchema } from '../../../src/schema/prose.ts';
import { roleSchema } from '../../../src/schema/role.ts';
import { signatoriesSchema } from '../../../src/schema/signatories.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { sourceSchema } from '../../../src/schema/source.ts';
import { termGroupSchema, termSchema } from '../../../src/schema/term.ts';
import { entries } from '../../helpers/entries.ts';

const schemas = {
  campaignSchema,
  dutySchema,
  equivalentSchema,
  handoutSchema,
  interfaceSchema,
  officialSchema,
  pageSchema,
  proseSchema,
  roleSchema,
  signatoriesSchema,
  siteSchema,
  sourceSchema,
  termGroupSchema,
  termSchema,
};
type Node = {
  properties?: Record<string, Node>;
  items?: Node;
  description?: string;
  additionalProperties?: unknown;
};

/** Every field of a schema, by path, as JSON Schema has it. */
function fieldsOf(node: Node, path: string): [path: string, field: Node][] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, field]): [string, Node][] => [
    [`${path}.${name}`, field],
    ...fieldsOf(field, `${path}.${name}`),
  ]);
  return [...own, ...(node.items ? fieldsOf(node.items, `${path}[]`) : [])];
}
const jsonSchema = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;

test.each(Object.entries(schemas))(
  'every field of %s has a sentence for the editor, in Chinese',
  (name, schema) => {
    const fields = fieldsOf(jsonSchema(schema), name);
    expect(fields.length).toBeGreaterThan(0);
    expect(
      fields
        .filter(([, { description }]) => !/\p{Script=Han}/u.test(description ?? ''))
        .map(([path]) => path),
    ).toEqual([]);
  },
);

test.each(Object.entries(schemas))('%s refuses a field it does not know', (_, schema) => {
  const issues = (schema as z.ZodType).safeParse({ misspelt: 1 }).error?.issues ?? [];
  expect(issues.filter(({ code }) => code === 'unrecognized_keys')).toMatchObject([{ keys: ['misspelt'] }]);
});

test('the fixtures of the model tests are content the schemas accept', () => {
  const content = entries();
  expect(campaignSchema.parse(content.campaign)).toEqual(content.campaign);
  expect(siteSchema.parse(content.site)).toEqual(content.site);
  for (const source of content.sources) expect(sourceSchema.parse(source)).toEqual(source);
  for (const role of content.roles) expect(roleSchema.parse(role)).toEqual(role);
  for (const { data } of content.terms) expect(termSchema.parse(data)).toEqual(data);
  for (const { data } of content.duties) expect(dutySchema.parse(data)).toEqual(data);
});
