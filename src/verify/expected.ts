import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { attribute, find, parseHtml } from '../postprocess/html.ts';
import { shown } from '../support/folders.ts';
import { SiteError } from '../support/site-error.ts';
import { parseSums, SUMS, sumOf } from '../support/sums.ts';
import type { Expected, Sums } from './types.ts';

/**
 * What a deployment is held against.
 * @param folder absolute path of the site as it was built here
 * @param old absolute path of an earlier build, or of its list of sums; `''` for none
 * @throws SiteError where there is no build, or its list is empty
 */
export function expectedOf(folder: string, old: string): Expected {
  const sums = sumsIn(folder);
  if (!sums?.size)
    throw new SiteError({
      kind: 'nothing-to-compare',
      what: `没有可以对照的网站：${shown(folder)}/${SUMS} 不在，或者是空的。`,
      hint: '先运行 npm run build，用和公布的网站同样的内容；网站生成在别处的，写 --out 文件夹。',
    });
  const bytes = (path: string) => fitting(join(folder, path), sums.get(path));
  const home = bytes('index.html');
  return {
    shown: shown(folder),
    sums,
    old: oldSums(old),
    address: home && addressIn(Buffer.from(home).toString('utf8')),
    size: (path) => lstatSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0,
    bytes,
  };
}

function oldSums(old: string): Sums {
  if (old === '') return new Map();
  const isFolder = lstatSync(old, { throwIfNoEntry: false })?.isDirectory();
  const sums = isFolder ? sumsIn(old) : sumsIn(dirname(old), basename(old));
  if (!sums?.size)
    throw new SiteError({
      kind: 'no-old-sums',
      what: `--old 后面的不是上一版：${shown(old)} 里没有校验和。`,
      hint: `写上一版的网站文件夹，或者它的 ${SUMS}。`,
    });
  return sums;
}

/** The sums of a build, and that of its list. */
function sumsIn(folder: string, name: string = SUMS): Map<string, string> | undefined {
  const file = join(folder, name);
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const bytes = readFileSync(file);
  const sums = parseSums(bytes.toString('utf8'));
  return sums.size > 0 ? sums.set(SUMS, sumOf(bytes)) : undefined;
}

function fitting(file: string, sum: string | undefined): Uint8Array | undefined {
  if (sum === undefined || !lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const bytes = readFileSync(file);
  return sumOf(bytes) === sum ? bytes : undefined;
}

/** The folder of the address a page names as its own. */
function addressIn(page: string): string | undefined {
  const named = find(parseHtml(page), (element) => attribute(element, 'rel') === 'canonical');
  return URL.parse('.', named && attribute(named, 'href'))?.href;
}
