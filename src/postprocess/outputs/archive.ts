import { COPIES, PRINTED } from '../../support/names.ts';
import type { OfflineFacts } from '../../support/offline-facts.ts';
import type { Built } from '../folder.ts';
import { attribute, copyOf, type Document, elements, pageFile } from '../html.ts';
import type { Page } from '../pages.ts';
import { isUnmeasured } from './sizes.ts';
import { PROOF, printStart, START_PAGE, siteStart } from './start-page.ts';
import { zipOf } from './zip.ts';

/** The most the archive may hold, in bytes: what is passed on by mail and on old sticks. */
const LIMIT = 5_000_000;

/**
 * The whole site as one zip, without what has a zip of its own and without other copies of the site. In it, what pages say of
 * what it does not hold (`data-not-in-archive`) is taken out.
 * @returns a warning where it is larger than people can easily pass on
 * @throws Error for a link in it to what it does not hold
 */
export async function makeArchive(
  built: Built,
  pages: readonly Page[],
  facts: OfflineFacts,
): Promise<string | undefined> {
  const name = facts.names.archive;
  if (name === undefined) return undefined;
  const held = built.files().filter((path) => !isNotHeld(path));
  const files = new Map<string, Uint8Array>(held.map((path) => [path, built.bytes(path)]));
  for (const { path, document } of pages) {
    if (isNotHeld(path)) continue;
    if ([...elements(document)].some(isTakenOut))
      files.set(path, Buffer.from(pageFile(withoutTakenOut(document))));
    checkLinks(path, document);
  }
  const folder = name.replace(/\.zip$/, '');
  const zip = zipOf(folder, { name: START_PAGE, html: await siteStart(folder, facts) }, files);
  built.write(name, zip);
  return zip.length > LIMIT
    ? `提醒：离线版 ${name} 有 ${zip.length.toLocaleString('en')} 字节，超过 ${LIMIT.toLocaleString('en')} 字节，照样可以发布，转交起来慢一些。`
    : undefined;
}

/** What is to be printed as one zip, with a page that lists it by name; made where there is something. */
export async function makePrintArchive(built: Built, facts: OfflineFacts): Promise<void> {
  const name = facts.names.print;
  if (name === undefined) return;
  const folder = name.replace(/\.zip$/, '');
  const printed = facts.printed.map((file) => ({ ...file, path: file.path.replace(PRINTED, '') }));
  const files = new Map<string, Uint8Array>([
    ...printed.map(({ path }): [string, Uint8Array] => [path, built.bytes(`${PRINTED}${path}`)]),
    [PROOF, built.bytes(PROOF)],
  ]);
  built.write(
    name,
    zipOf(folder, { name: START_PAGE, html: await printStart(folder, printed, facts) }, files),
  );
}

const isNotHeld = (path: string): boolean => path.startsWith(PRINTED) || COPIES.test(path);
const isTakenOut = (element: Parameters<typeof attribute>[0]): boolean =>
  attribute(element, 'data-not-in-archive') !== undefined;
const withoutTakenOut = (document: Document): Document => copyOf(document, (element) => !isTakenOut(element));

function checkLinks(path: string, document: Document): void {
  for (const element of elements(withoutTakenOut(document))) {
    if (isUnmeasured(element))
      throw new Error(
        `${path} names the size or sum of a copy of the site outside what is marked data-not-in-archive`,
      );
    for (const name of ['href', 'src']) {
      const url = attribute(element, name);
      if (url === undefined || /^[a-z]+:/i.test(url)) continue;
      const target = new URL(url, `http://site.test/${path}`).pathname.slice(1);
      if (isNotHeld(target))
        throw new Error(
          `${path} links to ${target}, which the archive does not hold: put data-not-in-archive on what says so`,
        );
    }
  }
}
