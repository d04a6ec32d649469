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
  /** Whether the path stands for one that is not known yet. */
  isExample: boolean;
}

/** Stands for a name that is not known yet (RFC 2606). */
const SOME_HOST = 'www.example.com';
/** The path below which the site is put where none is set. */
const SOME_PATH = '/pledge/';
/**
 * Where recipes take the site's files from; the guide says to change it if they stand elsewhere. Its name is not that of the path: who
 * replaces one to the letter must not hit the other.
 */
export const SERVED_FOLDER = '/var/www/campaign';

/** The two places recipes are written for: the root of a host, and a path of it. */
export function placesOf({ address }: DeployedSite): { root: Place; below: Place } {
  const { hostname, pathname } = address ? new URL(address) : { hostname: SOME_HOST, pathname: '/' };
  const base = pathname === '/' ? SOME_PATH : pathname;
  return {
    root: { host: hostname, base: '/', path: '/', isExample: false },
    below: { host: hostname, base, path: decodeURIComponent(base), isExample: pathname === '/' },
  };
}

/** How to have another path than that of a recipe. To be followed to the letter: nothing else in a recipe is written as the path. */
export const otherPath = ({ path, isExample }: Place): string =>
  isExample
    ? `换一个路径：把下面每一处 ${path.slice(0, -1)} 换成它，例如 /zt/2015，末尾不加 /。`
    : '换一个路径：先改网站设置里的 address，再生成一次，网页里也有这个网址。';

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
