import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { listFiles } from '../../src/postprocess/folder.ts';
import { attribute, elements, parseHtml } from '../../src/postprocess/html.ts';
import { command } from './command.ts';
import { type Shape, writeForeignEdition } from './foreign-edition.ts';
import { temporaryFolder } from './temporary.ts';

/** What of the project's own content and its document no page of another edition may say; file names of the site's own kinds of files stand in scripts and sums, and a sum may have any digits. */
const own = /质量|诚信|倡议|企业|质检|(?<![\da-f])2015(?![\da-f])|enterprise|industry|society/;

/** Builds a content folder, with the kit only where it is asked for: it takes longer than the site. @returns what the command said @throws Error where it fails */
export function buildFrom(content: string, out: string, kit: 'kit' | 'no kit' = 'no kit'): string {
  const options = kit === 'kit' ? [] : ['--no-kit'];
  const { status, said } = command(['build', '--content', content, '--out', out, ...options]);
  if (status !== 0) throw new Error(said);
  return said;
}

/** Pages of a built site no way of links leads to from its home page, but the page for wrong addresses and those that folders lead to. */
export function unreachable(site: string): string[] {
  const seen = new Set(['index.html']);
  for (const path of seen) {
    for (const element of elements(parseHtml(readFileSync(join(site, path), 'utf8')))) {
      const target = element.tagName === 'a' && attribute(element, 'href');
      if (!target) continue;
      const { origin, pathname } = new URL(target, `http://site.test/${path}`);
      const file = decodeURIComponent(pathname.slice(1));
      if (origin === 'http://site.test' && file.endsWith('.html') && existsSync(join(site, file)))
        seen.add(file);
    }
  }
  return listFiles(site).filter(
    (path) =>
      path.endsWith('.html') && !seen.has(path) && path !== '404.html' && !/\/index\.html$/.test(path),
  );
}

/** Files of a built site that a reader reads and that say what is of the project's own content alone, with the words. */
export function ownWords(site: string): string[] {
  return listFiles(site).flatMap((path) => {
    if (!/\.html$|^pledge\.(?:json|md|txt)$/.test(path)) return [];
    const found = own.exec(readFileSync(join(site, path), 'utf8'));
    return found ? [`${path}: ${found[0]}`] : [];
  });
}

/** Expects that another edition of some shape is built whole, that every page of it is reached from home, and that none has a word of this project's. @returns its folder, as long as the test lasts */
export function expectForeign(shape: Shape, kit: 'kit' | 'no kit'): string {
  const { root } = temporaryFolder();
  const site = join(root, 'dist');
  writeForeignEdition(join(root, 'content'), shape);
  buildFrom(join(root, 'content'), site, kit);
  const pages = listFiles(site).filter((path) => path.endsWith('.html'));
  const duties = pages.filter((path) => /^(?:duties|bank-\d)\/reed-/.test(path));
  expect(duties.length).toBe(shape.duties);
  expect(pages.filter((path) => /^bank-\d\.html$/.test(path)).length).toBe(shape.sections);
  expect(unreachable(site)).toEqual([]);
  expect(ownWords(site)).toEqual([]);
  return site;
}
