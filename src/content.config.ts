import { defineCollection } from 'astro:content';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { collection, list, logo, original, prose, single, type Take } from './content/loader.ts';
import { campaignSchema } from './schema/campaign.ts';
import { dutySchema } from './schema/duty.ts';
import { equivalentSchema } from './schema/equivalent.ts';
import { handoutSchema } from './schema/handout.ts';
import { interfaceSchema } from './schema/interface.ts';
import { lawSchema } from './schema/law.ts';
import { licenceSchema } from './schema/licence.ts';
import { pageSchema, proseSchema } from './schema/prose.ts';
import { roleSchema } from './schema/role.ts';
import { signatoriesSchema } from './schema/signatories.ts';
import { siteSchema } from './schema/site.ts';
import { sourceSchema } from './schema/source.ts';
import { termGroupSchema, termSchema } from './schema/term.ts';
import { contentFolder } from './support/folders.ts';

const from = (take: Take) => collection(fileURLToPath(contentFolder()), take);

export const collections = {
  campaign: defineCollection({ loader: from(single('campaign')), schema: campaignSchema }),
  site: defineCollection({ loader: from(single('site')), schema: siteSchema }),
  words: defineCollection({ loader: from(single('interface')), schema: interfaceSchema }),
  licence: defineCollection({ loader: from(single('licence')), schema: licenceSchema }),
  sources: defineCollection({ loader: from(list('sources')), schema: sourceSchema }),
  roles: defineCollection({ loader: from(list('roles')), schema: roleSchema }),
  laws: defineCollection({ loader: from(list('laws')), schema: lawSchema }),
  roleProse: defineCollection({
    loader: from(prose('roles', ({ roles }) => roles)),
    schema: proseSchema,
  }),
  handout: defineCollection({ loader: from(single('handout')), schema: handoutSchema }),
  signatories: defineCollection({ loader: from(single('signatories')), schema: signatoriesSchema }),
  termGroups: defineCollection({ loader: from(list('term-groups')), schema: termGroupSchema }),
  equivalents: defineCollection({ loader: from(list('equivalents')), schema: equivalentSchema }),
  terms: defineCollection({ loader: from(prose('terms', ({ terms }) => terms)), schema: termSchema }),
  duties: defineCollection({ loader: from(prose('pledge', ({ duties }) => duties)), schema: dutySchema }),
  preamble: defineCollection({
    loader: from(prose('pledge', ({ preamble }) => [preamble])),
    schema: proseSchema,
  }),
  background: defineCollection({
    loader: from(prose('background', ({ background }) => background)),
    schema: proseSchema,
  }),
  original: defineCollection({ loader: from(original), schema: z.object({ json: z.string() }) }),
  logo: defineCollection({ loader: from(logo), schema: z.object({ svg: z.string() }) }),
  pages: defineCollection({ loader: from(prose('pages', ({ pages }) => pages)), schema: pageSchema }),
};
