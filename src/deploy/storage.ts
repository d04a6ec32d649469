import { contentType, mediaTypeOf } from '../support/media-types.ts';
import { csvOf } from '../text/csv.ts';
import { CHANGING, cacheControl, HASHED, KEPT } from './rules.ts';
import { type DeployedSite, kindsOf } from './site.ts';

/**
 * What to set on files in object storage, as a table for spreadsheets and upload tools: one row for each kind of file, and for the folder
 * whose names say what is in them.
 */
export function storageTable(site: DeployedSite): string {
  const lifetime = (ending: string): number => {
    if (ending === 'html') return KEPT.pages;
    return CHANGING.includes(ending) ? KEPT.changing : KEPT.rest;
  };
  return csvOf([
    ['文件', 'Content-Type', 'Cache-Control'],
    ...kindsOf(site).map((kind) => [
      kind.ending ? `*.${kind.ending}` : '没有扩展名的文件',
      contentType(kind),
      cacheControl(lifetime(kind.ending)),
    ]),
    [`${HASHED.slice(1)}*.js`, contentType(mediaTypeOf('*.js')), cacheControl(KEPT.hashed)],
  ]);
}
