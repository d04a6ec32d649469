import { sourcesIn } from '../../model/citations.ts';
import { linkedIn } from '../../model/terms.ts';

/** What a body refers to. */
interface References {
  terms: string[];
  sources: string[];
}

/** The term that a link leads to, if any. */
const termAt = (address: string): string | undefined =>
  /^\/terms(?:\/([a-z0-9-]+)\.html|\.html#([a-z0-9-]+)$)/.exec(address)?.slice(1).find(Boolean);

const link = /\[([^\]]*)\]\(([^)\s]*)\)/g;

/** The terms and sources of a body, linked and cited. */
export const referencesIn = (body: string): References => ({
  terms: [
    ...linkedIn(body),
    ...Array.from(body.matchAll(link), ([, , address = '']) => termAt(address) ?? ''),
  ].filter((id) => id !== ''),
  sources: sourcesIn(body),
});

/** Pages that every edition has. */
const always =
  /^\/(?:index|pledge|search|downloads|about|sources)\.html$|^\/(?:pledge|licences)\.(?:txt|md|json)$/;

const marked = /<Term\s+id=(["'])(.*?)\1\s*>([\s\S]*?)<\/Term>/g;

/** A body whose links lead to nothing but what an edition with these terms has: of the others the words stay. */
export const withoutLostLinks = (body: string, terms: ReadonlySet<string>): string =>
  body
    .replace(marked, (whole, _, id: string, words: string) => (terms.has(id) ? whole : words))
    .replace(link, (whole, words: string, address: string) => {
      const term = termAt(address);
      const isThere =
        /^(?:[a-z]+:|#)/.test(address) || always.test(address) || (term !== undefined && terms.has(term));
      return isThere ? whole : words;
    });
