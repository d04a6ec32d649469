import { resolve } from 'node:path';
import type { z } from 'astro/zod';
import { readFolder } from '../../src/content/folder.ts';
import { list, prose, single, type Take } from '../../src/content/loader.ts';
import { assemble } from '../../src/model/site.ts';
import type { Entries, Entry, Site } from '../../src/model/types.ts';
import { campaignSchema } from '../../src/schema/campaign.ts';
import { dutySchema } from '../../src/schema/duty.ts';
import { equivalentSchema } from '../../src/schema/equivalent.ts';
import { handoutSchema } from '../../src/schema/handout.ts';
import { interfaceSchema } from '../../src/schema/interface.ts';
import { lawSchema } from '../../src/schema/law.ts';
import { licenceSchema } from '../../src/schema/licence.ts';
import { pageSchema, proseSchema } from '../../src/schema/prose.ts';
import { roleSchema } from '../../src/schema/role.ts';
import { signatoriesSchema } from '../../src/schema/signatories.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { termGroupSchema, termSchema } from '../../src/schema/term.ts';

/** The site of a content folder, its original left out, as a build has it: for tests that need no pages. @param change what a test is about */
export function contentSite(
  change: (entries: Entries) => Entries = (entries) => entries,
  folder = resolve('content'),
): Site {
  const content = readFolder(folder);
  const all = <T>(take: Take, schema: z.ZodType<T>): Entry<T>[] =>
    take(content).map(({ id, data, source }) => ({
      id,
      data: schema.parse(data),
      body: source?.body.trim(),
    }));
  const data = <T>(take: Take, schema: z.ZodType<T>): T[] => all(take, schema).map((entry) => entry.data);
  const one = <T>(take: Take, schema: z.ZodType<T>): T => {
    const [first] = data(take, schema);
    if (first === undefined) throw new Error(`${folder} lacks a file`);
    return first;
  };
  const [preamble] = all(
    prose('pledge', (files) => [files.preamble]),
    proseSchema,
  );
  if (!preamble) throw new Error(`${folder} lacks a preamble`);
  return assemble(
    change({
      campaign: one(single('campaign'), campaignSchema),
      site: one(single('site'), siteSchema),
      words: one(single('interface'), interfaceSchema),
      licence: one(single('licence'), licenceSchema),
      sources: data(list('sources'), sourceSchema),
      roles: data(list('roles'), roleSchema),
      roleProse: all(
        prose('roles', ({ roles }) => roles),
        proseSchema,
      ),
      laws: data(list('laws'), lawSchema),
      equivalents: data(list('equivalents'), equivalentSchema),
      termGroups: data(list('term-groups'), termGroupSchema),
      terms: all(
        prose('terms', ({ terms }) => terms),
        termSchema,
      ),
      duties: all(
        prose('pledge', ({ duties }) => duties),
        dutySchema,
      ),
      preamble,
      background: all(
        prose('background', ({ background }) => background),
        proseSchema,
      ),
      pages: all(
        prose('pages', ({ pages }) => pages),
        pageSchema,
      ),
      handout: data(single('handout'), handoutSchema)[0],
      signatories: data(single('signatories'), signatoriesSchema)[0],
    }),
  );
}
