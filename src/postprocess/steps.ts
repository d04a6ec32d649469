import { openFolder } from './folder.ts';
import { makeArchive } from './outputs/archive.ts';
import { compareOriginal } from './outputs/original-text.ts';
import { indexPages } from './outputs/search-index.ts';
import { packSearch } from './outputs/search-pack.ts';
import { writeSums } from './outputs/sums.ts';
import { weighPages } from './outputs/weight.ts';
import { addPublicFiles } from './public-files.ts';
import { writeBootScript } from './transforms/boot-script.ts';
import { addPolicies } from './transforms/csp.ts';
import { lowerStyles } from './transforms/lower-css.ts';
import { anchorParagraphs } from './transforms/paragraph-anchors.ts';
import { makeLinksRelative } from './transforms/relative-links.ts';
import { markTitleBreaks } from './transforms/title-breaks.ts';

/**
 * Makes of what Astro wrote what is published: links that work anywhere, styles old engines read, search, policies, archive, sums.
 * The order matters: links and paragraph anchors before the index (results carry them), breaks in titles after it (they part no words), styles before policies (they are hashed), policies last to touch HTML, then the original compared as it will be published. What staff publish as it is comes after the archive, which does not hold it.
 * @param root absolute path of the built folder
 * @param publicFolder absolute path of what staff publish as it is; it may be missing
 * @throws SiteError or Error: a failed step fails the build
 */
export async function postprocess(root: string, publicFolder: string): Promise<void> {
  const built = openFolder(root);
  makeLinksRelative(built);
  anchorParagraphs(built);
  lowerStyles(built);
  const index = await indexPages(built);
  await packSearch(built, index);
  markTitleBreaks(built);
  await writeBootScript(built);
  addPolicies(built);
  const warning = compareOriginal(built) ? weighPages(built) : undefined;
  if (warning) console.warn(warning);
  makeArchive(built);
  addPublicFiles(built, publicFolder);
  writeSums(built);
}
