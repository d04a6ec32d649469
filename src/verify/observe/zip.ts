import { readFileSync } from 'node:fs';
import { type UnzipFileFilter, unzipSync } from 'fflate';
import { shown } from '../../support/folders.ts';
import { SiteError } from '../../support/site-error.ts';
import { SPARE } from '../fetch/limits.ts';
import type { Answer, Expected, Observation } from '../types.ts';
import { fileAnswer, observed } from './folder.ts';

/**
 * Looks through a zip of a site. Files that are not of the build, or far longer than there, are not unpacked.
 * @param file absolute path
 * @throws SiteError for what is no zip, or is one that cannot be read
 */
export async function observeZip(file: string, expected: Expected): Promise<Observation> {
  const names: string[] = [];
  unzip(file, ({ name }) => {
    if (!/[\\/]$/.test(name)) names.push(name.replaceAll('\\', '/'));
    return false;
  });
  const inside = standsIn(names);
  const pathOf = (name: string) => {
    const path = name.replaceAll('\\', '/');
    return path.startsWith(inside) ? path.slice(inside.length) : path;
  };
  const isWanted = (path: string, size: number) =>
    expected.sums.has(path) && size <= expected.size(path) + SPARE;
  const unpacked = unzip(file, ({ name, originalSize }) => isWanted(pathOf(name), originalSize));
  const found = new Map<string, Answer>(
    names.map((name) => [pathOf(name), { status: 200, via: [], sum: '' }]),
  );
  for (const [name, bytes] of Object.entries(unpacked))
    found.set(pathOf(name), fileAnswer(bytes, expected.sums.get(pathOf(name))));
  return observed({ kind: 'zip', path: file, inside }, found, expected);
}

/** The folder in a zip that the site stands in. */
function standsIn(names: readonly string[]): string {
  const [first] = names
    .filter((name) => /(?:^|\/)(?:index\.html|SHA256SUMS\.txt)$/.test(name))
    .map((name) => name.slice(0, name.lastIndexOf('/') + 1))
    .sort((a, b) => a.length - b.length);
  return first ?? '';
}

function unzip(file: string, filter: UnzipFileFilter): Record<string, Uint8Array> {
  try {
    return unzipSync(readFileSync(file), { filter });
  } catch (error) {
    throw new SiteError({
      kind: 'zip-unreadable',
      what: `没有核对：${shown(file)} 读不出来，不是 zip 压缩包，或者已经损坏、加了密码（${(error as Error).message}）。`,
      hint: '重新压缩或者重新下载一次；也可以先解压，核对解压出来的文件夹。',
    });
  }
}
