import { CHANGING, cacheControl, HASHED, KEPT } from './rules.ts';
import { type DeployedSite, kindsOf } from './site.ts';

/**
 * What to set on files in object storage, as a table for spreadsheets and upload tools: one row for each kind of file, and for the folder
 * whose names say what is in them. No value has a comma or a quote in it.
 */
export function storageTable(site: DeployedSite): string {
  const lifetime = (ending: string): number => {
    if (ending === 'html') return KEPT.pages;
    return CHANGING.includes(ending) ? KEPT.changing : KEPT.rest;
  };
  const rows = kindsOf(site).map(({ ending, type, isText }) => [
    ending ? `*.${ending}` : '没有扩展名的文件',
    `${type}${isText ? '; charset=utf-8' : ''}`,
    cacheControl(lifetime(ending)),
  ]);
  return `\uFEFF${[
    ['文件', 'Content-Type', 'Cache-Control'],
    ...rows,
    [`${HASHED.slice(1)}*.js`, 'text/javascript; charset=utf-8', cacheControl(KEPT.hashed)],
  ]
    .map((row) => `${row.join(',')}\r\n`)
    .join('')}`;
}
