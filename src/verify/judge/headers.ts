import { attribute, find, parseHtml } from '../../postprocess/html.ts';
import { isNamedByContent } from '../../support/names.ts';
import type { Answer, Finding, Spot } from '../types.ts';
import { type Case, isPage, served } from './case.ts';
import { found, foundByKind, type Kind } from './found.ts';
import { fitOf } from './media-types.ts';

/** A day, in seconds: as long as a reader may meet an old page or script after a new edition. */
const DAY = 86_400;
/** Bytes below which compression saves nothing worth a word. */
const SMALL = 2_000;

/** Judges what a host says of the files it sends. */
export function judgeHeaders(one: Case): Finding[] {
  if (one.observation.deployment.kind !== 'host') return [];
  const files = served(one);
  return [
    ...foundByKind(
      files.flatMap(([path, answer]) => [...typeSpots(path, answer), ...keptSpots(path, answer)]),
    ),
    ...judgeSafety(files),
    ...found('uncompressed', files.filter(([path, answer]) => isUncompressed(path, answer, one)).map(spotOf)),
    ...found(
      'cookie',
      [...cookies(files)].map((name) => ({ path: name })),
    ),
    ...found('not-for-search', files.filter(([path, answer]) => isHidden(path, answer, one)).map(spotOf)),
  ];
}

const spotOf = ([path]: [string, Answer]): Spot => ({ path });
type Found = { kind: Kind; spot: Spot }[];

function typeSpots(path: string, { headers }: Answer): Found {
  const sent = headers?.get('content-type') ?? '';
  const type = (sent.split(';')[0] ?? '').trim().toLowerCase();
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(sent)?.[1];
  const fit = fitOf(path, type);
  const spot = { path, detail: sent || '（没有）' };
  return [
    ...(fit === 'right'
      ? []
      : [{ kind: fit === 'wrong' ? ('wrong-type' as const) : ('plain-type' as const), spot }]),
    ...(charset && !/^utf-?8$/i.test(charset) ? [{ kind: 'wrong-charset' as const, spot }] : []),
    ...(isPage(path) && /^\s*attachment/i.test(headers?.get('content-disposition') ?? '')
      ? [{ kind: 'page-downloads' as const, spot: { path } }]
      : []),
  ];
}

/** How long a file may be kept: pages and scripts under names that stay must not outlive an edition. */
function keptSpots(path: string, { headers }: Answer): Found {
  if (!/\.(?:html|js)$/.test(path) || isNamedByContent(path)) return [];
  const control = headers?.get('cache-control');
  const expires = headers?.get('expires');
  if (!control && !expires) return isPage(path) ? [{ kind: 'cache-unset', spot: { path } }] : [];
  if (/\bno-(?:cache|store)\b/i.test(control ?? '')) return [];
  const age = Number(
    /\bmax-age=(\d+)/i.exec(control ?? '')?.[1] ?? secondsUntil(expires, headers?.get('date')),
  );
  return age > DAY ? [{ kind: 'cached-long', spot: { path, detail: control ?? `Expires: ${expires}` } }] : [];
}

const secondsUntil = (expires: string | null | undefined, date: string | null | undefined): number =>
  (Date.parse(expires ?? '') - Date.parse(date ?? '')) / 1000 || 0;

/** Headers that scans ask for, and whether a page has them: by name. */
const wanted: Record<string, (headers: Headers) => boolean> = {
  'X-Content-Type-Options: nosniff': (headers) =>
    /nosniff/i.test(headers.get('x-content-type-options') ?? ''),
  'X-Frame-Options': (headers) =>
    headers.has('x-frame-options') || /frame-ancestors/i.test(headers.get('content-security-policy') ?? ''),
  'Referrer-Policy': (headers) => headers.has('referrer-policy'),
};

function judgeSafety(files: readonly [string, Answer][]): Finding[] {
  const pages = files.filter(([path]) => isPage(path));
  return found(
    'headers-lacking',
    Object.entries(wanted).flatMap(([name, has]) => {
      const without = pages.filter(([, { headers }]) => headers && !has(headers));
      return without.length > 0 ? [{ path: name, detail: `${without.length} 页` }] : [];
    }),
  );
}

const isUncompressed = (path: string, { headers }: Answer, { expected }: Case): boolean =>
  /\.(?:html|js)$/.test(path) && expected.size(path) > SMALL && !headers?.get('content-encoding');

const cookies = (files: readonly [string, Answer][]): Set<string> =>
  new Set(
    files.flatMap(([, { headers }]) =>
      (headers?.getSetCookie() ?? []).map((cookie) => cookie.split('=')[0] ?? ''),
    ),
  );

/** Whether a host keeps search engines from a page that does not ask for it. */
function isHidden(path: string, { headers }: Answer, { expected }: Case): boolean {
  if (!isPage(path) || !/\b(?:noindex|none)\b/i.test(headers?.get('x-robots-tag') ?? '')) return false;
  const page = expected.bytes(path);
  return (
    !page ||
    !find(parseHtml(Buffer.from(page).toString('utf8')), (each) => attribute(each, 'name') === 'robots')
  );
}
