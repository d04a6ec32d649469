import { endingOf, type MediaType, mediaTypeOf } from '../support/media-types.ts';
import { byCodeUnit } from '../text/order.ts';

/** What is known of a built site that somebody else is going to serve. */
export interface DeployedSite {
  /** Paths of its files, without a slash in front. */
  files: readonly string[];
  /** Where it will stand, as the settings have it; empty where they say nothing. */
  address: string;
}

/** Where a site stands on a host. */
export interface Place {
  /** Whose site it is: a name, or what stands for one. */
  host: string;
  /** The path it has there as addresses have it (`/%E8%B4%A8/`), with slashes at both ends: for what is sent to browsers. */
  base: string;
  /** The same path as folders have it (`/质/`): servers compare what they were asked for decoded. */
  path: string;
}

/** Stands for a name that is not known yet (RFC 2606). */
const SOME_HOST = 'www.example.com';
/** The path below which the site is put where none is set. */
const SOME_PATH = '/pledge/';
/** Where recipes take the site's files from; the guide says to change it if they stand elsewhere. */
export const SERVED_FOLDER = '/var/www/pledge';

/** The two places recipes are written for: the root of a host, and a path of it. */
export function placesOf({ address }: DeployedSite): { root: Place; below: Place } {
  const { hostname, pathname } = address ? new URL(address) : { hostname: SOME_HOST, pathname: '/' };
  const base = pathname === '/' ? SOME_PATH : pathname;
  return {
    root: { host: hostname, base: '/', path: '/' },
    below: { host: hostname, base, path: decodeURIComponent(base) },
  };
}

/** Whether the site has its files compressed beside them (`a.html.br`). */
export const isPrecompressed = ({ files }: DeployedSite): boolean => files.includes('index.html.br');

/** A kind of files the site has. */
interface Kind extends MediaType {
  /** Without the stop; empty for files that have none. */
  ending: string;
}

/** The kinds of files a site has, sorted: a host is told no more than it needs. */
export function kindsOf({ files }: DeployedSite): Kind[] {
  const known = new Set(files);
  const own = files.filter(
    (path) => !(/\.(?:br|gz)$/.test(path) && known.has(path.replace(/\.[a-z]+$/, ''))),
  );
  const byEnding = new Map(own.map((path) => [endingOf(path), mediaTypeOf(path)]));
  return [...byEnding]
    .map(([ending, type]) => ({ ending, ...type }))
    .sort((a, b) => byCodeUnit(a.ending, b.ending));
}

/** Media types of text, sorted: those that get a charset, and are worth compressing. */
export const textTypes = (kindsOfSite: readonly Kind[]): string[] =>
  [...new Set(kindsOfSite.filter(({ isText }) => isText).map(({ type }) => type))].sort();
