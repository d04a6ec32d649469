import { lstatSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { askerOf } from '../asking/asker.ts';
import type { Manners } from '../asking/manners.ts';
import { shown } from '../support/folders.ts';
import { SiteError } from '../support/site-error.ts';
import { sumOf } from '../support/sums.ts';
import { expectedOf } from './expected.ts';
import { isAddress, siteAddress } from './fetch/address.ts';
import { LIMITS } from './fetch/limits.ts';
import { judge } from './judge/judge.ts';
import { observeFolder } from './observe/folder.ts';
import { observeHost } from './observe/host.ts';
import { observeZip } from './observe/zip.ts';
import type { Report } from './report/report.ts';
import type { Expected, Observation } from './types.ts';

interface Wanted {
  /** An address, or the absolute path of a folder, a zip, or a file of the build. */
  place: string;
  /** The absolute path of the site as it was built here. */
  folder: string;
  /** That of an earlier build or its list of sums; `''` for none. */
  old?: string;
  limits?: Manners;
  /** Told, while the rest is still asked for, which files are missing. */
  missing?: (paths: readonly string[]) => void;
}

/**
 * Holds a deployment against the site as it was built here.
 * @throws SiteError where there is nothing to check, or nothing to check it by
 */
export async function verify({
  place,
  folder,
  old = '',
  limits = LIMITS,
  missing = () => {},
}: Wanted): Promise<Report> {
  const expected = expectedOf(folder, old);
  const report = { against: expected.shown, files: expected.sums.size };
  if (isAddress(place)) {
    const base = siteAddress(place);
    const observation = await observeHost(base, expected, askerOf(limits), missing);
    return { place: base.href, ...report, findings: judge({ expected, observation }) };
  }
  if (isOwnFile(place, expected)) return { place: shown(place), ...report, findings: [] };
  const observation = await observePath(place, expected);
  return { place: shown(place), ...report, findings: judge({ expected, observation }) };
}

/** Whether a file is one the build made, whatever it is called now: a copy somebody handed on. */
const isOwnFile = (place: string, { sums }: Expected): boolean =>
  lstatSync(place, { throwIfNoEntry: false })?.isFile() === true &&
  [...sums.values()].includes(sumOf(readFileSync(place)));

async function observePath(place: string, expected: Expected): Promise<Observation> {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory()) return observeFolder(place, expected);
  if (!found?.isFile()) throw nothingThere(place);
  if (!expected.sums.has(basename(place)) && place.toLowerCase().endsWith('.zip'))
    return observeZip(place, expected);
  throw new SiteError({
    kind: 'not-of-the-build',
    what: `${shown(place)} 和 ${expected.shown}/ 里的哪一个文件都不一样：改过，下载坏了，或者是另一次生成的。`,
    hint: '重新复制或下载一次；要核对整个网站，写网址、文件夹，或者整个文件夹压成的 .zip。',
  });
}

const nothingThere = (place: string): SiteError =>
  new SiteError({
    kind: 'nothing-there',
    what: `没有 ${shown(place)} 这个文件夹或压缩包。`,
    hint:
      /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(basename(place)) || place.includes('www.')
        ? '要核对的是网址，前面写上 https:// 或 http://。'
        : '写网址（以 https:// 开头）、文件夹，或者 .zip 压缩包；路径从项目文件夹写起。',
  });
