import { listTakes } from './source-list.ts';

/** A Content Security Policy: the sources of each directive (CSP 3). */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The policies of a header, or the one of a `meta`: parted by commas, directives by semicolons; the first of a name holds. */
export const policiesIn = (text: string): Policy[] =>
  text
    .split(',')
    .map((each) =>
      each
        .split(';')
        .map((directive) => directive.trim().split(/\s+/))
        .filter(([name]) => name)
        .reduce((policy, [name = '', ...sources]) => {
          const key = name.toLowerCase();
          return policy.has(key) ? policy : policy.set(key, sources);
        }, new Map<string, readonly string[]>()),
    )
    .filter((policy) => policy.size > 0);

/** A kind of thing a page needs. */
export interface Kind {
  /** The directives that speak of it, each where those before it are missing. */
  directives: readonly string[];
  /** Whether `'strict-dynamic'` says anything of it. */
  isScript?: boolean;
}

/** The sources that hold for a kind of thing; undefined where none of its directives says anything. */
const sourcesFor = (policy: Policy, { directives }: Kind): readonly string[] | undefined =>
  directives.map((name) => policy.get(name)).find((sources) => sources !== undefined);

export const SCRIPTS: Kind = { directives: ['script-src-elem', 'script-src', 'default-src'], isScript: true };
export const STYLES: Kind = { directives: ['style-src-elem', 'style-src', 'default-src'] };
export const IMAGES: Kind = { directives: ['img-src', 'default-src'] };
/** Nothing stands in for it. */
export const FORMS: Kind = { directives: ['form-action'] };

/** Whether what stands in the page may be used: by its hash, or, where no hash and no nonce is asked for, at all. */
export function takesHash(policy: Policy, kind: Kind, hash: string): boolean {
  const sources = sourcesFor(policy, kind);
  if (!sources) return true;
  if (sources.includes(hash)) return true;
  // CSP 3, 6.7.3.2: the last of them is of scripts alone.
  const strict = kind.isScript ? /^'(?:sha\d+-|nonce-|strict-dynamic')/i : /^'(?:sha\d+-|nonce-)/i;
  const isStrict = sources.some((source) => strict.test(source));
  return !isStrict && sources.some((source) => source.toLowerCase() === "'unsafe-inline'");
}

/**
 * Whether all of some addresses may be fetched, or a form sent there.
 * @param origin an address of the page's origin
 */
export function takesAll(policy: Policy, kind: Kind, urls: readonly URL[], origin: URL): boolean {
  const sources = sourcesFor(policy, kind);
  return sources === undefined || urls.every((url) => listTakes(sources, url, origin));
}

/** Whether WebAssembly may run, by which search looks through its index. */
export function takesWasm(policy: Policy): boolean {
  const sources = sourcesFor(policy, { directives: ['script-src', 'default-src'] });
  return sources === undefined || sources.some((source) => /^'(?:wasm-)?unsafe-eval'$/i.test(source));
}

/** Whether scripts trusted by their hash may bring others. */
export const isDynamic = (policy: Policy): boolean =>
  sourcesFor(policy, SCRIPTS)?.some((source) => source.toLowerCase() === "'strict-dynamic'") ?? false;
