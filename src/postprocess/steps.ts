import { OFFLINE_FACTS, type OfflineFacts } from '../support/offline-facts.ts';
import { withMark } from '../text/file.ts';
import { type Built, openFolder } from './folder.ts';
import { makeCopies } from './outputs/copies.ts';
import { compareOriginal } from './outputs/original-text.ts';
import { precompress } from './outputs/precompress.ts';
import { makeScripts } from './outputs/scripts.ts';
import { indexPages } from './outputs/search-index.ts';
import { chunkScripts } from './outputs/search-scripts.ts';
import { type Looks, looksOf } from './outputs/single/styles.ts';
import { fillSizes } from './outputs/sizes.ts';
import { writeSums } from './outputs/sums.ts';
import { weighPages } from './outputs/weight.ts';
import { addFolderPages, openPages, type Page, printPages } from './pages.ts';
import { addPublicFiles } from './public-files.ts';
import { bootScript, fillBootScript, fillLostScript, lostScript } from './transforms/boot-script.ts';
import { addPolicy } from './transforms/csp.ts';
import { markItemBreaks } from './transforms/item-breaks.ts';
import { stylesLowerer } from './transforms/lower-css.ts';
import { groupNoteNumbers } from './transforms/note-numbers.ts';
import { anchorParagraphs } from './transforms/paragraph-anchors.ts';
import { markChinese } from './transforms/part-languages.ts';
import { makeLinksRelative } from './transforms/relative-links.ts';
import { nameCells } from './transforms/tables.ts';
import { markTitleBreaks } from './transforms/title-breaks.ts';
import { keepNumbers } from './transforms/whole-numbers.ts';

/**
 * Makes of what Astro wrote what is published: links that work anywhere, styles old engines read, search, policies,
 * copies to take away, sums. Every page is parsed once, changed by the transforms, and printed once; the outputs are made from
 * the finished documents and files.
 * @param root absolute path of the built folder
 * @param publicFolder absolute path of what staff publish as it is; it may be missing
 * @param isPrecompressed whether every text file is to lie beside its compressed forms
 * @throws SiteError or Error: a failed step fails the build
 */
export async function postprocess(
  root: string,
  publicFolder: string,
  isPrecompressed = false,
): Promise<void> {
  const built = openFolder(root);
  const pages = openPages(built);
  const looks = looksOf(pages);
  addFolderPages(built, pages);
  await transform(pages, new Set([...built.files(), ...pages.map(({ path }) => path)]));
  printPages(built, pages);
  await makeOutputs(built, { pages, looks }, publicFolder);
  if (isPrecompressed) precompress(built);
  writeSums(built);
}

/**
 * The order, and why. Links come first: they are checked against all pages as the templates wrote them. Tables come before the
 * numbers of notes, which stay apart in their cells. Tables and
 * whole numbers come before styles, which are those of the classes a page has; breaks of items, which need a whole text, before
 * whole numbers, which part it. Styles and the inline scripts come before the policy, which
 * hashes them, and so is the last. Paragraph anchors, breaks of titles and marks of language may stand anywhere: the outputs
 * alone name the ones and leave out the others.
 */
async function transform(pages: readonly Page[], files: ReadonlySet<string>): Promise<void> {
  makeLinksRelative(pages, files);
  const lowerStyles = stylesLowerer();
  const boot = await bootScript();
  const lost = await lostScript();
  for (const page of pages) {
    anchorParagraphs(page);
    nameCells(page);
    groupNoteNumbers(page);
    markItemBreaks(page);
    keepNumbers(page);
    lowerStyles(page);
    markTitleBreaks(page);
    markChinese(page);
    fillBootScript(page, boot);
    fillLostScript(page, lost);
    addPolicy(page);
  }
}

/**
 * The order, and why. The scripts come before the copies of the site, which hold them; so does the comparison with the
 * original: a site that fails has none. What staff publish as it is comes after them, since it speaks for
 * one address. Sizes of files are filled in twice: the copies hold pages with sizes, and have sizes themselves. Compressed forms of
 * all files, and the sums of everything, come after these.
 */
async function makeOutputs(
  built: Built,
  { pages, looks }: { pages: readonly Page[]; looks: Looks },
  publicFolder: string,
): Promise<void> {
  const facts = built.take(OFFLINE_FACTS) as OfflineFacts;
  const index = await indexPages(built, pages);
  const scripts = await makeScripts(index);
  for (const [path, script] of [...Object.entries(scripts), ...(await chunkScripts(index.files))])
    built.write(path, withMark(script));
  compareOriginal(built, pages);
  fillSizes(built, pages, 'to be made');
  const warning = weighPages(built);
  for (const each of [
    ...(warning ? [warning] : []),
    ...(await makeCopies(built, { pages, looks, index, scripts }, facts)),
  ])
    console.warn(each);
  fillSizes(built, pages, 'made');
  addPublicFiles(built, publicFolder);
}
