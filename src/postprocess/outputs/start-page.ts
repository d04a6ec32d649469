import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../support/folders.ts';
import { LANGUAGE } from '../../support/names.ts';
import type { OfflineFacts, PrintFile } from '../../support/offline-facts.ts';
import { inStyle } from '../../text/embed.ts';
import { fill } from '../../text/fill.ts';
import { inMarkup } from '../../text/markup.ts';
import { bundle } from '../bundle.ts';
import { pageFile, parseHtml } from '../html.ts';
import { addPolicy } from '../transforms/csp.ts';
import { lower } from '../transforms/lower-css.ts';

/** The page that stands beside the folder in a zip; its name comes before others where capitals do. */
export const START_PAGE = 'START.html';

/** A picture that every folder in a zip holds: by it the page knows that the zip was unpacked. */
export const PROOF = 'favicon.svg';

/** Of the site's zip: one line, and the way to the first page. */
export const siteStart = (folder: string, { title, shortName, words }: OfflineFacts): Promise<string> =>
  startPage(
    folder,
    shortName,
    words,
    `<p>${inMarkup(fill(words.about, { title }))}</p><p><a class="button" href="${folder}/index.html">${inMarkup(words.open)}</a></p>`,
  );

/** Of the zip of what is to be printed: a list of its files, by the names they have in it. */
export function printStart(
  folder: string,
  files: readonly PrintFile[],
  { title, words }: OfflineFacts,
): Promise<string> {
  const rows = files.map(
    ({ path, name, use, format }) =>
      `<li><a href="${folder}/${path}">${inMarkup(name)}</a><br><small>${inMarkup([use, format].filter(Boolean).join(' · '))}</small></li>`,
  );
  return startPage(
    folder,
    words.printTitle,
    words,
    `<p>${inMarkup(fill(words.printAbout, { title }))}</p><ul>${rows.join('')}</ul>`,
  );
}

/** Self-contained: its styles and its script stand in it, and it reads plainly without either. */
async function startPage(
  folder: string,
  name: string,
  words: OfflineFacts['words'],
  content: string,
): Promise<string> {
  const [tokens, own] = ['tokens', 'start'].map((file) =>
    readFileSync(join(projectRoot(), `src/styles/${file}.css`), 'utf8'),
  );
  const document = parseHtml(
    `<!doctype html><html lang="${LANGUAGE}"><head><meta charset="utf-8"><meta name="renderer" content="webkit"><meta http-equiv="X-UA-Compatible" content="IE=edge"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${inMarkup(`${words.unpack} · ${name}`)}</title><meta name="color-scheme" content="light dark"><link rel="icon" href="${folder}/${PROOF}" type="image/svg+xml"><style>${inStyle(lower(`${tokens}${own}`))}</style></head><body><header><div class="wrap"><h1>${inMarkup(words.unpack)}</h1></div></header><main class="wrap"><p class="warning" role="status" hidden data-beside="${folder}/${PROOF}">${inMarkup(words.notUnpacked)}</p>${content}<p><small>${inMarkup(fill(words.keep, { folder }))}</small></p></main><script>${(await bundle('src/client/start/main.ts')).trim()}</script></body></html>`,
  );
  addPolicy({ path: START_PAGE, document });
  return pageFile(document);
}
