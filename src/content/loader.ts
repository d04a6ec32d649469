import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { officialOf } from '../official/load.ts';
import { isInside } from '../support/paths.ts';
import { type ContentFolder, readFolder } from './folder.ts';
import { logoSvg } from './logo.ts';
import type { ContentFile } from './reader.ts';

/** An entry as Astro keeps it; one that is a file has a body, which is rendered when a page asks for it. */
interface Entry {
  id: string;
  data: unknown;
  source?: ContentFile;
}

/** What of a content folder is one collection. */
export type Take = (content: ContentFolder) => Entry[];

/** A file that holds one thing; none where an edition goes without it. */
export const single =
  (name: 'campaign' | 'site' | 'interface' | 'licence' | 'handout' | 'signatories'): Take =>
  ({ yaml: { [name]: source } }) =>
    source ? [{ id: 'the', data: source.data ?? {} }] : [];

/** A file that holds a list. Astro keeps entries sorted by id, so the id carries the place in the file, which is the order readers see. */
export const list =
  (name: 'sources' | 'roles' | 'laws' | 'term-groups' | 'equivalents'): Take =>
  ({ yaml }) =>
    ((yaml[name]?.data ?? []) as unknown[]).map((data, i) => ({ id: String(i).padStart(4, '0'), data }));

/** Files with a body. The path without extension is the id, number and all: the order stands in it. @param folder the part of the path the id goes without */
export const prose =
  (folder: string, filesOf: (content: ContentFolder) => ContentFile[]): Take =>
  (content) =>
    filesOf(content).map((source) => ({
      id: source.file.slice(`${content.name}/${folder}/`.length).replace(/\.mdx$/, ''),
      data: source.data,
      source,
    }));

/** The imported original: one file, which most copies of the project do not have. As one text: of a longer value Astro takes some strings for pictures it must load. */
export const original: Take = ({ original: text, name }) =>
  text === undefined ? [] : [{ id: 'the', data: { json: JSON.stringify(officialOf(text, name)) } }];

/** The logo of who runs the site, as an SVG. */
export const logo: Take = ({ logo: given }) => (given ? [{ id: 'the', data: { svg: logoSvg(given) } }] : []);

/** The reading of each folder that its collections share, till something in the folder changes. */
const readings = new Map<string, ContentFolder>();

function readingOf(folder: string): ContentFolder {
  const reading = readings.get(folder) ?? readFolder(folder);
  readings.set(folder, reading);
  return reading;
}

/**
 * A collection for Astro, out of the same reading of the content that is checked: no file is listed or parsed in another way.
 * @param folder absolute path of the content folder
 */
export const collection = (folder: string, take: Take): Loader => ({
  name: 'content',
  load: async ({ config, store, parseData, generateDigest, watcher, logger }) => {
    const load = async (): Promise<void> => {
      const content = readingOf(folder);
      store.clear();
      for (const { id, data, source } of take(content)) {
        const path = source && join(folder, source.file.slice(content.name.length + 1));
        const parsed = await parseData({
          id,
          data: data as Record<string, unknown>,
          ...(path && { filePath: path }),
        });
        store.set({
          id,
          data: parsed,
          ...(source &&
            path && {
              body: source.body.trim(),
              filePath: relative(fileURLToPath(config.root), path).replaceAll('\\', '/'),
              digest: generateDigest(source.text),
              deferredRender: true,
            }),
        });
      }
    };
    await load();
    watcher?.add(folder);
    for (const event of ['add', 'change', 'unlink'] as const)
      watcher?.on(event, (path) => {
        if (!isInside(folder, path)) return;
        readings.delete(folder);
        // After every collection has heard of the change: then all share the next reading.
        Promise.resolve()
          .then(load)
          .catch((error: Error) => logger.error(error.message));
      });
  },
});
