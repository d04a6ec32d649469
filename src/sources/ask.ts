import type { Asker } from '../asking/asker.ts';
import { follow } from '../asking/follow.ts';
import { isWeb } from '../text/web-address.ts';
import { pageTexts } from './page-texts.ts';

/** What an address answers. */
export interface Answer {
  /** Of HTTP; undefined where no answer came. */
  status?: number;
  /** Where redirects led in the end. */
  final?: string;
  /** Of an HTML page: its title, the rest of its text, and whether it asks for a password. */
  title?: string;
  text?: string;
  asksPassword?: boolean;
  /** Why no answer came: one of `src/asking/failures.ts`, or what the system says. */
  failure?: string;
}

/** Bytes of a page that are read: titles and the first text stand there. Even, as UTF-16 is. */
const READ = 512 * 1024;

/**
 * Asks an address, and where it leads.
 * @param address absolute
 * @returns what it answers; never throws for what a host or the network does
 */
export async function ask(address: string, asker: Asker): Promise<Answer> {
  const url = new URL(address);
  const { outcome, via, away } = await follow(asker, { url, method: 'GET', most: READ }, isWeb);
  if ('failure' in outcome) return { failure: outcome.failure };
  const { status, headers, body, isCut } = outcome;
  const found = { status, final: away ?? (via.at(-1) ?? url).href };
  const type = headers.get('content-type') ?? 'text/html';
  if (status < 200 || status >= 300 || !/html/i.test(type)) return found;
  return { ...found, ...pageTexts(body.subarray(0, READ), type, isCut) };
}

/**
 * Asks addresses, one of them once however often it is given.
 * @returns the answers in the order of the addresses
 */
export async function askAll(addresses: readonly string[], asker: Asker): Promise<Answer[]> {
  const asked = new Map([...new Set(addresses)].map((address) => [address, ask(address, asker)]));
  return Promise.all(addresses.map(async (address) => (await asked.get(address)) ?? {}));
}
