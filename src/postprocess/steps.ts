import { makeArchive } from './archive.ts';
import { writeBootScript } from './boot-script.ts';
import { addPolicies } from './csp.ts';
import { openFolder } from './folder.ts';
import { lowerStyles } from './lower-css.ts';
import { compareOriginal } from './original-text.ts';
import { anchorParagraphs } from './paragraph-anchors.ts';
import { addPublicFiles } from './public-files.ts';
import { makeLinksRelative } from './relative-links.ts';
import { indexPages } from './search-index.ts';
import { packSearch } from './search-pack.ts';
import { writeSums } from './sums.ts';
import { markTitleBreaks } from './title-breaks.ts';
import { weighPages } from './weight.ts';

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
