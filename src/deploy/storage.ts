import { contentType, mediaTypeOf } from '../support/media-types.ts';
import { csvOf } from '../text/csv.ts';
import { cacheControl, HASHED, lifetimeOf } from './rules.ts';
import { type DeployedSite, kindsOf } from './site.ts';

/**
 * What to set on files in object storage, as a table for spreadsheets and upload tools: one row for each kind of file, and for the folder
 * whose names say what is in them.
 */
export function storageTable(site: DeployedSite): string {
  const hashed = `${HASHED.slice(1)}*.js`;
  return csvOf([
    ['文件', 'Content-Type', 'Cache-Control'],
    ...kindsOf(site).map((kind) => [
      kind.ending ? `*.${kind.ending}` : '没有扩展名的文件',
      contentType(kind),
      cacheControl(lifetimeOf(`*.${kind.ending}`)),
    ]),
    [hashed, contentType(mediaTypeOf(hashed)), cacheControl(lifetimeOf(hashed))],
  ]);
}
