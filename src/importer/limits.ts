import { SiteError } from '../support/site-error.ts';
import { withoutSpace } from './line.ts';

/** The most text a document may have, in characters without white space; a pledge with a thousand signatories has a tenth of it. */
export const TEXT_LIMIT = 200_000;
/** White space and all. */
const RAW_LIMIT = 3_000_000;

/** @throws SiteError for more text than a pledge has: reading it would take minutes */
export function assertModest(text: string, file: string): void {
  if (text.length <= RAW_LIMIT && withoutSpace(text).length <= TEXT_LIMIT) return;
  throw new SiteError({
    kind: 'too-much-text',
    where: { file },
    what: `文件里的文字太多，最多 ${TEXT_LIMIT} 字。`,
    hint: '倡议书只有几千字：确认选对了文件，或者把倡议书单独存成一个文件，再导入。',
  });
}
