import type { z } from 'astro/zod';
import { assemble } from '../model/site.ts';
import type { Entries, Entry, Site } from '../model/types.ts';
import { officialOf } from '../official/load.ts';
import { campaignSchema } from '../schema/campaign.ts';
import { dutySchema } from '../schema/duty.ts';
import { equivalentSchema } from '../schema/equivalent.ts';
import { handoutSchema } from '../schema/handout.ts';
import { interfaceSchema } from '../schema/interface.ts';
import { lawSchema } from '../schema/law.ts';
import { licenceSchema } from '../schema/licence.ts';
import { pageSchema, proseSchema } from '../schema/prose.ts';
import { roleSchema } from '../schema/role.ts';
import { signatoriesSchema } from '../schema/signatories.ts';
import { siteSchema } from '../schema/site.ts';
import { sourceSchema } from '../schema/source.ts';
import { termGroupSchema, termSchema } from '../schema/term.ts';
import { readFolder } from './folder.ts';
import { list, prose, single, type Take } from './loader.ts';
import { logoSvg } from './logo.ts';

/**
 * The site of a content folder as Astro's build has it, without Astro: for what needs no pages.
 * @param folder absolute path
 * @param change what is to be other than in the folder
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of what a folder holds
export function siteOf(folder: string, change: (entries: Entries) => Entries = (entries) => entries): Site {
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
      original: content.original === undefined ? undefined : officialOf(content.original, content.name),
      logo: content.logo && logoSvg(content.logo),
    }),
  );
}
