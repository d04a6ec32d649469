import { isWeb } from '../../text/web-address.ts';

/** The parts of a host-source (CSP 3, 2.3.1). */
const HOST_SOURCE =
  /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.?)(?::(\d+|\*))?(\/[^?#]*)?$/i;
const SCHEME_SOURCE = /^([a-z][a-z\d+.-]*):$/i;

/** Default ports of the schemes sites have (URL, 4.2). */
const PORTS: Record<string, string> = { http: '80', https: '443', ws: '80', wss: '443' };

/** Schemes that a named one takes in besides itself: those of more safety (CSP 3, 6.7.2.9). */
const SAFER: Record<string, readonly string[]> = {
  http: ['https'],
  ws: ['wss', 'http', 'https'],
  wss: ['https'],
};

const schemeOf = ({ protocol }: URL): string => protocol.slice(0, -1);
const portOf = (url: URL): string => url.port || (PORTS[schemeOf(url)] ?? '');

/**
 * Whether a list of sources lets an address be fetched that has not been redirected (CSP 3, 6.7.2.7).
 * @param origin an address of the page's origin
 */
export const listTakes = (sources: readonly string[], url: URL, origin: URL): boolean =>
  sources.some((source) => sourceTakes(source, url, origin));

/** Whether one source does (CSP 3, 6.7.2.8). `'none'`, and the words that are no places, take none. */
function sourceTakes(source: string, url: URL, origin: URL): boolean {
  if (source === '*') return isWeb(url) || url.protocol === origin.protocol;
  if (source.toLowerCase() === "'self'") return isSelf(url, origin);
  const [, onlyScheme] = SCHEME_SOURCE.exec(source) ?? [];
  if (onlyScheme !== undefined) return schemeFits(onlyScheme, url);
  const [, scheme, host, port, path = ''] = HOST_SOURCE.exec(source) ?? [];
  return (
    host !== undefined &&
    schemeFits(scheme ?? schemeOf(origin), url) &&
    hostFits(host, url) &&
    portFits(port, url) &&
    pathFits(path, url)
  );
}

/** The page's own origin, or the same host by a scheme of more safety, each at the port of its scheme. */
function isSelf(url: URL, origin: URL): boolean {
  if (url.origin !== 'null' && url.origin === origin.origin) return true;
  const isUsual = (each: URL) => portOf(each) === PORTS[schemeOf(each)];
  return (
    url.hostname === origin.hostname &&
    (portOf(url) === portOf(origin) || (isUsual(url) && isUsual(origin))) &&
    (['https:', 'wss:'].includes(url.protocol) || (origin.protocol === 'http:' && url.protocol === 'ws:'))
  );
}

function schemeFits(given: string, url: URL): boolean {
  const [scheme, own] = [given.toLowerCase(), schemeOf(url)];
  return scheme === own || (SAFER[scheme] ?? []).includes(own);
}

/**
 * As they are written, addresses in numbers too: Chromium 156 and Firefox 153 do so, where the standard takes none but 127.0.0.1 (CSP 3, 6.7.2.10).
 * An address in brackets is no host-source, and only `*` takes it.
 */
function hostFits(given: string, { hostname }: URL): boolean {
  const pattern = given.toLowerCase();
  if (pattern === '*') return hostname !== '';
  return pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern;
}

/** Without a port, that of the address's own scheme is meant (CSP 3, 6.7.2.11). */
const portFits = (given: string | undefined, url: URL): boolean =>
  given === '*' || (given === undefined ? url.port === '' : String(Number(given)) === portOf(url));

/** A path that ends in a slash takes all below it, any other itself alone; signs are compared decoded (CSP 3, 6.7.2.12). */
function pathFits(given: string, { pathname }: URL): boolean {
  if (given === '') return true;
  const [pieces, own] = [given.split('/'), pathname.split('/')];
  const isFolder = given.endsWith('/');
  if (isFolder ? pieces.length > own.length : pieces.length !== own.length) return false;
  return pieces
    .slice(0, isFolder ? -1 : undefined)
    .every((piece, i) => decoded(piece) === decoded(own[i] ?? ''));
}

/** The bytes that escapes stand for, each as one sign. */
const decoded = (piece: string): string =>
  piece.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
