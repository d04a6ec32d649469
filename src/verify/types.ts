/** Sums by path. */
export type Sums = ReadonlyMap<string, string>;

/** What a deployment is held against: the site as it was built here. */
export interface Expected {
  /** The folder, as people are shown it. */
  shown: string;
  /** Of every file, the list of sums too. */
  sums: Sums;
  /** Sums of a build before it; empty where nobody named one. */
  old: Sums;
  /** The address its pages name as theirs, with a slash at the end; undefined where they name none. */
  address: string | undefined;
  /** How long a file is here; 0 where it is not. */
  size(path: string): number;
  /** The bytes of a file; undefined where it is not, or no longer, what the sums say. */
  bytes(path: string): Uint8Array | undefined;
}

/** What was answered for one path. A folder and a zip answer as a host does: 200 or 404. */
export interface Answer {
  /** The status of the last answer; 0 where none came. */
  status: number;
  /** Of a host alone. */
  headers?: Headers;
  /** SHA-256 of the body, compression taken off; missing where it was not asked for. */
  sum?: string;
  /** The body, where it is not what was built. */
  body?: Uint8Array;
  /** The addresses it was redirected to, all of the site. */
  via: readonly string[];
  /** An address outside of the site it was redirected to; nobody went there. */
  away?: string;
  /** Why there is no answer: the system's code, or one of `src/asking/failures.ts`. */
  failure?: string;
}

/** Where a deployment is: `base` is its address, with a slash at the end. */
type Deployment =
  | { kind: 'host'; base: URL }
  | {
      kind: 'folder' | 'zip';
      path: string /** The folder in it the site stands in; `''` for itself. */;
      inside: string;
    };

/** What was seen of a deployment. */
export interface Observation {
  deployment: Deployment;
  /** The answers for the files of the build, by path; none for those in folders that cannot be looked into. */
  answers: ReadonlyMap<string, Answer>;
  /** Files that are there and not of the build; left over are those of an earlier one. */
  others: ReadonlyMap<string, 'left over' | 'extra'>;
  /** Sums of earlier builds: those that were named, and those that stand there. */
  old: Sums;
  /** Of a host: the answers for its address, for folders (`terms/`), and for a name that is nowhere. */
  root?: Answer;
  folders: ReadonlyMap<string, Answer>;
  nowhere?: Answer;
  /** Folders of which the host shows a list of files. */
  listed: readonly string[];
  /** Folders that cannot be looked into, with a slash at the end, each with the system's code. */
  closed: ReadonlyMap<string, string>;
  /** Addresses that codes in pictures of the build lead to, by path. */
  codes: ReadonlyMap<string, string>;
}

/** How grave a finding is: a fault, something that could not be checked, or a note. */
export type Severity = 'fault' | 'unchecked' | 'note';

/** A place of a finding: a path, or a header, and what is particular to it. */
export interface Spot {
  path: string;
  detail?: string;
}

/** One thing found, wherever it was: for people, in Chinese. */
export interface Finding {
  severity: Severity;
  /** Stable name, in kebab-case. */
  kind: string;
  what: string;
  why: string;
  hint: string;
  spots: readonly Spot[];
}
