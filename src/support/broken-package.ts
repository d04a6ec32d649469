import type { Fault } from './site-error.ts';

/** What Node says of a package that is not there, or not as it was published. */
const MISSING = new Set([
  'ERR_MODULE_NOT_FOUND',
  'MODULE_NOT_FOUND',
  'ERR_PACKAGE_PATH_NOT_EXPORTED',
  'ERR_INVALID_PACKAGE_CONFIG',
  'ERR_INVALID_PACKAGE_TARGET',
  'ERR_DLOPEN_FAILED',
]);

/** What the system says of a file that is gone, may not be read or is no program. */
const UNREADABLE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'ENOEXEC', 'UNKNOWN']);

/** What packages with a part for each kind of machine say themselves where that part is not there, or does not start. */
const PART_MISSING = [
  [/Could not load the "(sharp)" module/, undefined],
  [/(?:Cannot find|Failed to load) native binding/, undefined],
  [/Failed to install either of \[.*?(pagefind)|(Pagefind) backend closed/i, 'pagefind'],
  [/The package "(@esbuild\/[\w-]+)" could not be found/, undefined],
  [/The service (?:was stopped|is no longer running)/, 'esbuild'],
] as const;

type Told = NodeJS.ErrnoException & { cause?: unknown; errors?: unknown[] };

/** The last package a text names by its folder, in whichever system's way; what is kept between builds is none. */
function packageIn(text: string): string | undefined {
  const names = [...text.matchAll(/node_modules[\\/]+((?:@[\w.-]+[\\/]+)?\w[\w.-]*)/g)];
  return names.at(-1)?.[1]?.replace(/[\\/]+/g, '/');
}

/** The place an error was thrown at, in a stack. */
const throwing = (stack: string): string => /^ +at .*$/m.exec(stack)?.[0] ?? '';

/** A package a message names as it is imported: `Cannot find package 'yaml' imported from …`. */
function importedIn(message: string): string | undefined {
  const [, wanted = ''] = /Cannot find (?:package|module) '([^']+)'/.exec(message) ?? [];
  return packageIn(wanted) ?? /^(?:@[\w.-]+\/)?[a-z][\w.-]*(?=\/|$)/i.exec(wanted)?.[0];
}

/** A package that a message says has no such export: `The requested module 'yaml' does not provide …`. */
const lacking = (message: string): string | undefined =>
  /The requested module '((?:@[\w.-]+\/)?[a-z][\w.-]*)/i.exec(message)?.[1];

function named(error: Told): string | undefined {
  const { code = '', message = '', stack = '', path = '' } = error;
  for (const [pattern, name] of PART_MISSING) {
    const found = pattern.exec(message);
    if (found) return name ?? found[1] ?? packageIn(throwing(stack)) ?? 'astro';
  }
  if (MISSING.has(code)) return importedIn(message) ?? packageIn(message);
  // A file of a package that is gone or may not be read, a program of one that does not start.
  if (error.syscall && UNREADABLE.has(code)) return packageIn(path);
  // A script of a package that was cut short: Node names the file above what it says, or the module that lacks something.
  if (error.name === 'SyntaxError') return lacking(message) ?? packageIn(/^.*:\d+\n/.exec(stack)?.[0] ?? '');
  return undefined;
}

/**
 * The package of the project that an error, or what caused it, shows to be missing or not whole.
 * @returns its name; undefined where the error is of another kind
 */
export function brokenPackage(error: unknown, seen = new Set<unknown>()): string | undefined {
  if (!(error instanceof Error) || seen.has(error)) return undefined;
  seen.add(error);
  const { cause, errors = [] } = error as Told;
  const own = named(error);
  if (own !== undefined) return own;
  // Some keep what they tried as a list of causes.
  for (const inner of [cause, errors].flat()) {
    const found = brokenPackage(inner, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * What a person is told of it.
 * @param why what the system or the package says, one line
 */
export const packageFault = (name: string, why: string): Fault => ({
  kind: 'package-broken',
  what: `生成网站要用的程序包 ${name} 没有装好，或者坏了（${why}）。`,
  hint: '运行 npm ci，把程序包重新装一遍（要联网），再运行一次；还是这样，把这一段原样交给管技术的同事。',
});
