import { type Zippable, zipSync } from 'fflate';
import { FILES_NOT_IN_ARCHIVE } from '../../support/names.ts';
import type { Built } from '../folder.ts';
import { attribute, copyOf, type Document, elements, printHtml } from '../html.ts';
import { type Page, pageAt } from '../pages.ts';
import { sumsOf } from './sums.ts';

/** The earliest time a zip can name; the clock never goes into the build. */
const TIME = new Date(1980, 0, 1);

/**
 * The whole site as one zip with ASCII names and fixed times. In it, links to what only the host has (the zip
 * itself) are taken out.
 * Its name stands in the built downloads page, which is the only place that knows the edition.
 */
export function makeArchive(built: Built, pages: readonly Page[]): void {
  const { path: page, document } = pageAt(pages, 'downloads.html');
  const link = [...elements(document)].find((element) =>
    FILES_NOT_IN_ARCHIVE.test(attribute(element, 'href') ?? ''),
  );
  const name = link && attribute(link, 'href');
  // An internal preview says so in the link's place.
  if (!name && [...elements(document)].some((element) => attribute(element, 'data-no-archive') !== undefined))
    return;
  if (!name) throw new Error(`${page} does not link to the archive`);
  const files = new Map(built.files().map((path) => [path, built.bytes(path)]));
  files.set(page, Buffer.from(printHtml(withoutArchive(document))));
  files.set('SHA256SUMS.txt', Buffer.from(sumsOf(files)));
  const folder = name.replace(/\.zip$/, '');
  const entries: Zippable = Object.fromEntries(
    [...files].map(([path, bytes]) => [`${folder}/${path}`, [bytes, { mtime: TIME }]]),
  );
  built.write(name, zipSync(entries, { level: 9 }));
}

const withoutArchive = (document: Document): Document =>
  copyOf(document, (element) => attribute(element, 'data-not-in-archive') === undefined);
