import { arrival } from '../page/arrival.ts';
import './entry-point.ts';

const own = document.currentScript as HTMLScriptElement;

/** `index/zh-cn_1a2b.pf_index` stands in `search/index/zh-cn_1a2b.pf_index.js`, beside this script, under the same stamp of a second try. */
const chunk = (path: string): Promise<string> =>
  arrival(
    IS_SINGLE ? path : `${new URL(`search/${path}.js`, own.src).href}${new URL(own.src).search}`,
    () => window.searchParts?.[path],
  );

/** What Pagefind's script finds under the name `fetch`: its files as scripts carry them, which arrive from disk as well. */
async function servedFetch(url: unknown): Promise<Response> {
  const path = String(url)
    .replace(/^.*\/pagefind\//, '')
    .replace(/\?.*$/, '');
  const letters = window.searchParts?.[path] ?? (await chunk(path));
  const bytes = new Uint8Array(letters.length);
  // `Uint8Array.from` with a function takes many times as long.
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  const response = {
    ok: true,
    status: 200,
    arrayBuffer: async () => bytes,
    json: async () => JSON.parse(new TextDecoder().decode(bytes)) as unknown,
  };
  return response as unknown as Response;
}

export { servedFetch as fetch };
