import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'yaml';
import { listFiles } from '../../src/postprocess/folder.ts';
import { attribute, type Document, elements, parseHtml } from '../../src/postprocess/html.ts';

/** The built site that all tests share; `SITE_DIST` names another one. */
export const dist = resolve(process.env.SITE_DIST ?? 'dist');
if (!existsSync(join(dist, 'SHA256SUMS.txt'))) throw new Error(`There is no built site in ${dist}. Run npm run build, or npm test, which builds it first.`);

/** What the deployer and the editors have set: expectations follow it. */
export const settings = parse(readFileSync('content/site.yaml', 'utf8')) as { address: string; operator: string; icp: string; police: { text: string } };
export const sources = parse(readFileSync('content/sources.yaml', 'utf8')) as { id: string; address?: string; alive: string }[];

export const files = listFiles(dist);
export const pages = files.filter((path) => path.endsWith('.html'));
/** Pages with header and footer: all but the not-found page and those for trimmed addresses. */
export const readingPages = pages.filter((path) => path !== '404.html' && !path.endsWith('/index.html'));
export const duties = readingPages.filter((path) => /^(enterprise|industry|society)\//.test(path));

export const bytes = (path: string): Buffer => readFileSync(join(dist, path));
export const text = (path: string): string => bytes(path).toString('utf8');
const parsed = new Map<string, Document>();
export function page(path: string): Document {
  const known = parsed.get(path) ?? parseHtml(text(path));
  parsed.set(path, known);
  return known;
}

/** Bytes on the wire with brotli at its best, as good hosts send it. */
export const brotliSize = (content: Buffer): number => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Every URL of a page with the element it stands on. */
export function links(path: string): { url: string; tag: string }[] {
  return [...elements(page(path))].flatMap((element) =>
    ['href', 'src', 'action'].flatMap((name) =>
      attribute(element, name) === undefined ? [] : [{ url: attribute(element, name) ?? '', tag: element.tagName }],
    ),
  );
}

/** The file and fragment a relative URL leads to from a page. */
export function follow(from: string, url: string): { file: string; fragment: string } {
  const target = new URL(url, `http://site.test/${from}`);
  return { file: decodeURIComponent(target.pathname.slice(1)), fragment: decodeURIComponent(target.hash.slice(1)) };
}
