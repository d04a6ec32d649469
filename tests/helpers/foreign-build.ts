import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/postprocess/folder.ts';
import { attribute, elements, parseHtml } from '../../src/postprocess/html.ts';

/** What of the project's own content and its document no page of another edition may say; file names of the site's own kinds of files stand in scripts and sums, and a sum may have any digits. */
const own = /质量|诚信|倡议|企业|质检|(?<![\da-f])2015(?![\da-f])|enterprise|industry|society/;

/** Builds a content folder, with the kit only where it is asked for: it takes longer than the site. @returns what the command said @throws Error where it fails */
export function buildFrom(content: string, out: string, kit: 'kit' | 'no kit' = 'no kit'): string {
  const run = spawnSync(
    process.execPath,
    [
      'src/commands/start.mjs',
      'build',
      '--content',
      content,
      '--out',
      out,
      ...(kit === 'kit' ? [] : ['--no-kit']),
    ],
    { encoding: 'utf8' },
  );
  const said = run.stdout + run.stderr;
  if (run.status !== 0) throw new Error(said);
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
