import { type Zippable, zipSync } from 'fflate';
import { FILES_NOT_IN_ARCHIVE } from '../../support/names.ts';
import type { Built } from '../folder.ts';
import { attribute, elements, parseHtml, printHtml } from '../html.ts';
import { sumsOf } from './sums.ts';

/** The earliest time a zip can name; the clock never goes into the build. */
const TIME = new Date(1980, 0, 1);

/**
 * The whole site as one zip with ASCII names and fixed times. In it, links to what only the host has (the zip itself) are taken out.
 * Its name stands in the built downloads page, which is the only place that knows the edition.
 */
export function makeArchive(built: Built): void {
  const page = 'downloads.html';
  const document = parseHtml(built.read(page));
  const link = [...elements(document)].find((element) =>
    FILES_NOT_IN_ARCHIVE.test(attribute(element, 'href') ?? ''),
  );
  const name = link && attribute(link, 'href');
  // An internal preview says so in the link's place.
  if (!name && [...elements(document)].some((element) => attribute(element, 'data-no-archive') !== undefined))
    return;
  if (!name) throw new Error(`${page} does not link to the archive`);
  const files = new Map(
    built
      .files()
      .map((path) => [
        path,
        path === page ? Buffer.from(withoutArchive(built.read(page))) : built.bytes(path),
      ]),
  );
  files.set('SHA256SUMS.txt', Buffer.from(sumsOf(files)));
  const folder = name.replace(/\.zip$/, '');
  const entries: Zippable = Object.fromEntries(
    [...files].map(([path, bytes]) => [`${folder}/${path}`, [bytes, { mtime: TIME }]]),
  );
  built.write(name, zipSync(entries, { level: 9 }));
}

function withoutArchive(html: string): string {
  const document = parseHtml(html);
  for (const element of elements(document)) {
    if ('childNodes' in element)
      element.childNodes = element.childNodes.filter(
        (child) => !('tagName' in child) || attribute(child, 'data-not-in-archive') === undefined,
      );
  }
  return printHtml(document);
}
