import { SiteError } from '../support/site-error.ts';
import { withoutSpace } from '../text/space.ts';

/** The most text a document may have, in characters without white space; a pledge with a thousand signatories has a tenth of it. */
const TEXT_LIMIT = 200_000;
/** The most lines that have text; a thousand signatories on a line each are a fifth of it. */
const LINE_LIMIT = 5000;
/** White space and all. */
const RAW_LIMIT = 3_000_000;

const refuse = (file: string, what: string): never => {
  throw new SiteError({
    kind: 'too-much-text',
    where: { file },
    what: `文件里的文字太多，最多 ${what}。`,
    hint: '倡议书只有几千字：确认选对了文件，或者把倡议书单独存成一个文件，再导入。',
  });
};

/** @throws SiteError for more text than a pledge has: reading it would take minutes */
export function assertModest(text: string, file: string): void {
  if (text.length > RAW_LIMIT || withoutSpace(text).length > TEXT_LIMIT) refuse(file, `${TEXT_LIMIT} 字`);
}

/** @throws SiteError for more lines than a pledge has */
export function assertFewLines(count: number, file: string): void {
  if (count > LINE_LIMIT) refuse(file, `${LINE_LIMIT} 行`);
}
