import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { pledgeData } from '../../../src/model/exports/exports.ts';
import { assemble } from '../../../src/model/site.ts';
import type { Entries } from '../../../src/model/types.ts';
import { pledgeFileSchema } from '../../../src/schema/pledge-file.ts';
import { contentSite } from '../../helpers/content-site.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';
import { loaded } from '../../helpers/original-entry.ts';

const schema = pledgeFileSchema();
const validate = new Ajv2020({ allErrors: true }).compile(schema);

/** As it is published: what is not there is no key. */
const published = (given: Partial<Entries> = {}): Record<string, unknown> =>
  JSON.parse(JSON.stringify(pledgeData(assemble(entries(given)))));
const faultsOf = (data: unknown) => (validate(data) ? [] : validate.errors);

const flat = {
  campaign: { ...entries().campaign, sections: [] },
  duties: [dutyEntry('1-a', restatement(['worker']))],
};

test('it is a schema of 2020-12, under the name that the data gives', () => {
  expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  expect(published()).toHaveProperty('$schema', (schema as { $id: string }).$id);
});

test.each<[string, Partial<Entries>]>([
  ['of sections', {}],
  ['without sections', flat],
  ['of a title alone', { duties: [dutyEntry('enterprise/1-a')] }],
  ['with short texts', { handout: { short: ['一段。', '两段。', '三段。'], questions: ['问？'] } }],
  ['with signatories', { signatories: { columns: ['名称', '地方'], names: ['甲厂 | 海口'] } }],
  ['with the original', { original: loaded('协会同意') }],
  ['with an original that may not be handed out', { original: loaded() }],
])('the data of a pledge %s fits it', (_, given) => {
  expect(faultsOf(published(given))).toEqual([]);
});

test('the data of this content fits it', () => {
  const site = contentSite();
  expect(faultsOf(JSON.parse(JSON.stringify(pledgeData(site))))).toEqual([]);
});

test('data that has duties in no place or in two, or what nobody knows, does not', () => {
  const { sections, ...rest } = published();
  expect(faultsOf(rest)).not.toEqual([]);
  expect(faultsOf({ ...rest, sections, duties: [] })).not.toEqual([]);
  expect(faultsOf({ ...published(), more: true })).not.toEqual([]);
});

/** Every object in the data that has words of the pledge. */
function* blocksIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (
    !Array.isArray(value) &&
    ['text', 'paragraphs', 'texts', 'claim', 'title', 'duties'].some((key) => key in value)
  ) {
    if (!('roles' in value)) yield value as Record<string, unknown>;
  }
  for (const inner of Object.values(value)) yield* blocksIn(inner);
}

test('every block says whose words it has, and carries the mark where it has any', () => {
  const blocks = [
    ...blocksIn(published({ handout: { short: ['一。', '二。', '三。'], questions: ['问？'] } })),
  ];
  expect(blocks.length).toBeGreaterThan(8);
  for (const block of blocks) {
    expect(block, JSON.stringify(block)).toHaveProperty('provenance');
    if (block.provenance !== 'none') expect(block.mark).toBeTruthy();
  }
});
