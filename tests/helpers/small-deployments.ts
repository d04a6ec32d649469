/** Deployments of a small site on a host of 127.0.0.1, each with something else than right, and what `verify` finds of them. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/verify/fetch/limits.ts';
import { verify } from '../../src/verify/verify.ts';
import { builtSite, type Sent, smallHost, smallSite } from './small-site.ts';

/** Nobody is waited for. */
export const limits = { ...LIMITS, pause: 1 };

/** Files by path. */
export type Files = Record<string, string | Uint8Array>;
/** Makes another answer of the right one; undefined cuts the connection. */
export type Change = (path: string, sent: Sent) => Sent | undefined;

/** Findings of a small site on a host: their kinds, each with the first place and what is said of it. */
export async function findings({
  files = (all: Files) => all,
  change = (_: string, sent: Sent): Sent | undefined => sent,
  base = '/',
  address = '',
  old = {} as Files,
} = {}): Promise<Record<string, string>> {
  const built = builtSite(address);
  for (const [path, text] of Object.entries(old)) built.write(`old/${path}`, text);
  const host = await smallHost(files(smallSite(address)), change, base);
  const { findings: found } = await verify({
    place: host.url,
    folder: `${built.root}/site`,
    old: Object.keys(old).length > 0 ? `${built.root}/old` : '',
    limits,
  });
  return Object.fromEntries(
    found.map(({ kind, spots }) => [
      kind,
      spots.map(({ path, detail = '' }) => `${path} ${detail}`.trim()).join(' | '),
    ]),
  );
}

/** All files but some. */
export const without =
  (...paths: string[]) =>
  (all: Files): Files =>
    Object.fromEntries(Object.entries(all).filter(([path]) => !paths.includes(path)));
/** All files, one with another text. */
export const withText =
  (path: string, make: (text: string) => string | Uint8Array) =>
  (all: Files): Files => ({ ...all, [path]: make(String(all[path])) });
/** Other headers with the paths that fit. */
export const headers =
  (fits: RegExp, added: Record<string, string>): Change =>
  (path, sent) =>
    fits.test(path) ? { ...sent, headers: { ...sent.headers, ...added } } : sent;
/** Another answer for the paths that fit. */
export const answer =
  (fits: RegExp, other: Partial<Sent>): Change =>
  (path, sent) =>
    fits.test(path) ? { ...sent, ...other } : sent;
/** Every answer compressed as it is sent. */
export const compressed: Change = (_, sent) => ({
  ...sent,
  headers: { ...sent.headers, 'content-encoding': 'gzip' },
  body: gzipSync(sent.body),
});

/** A fault: its kind, what must be said of it, and how it comes about. */
export type FaultRow = [kind: string, expected: string | RegExp, given: Parameters<typeof findings>[0]];

/** A test for each fault: that it is named, with its places. */
export const eachFault = (rows: readonly FaultRow[]): void =>
  test.each(rows)('%s', async (kind, expected, given) => {
    const found = await findings(given);
    expect(Object.keys(found)).toContain(kind);
    if (typeof expected === 'string') expect(found[kind]).toBe(expected);
    else expect(found[kind]).toMatch(expected);
  });
