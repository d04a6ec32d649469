import { getCollection, getEntry, render } from 'astro:content';
import type { LoadedOfficial } from '../official/load.ts';
import { assemble } from './site.ts';
import type { Site } from './types.ts';

let site: Promise<Site> | undefined;

/** The site's content, loaded once a build; in development anew for every page, as content changes. The only door to `astro:content`. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return load();
  site ??= load();
  return site;
}

async function load(): Promise<Site> {
  const [original] = await getCollection('original');
  const [logo] = await getCollection('logo');
  const [[campaign], [settings], [words], [licence], [preamble], [handout], [signatories]] =
    await Promise.all([
      getCollection('campaign'),
      getCollection('site'),
      getCollection('words'),
      getCollection('licence'),
      getCollection('preamble'),
      getCollection('handout'),
      getCollection('signatories'),
    ]);
  if (!campaign || !settings || !words || !licence || !preamble)
    throw new Error(
      'campaign.yaml, site.yaml, interface.yaml, licence.yaml or pledge/preamble.mdx is missing or empty',
    );
  return assemble({
    campaign: campaign.data,
    site: settings.data,
    words: words.data,
    licence: licence.data,
    sources: (await getCollection('sources')).map((entry) => entry.data),
    roles: (await getCollection('roles')).map((entry) => entry.data),
    roleProse: await getCollection('roleProse'),
    laws: (await getCollection('laws')).map((entry) => entry.data),
    equivalents: (await getCollection('equivalents')).map((entry) => entry.data),
    termGroups: (await getCollection('termGroups')).map((entry) => entry.data),
    terms: await getCollection('terms'),
    duties: await getCollection('duties'),
    preamble,
    background: await getCollection('background'),
    pages: await getCollection('pages'),
    handout: handout?.data,
    signatories: signatories?.data,
    logo: logo?.data.svg,
    original: original && (JSON.parse(original.data.json) as LoadedOfficial),
  });
}

/** The rendered body of a content file, as an Astro component. @param of its path in the content folder, without extension */
export async function loadBody(of: string) {
  return (await renderBody(of)).Content;
}

/** The headings of such a text, each with its anchor. */
export async function loadHeadings(of: string): Promise<{ text: string; anchor: string }[]> {
  return (await renderBody(of)).headings.map(({ text, slug }) => ({ text, anchor: slug }));
}

async function renderBody(of: string) {
  const [, folder = '', id = ''] = /^([^/]+)\/(.+)$/.exec(of) ?? [];
  const entry =
    of === 'pledge/preamble'
      ? await getEntry('preamble', id)
      : folder === 'pledge'
        ? await getEntry('duties', id)
        : folder === 'roles'
          ? await getEntry('roleProse', id)
          : await getEntry(folder as 'background' | 'pages' | 'terms', id);
  if (!entry) throw new Error(`no such text: ${of}`);
  return render(entry);
}
