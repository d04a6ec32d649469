import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { assemble } from '../../src/model/site.ts';
import type { Entries, Entry, Site } from '../../src/model/types.ts';
import { campaignSchema } from '../../src/schema/campaign.ts';
import { dutySchema } from '../../src/schema/duty.ts';
import { handoutSchema } from '../../src/schema/handout.ts';
import { interfaceSchema } from '../../src/schema/interface.ts';
import { lawSchema } from '../../src/schema/law.ts';
import { licenceSchema } from '../../src/schema/licence.ts';
import { proseSchema } from '../../src/schema/prose.ts';
import { roleSchema } from '../../src/schema/role.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { sourceSchema } from '../../src/schema/source.ts';

const root = process.env.SITE_CONTENT ?? 'content';
const yaml = (file: string): unknown => parse(readFileSync(join(root, file), 'utf8'));

interface Schema<T> {
  parse(data: unknown): T;
}
const list = <T>(file: string, schema: Schema<T>): T[] =>
  existsSync(join(root, file)) ? (yaml(file) as unknown[]).map((each) => schema.parse(each)) : [];

/** An MDX file as an entry; its id is its path inside the folder. */
function entry<T>(folder: string, path: string, schema: Schema<T>): Entry<T> {
  const [, front = '', ...body] = readFileSync(join(root, folder, path), 'utf8').split(/^---$/m);
  return { id: path.replace(/\.mdx$/, ''), data: schema.parse(parse(front)), body: body.join('---') };
}
const files = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? (readdirSync(join(root, folder), { recursive: true }) as string[])
        .map((path) => relative('', path))
        .filter((path) => path.endsWith('.mdx'))
    : [];

/** The project's content without its terms, background and pages, as the kit needs it; a test changes what it is about. */
export function contentSite(change: (entries: Entries) => Entries = (entries) => entries): Site {
  return assemble(
    change({
      campaign: campaignSchema.parse(yaml('campaign.yaml')),
      site: siteSchema.parse(yaml('site.yaml') ?? {}),
      words: interfaceSchema.parse(yaml('interface.yaml')),
      licence: licenceSchema.parse(yaml('licence.yaml')),
      sources: list('sources.yaml', sourceSchema),
      roles: list('roles.yaml', roleSchema),
      laws: list('laws.yaml', lawSchema),
      equivalents: [],
      termGroups: [],
      terms: [],
      roleProse: [],
      background: [],
      pages: ['home', 'about', 'downloads'].map((id) => ({ id, data: { title: id, name: id, lead: id } })),
      duties: files('pledge')
        .filter((path) => path !== 'preamble.mdx')
        .map((path) => entry('pledge', path, dutySchema)),
      preamble: entry('pledge', 'preamble.mdx', proseSchema),
      handout: existsSync(join(root, 'handout.yaml')) ? handoutSchema.parse(yaml('handout.yaml')) : undefined,
    }),
  );
}
