import { arrival } from '../page/arrival.ts';

const own = document.currentScript as HTMLScriptElement;

/** Where the script of a chunk stands: beside this one, under the same stamp of a second try. */
const addressOf = (path: string) => new URL(`search/${path}.js`, own.src).href + new URL(own.src).search;

/** What Pagefind's script finds under this name: its files as scripts carry them, which arrive from disk as well. */
export async function fetch(url: unknown): Promise<Response> {
  const path = String(url).replace(/^.*\/pagefind\/|\?.*$/g, '');
  const take = () => window.searchParts?.[path];
  const letters = take() ?? (await arrival(addressOf(path), take));
  const bytes = new Uint8Array(letters.length);
  // `Uint8Array.from` with a function takes many times as long.
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return new Response(bytes);
}
