import { defineCollection } from 'astro:content';
import { fileURLToPath } from 'node:url';
import { file, glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { loadOfficial } from './official/load.ts';
import { campaignSchema } from './schema/campaign.ts';
import { dutySchema } from './schema/duty.ts';
import { interfaceSchema } from './schema/interface.ts';
import { pageSchema, proseSchema } from './schema/prose.ts';
import { roleSchema } from './schema/role.ts';
import { siteSchema } from './schema/site.ts';
import { sourceSchema } from './schema/source.ts';
import { termSchema } from './schema/term.ts';
import { contentFolder } from './support/folders.ts';

const base = contentFolder();

/** The path without extension is the id, number and all: the order stands in it. */
const keepPath = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');
/** What begins with `_` has been put aside; the checks refuse all other names the patterns do not take. */
const prose = (pattern: string, folder: string) =>
  glob({ pattern, base: `${base}/${folder}`, generateId: keepPath });
/** Astro keeps entries sorted by id, so the id carries the place in the file, which is the order readers see. */
const list = (name: string) =>
  file(`${base}/${name}`, {
    parser: (text) =>
      Object.fromEntries(
        (parse(text) ?? []).map((item: object, place: number) => [String(place).padStart(4, '0'), item]),
      ),
  });
const single = (name: string) => file(`${base}/${name}`, { parser: (text) => ({ the: parse(text) ?? {} }) });

/** The imported original: one file, which most copies of the project do not have. As one text: of a longer value Astro takes some strings for pictures it must load. */
const official: Loader = {
  name: 'official',
  load: async ({ store }) => {
    store.clear();
    const found = loadOfficial(fileURLToPath(base));
    if (found) store.set({ id: 'the', data: { json: JSON.stringify(found) } });
  },
};

export const collections = {
  campaign: defineCollection({ loader: single('campaign.yaml'), schema: campaignSchema }),
  site: defineCollection({ loader: single('site.yaml'), schema: siteSchema }),
  words: defineCollection({ loader: single('interface.yaml'), schema: interfaceSchema }),
  sources: defineCollection({ loader: list('sources.yaml'), schema: sourceSchema }),
  roles: defineCollection({ loader: list('roles.yaml'), schema: roleSchema }),
  terms: defineCollection({ loader: prose('[a-z0-9]*.mdx', 'terms'), schema: termSchema }),
  duties: defineCollection({
    loader: prose('{[0-9]*.mdx,[a-z0-9]*/[0-9]*.mdx}', 'pledge'),
    schema: dutySchema,
  }),
  preamble: defineCollection({ loader: prose('preamble.mdx', 'pledge'), schema: proseSchema }),
  background: defineCollection({ loader: prose('[0-9]*.mdx', 'background'), schema: proseSchema }),
  original: defineCollection({ loader: official, schema: z.object({ json: z.string() }) }),
  pages: defineCollection({ loader: prose('{home,about,downloads}.mdx', 'pages'), schema: pageSchema }),
};
