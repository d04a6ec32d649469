/**
 * Pagefind's index chunk, put together from the texts it is an index of.
 * The chunk is four times as large as the texts, which the lexicon carries anyway; so the pack ships the texts' word lengths
 * and this rule instead. The build makes the chunk by this rule and compares it with Pagefind's own, byte for byte.
 * Rule read off Pagefind 1.6.0: every word at its place; a Han word also counts by its parts, which are the pairs of
 * neighbouring characters in it and the pair it makes with a Han word right before it; the parts share the word's weight.
 */

/** One page as Pagefind split it. */
export interface IndexedPage {
  /** Words with their punctuation and spaces, as they stand one after the other. */
  tokens: string[];
  /** Stretches of tokens whose weight is not the usual one (headings): first token, number of tokens, weight. */
  weights: [first: number, count: number, weight: number][];
}

/** What the rule does not give: occurrences by word and page, place and weight; negative weights take one away. */
export type Exceptions = [word: string, page: number, place: number, weight: number][];
/** Metadata occurrences by word: page, then field and place as Pagefind encodes them. */
export type MetaWords = [word: string, page: number, codes: number[]][];

/** What the pack carries in the chunk's stead. */
export interface ChunkRecipe {
  exceptions: Exceptions;
  /** Metadata words the rule gets wrong, by their right codes; no codes: the word is not there. */
  metaExceptions: MetaWords;
}

/**
 * The metadata words of a page: fields in order of name, each cut at spaces; a word with marks in it counts with and without them.
 * @param fields the values, in the order of the fields' names
 */
export function metaWordsOf(page: number, fields: string[]): MetaWords {
  const codes = new Map<string, number[]>();
  fields.forEach((value, field) => {
    value
      .split(/\s+/)
      .filter(Boolean)
      .forEach((token, place) => {
        const whole = token.toLowerCase();
        for (const word of new Set([whole, bare(whole)]))
          if (word !== '') codes.set(word, [...(codes.get(word) ?? []), -1 - field, place]);
      });
  });
  return Array.from(codes, ([word, list]): MetaWords[number] => [word, page, list]);
}

/** The metadata words of the rule, put right by the exceptions. */
export function applyMeta(predicted: MetaWords, exceptions: MetaWords): MetaWords {
  const wrong = new Set(exceptions.map(([word, page]) => `${page} ${word}`));
  return [
    ...predicted.filter(([word, page]) => !wrong.has(`${page} ${word}`)),
    ...exceptions.filter(([, , codes]) => codes.length > 0),
  ];
}

const bare = (word: string): string => word.replace(/[^\p{L}\p{N}\p{M}_]/gu, '');

/** Pagefind's usual weight: 1, in 24ths. */
export const USUAL = 24;
const han = /\p{Script=Han}/u;

/** Where a word stands in a page, and its weight there. */
interface Occurrence {
  place: number;
  weight: number;
}
/** Occurrences as a map word → page → places with weights. */
type Occurrences = Map<string, Map<number, Occurrence[]>>;

/** All occurrences the rule gives, page by page. */
export function occurrencesOf(pages: IndexedPage[]): Occurrences {
  const found: Occurrences = new Map();
  pages.forEach(({ tokens, weights }, page) => {
    const weightAt = (place: number) =>
      weights.find(([first, count]) => place >= first && place < first + count)?.[2] ?? USUAL;
    tokens.forEach((token, place) => {
      const word = bare(token.toLowerCase());
      if (word === '') return;
      addTo(found, word, page, { place, weight: weightAt(place) });
      const { inner, join } = partsOf(tokens[place - 1] ?? '', token, word);
      const weight = Math.floor(weightAt(place) / (inner.length + (join ? 1 : 0)));
      for (const part of inner) if (part !== word) addTo(found, part, page, { place, weight });
      if (join) addTo(found, join, page, { place: place - 1, weight });
    });
  });
  return found;
}

/** The pairs inside a Han word of three or more, and the pair it makes with a Han word right before it, which counts at that word's place. */
function partsOf(
  previous: string,
  token: string,
  word: string,
): { inner: string[]; join: string | undefined } {
  const characters = Array.from(word);
  const last = Array.from(previous).pop() ?? '';
  const first = Array.from(token)[0] ?? '';
  const join = han.test(last) && han.test(first) ? last + first : undefined;
  const allHan = characters.every((character) => han.test(character));
  return {
    join,
    inner:
      allHan && characters.length > 2
        ? characters.slice(1).map((character, i) => (characters[i] ?? '') + character)
        : [],
  };
}

function addTo(found: Occurrences, word: string, page: number, occurrence: Occurrence): void {
  const pages = found.get(word) ?? new Map<number, Occurrence[]>();
  found.set(word, pages);
  const list = pages.get(page) ?? [];
  pages.set(page, list);
  list.push(occurrence);
}

/** The chunk's bytes as Pagefind writes them (CBOR), from pages, exceptions and metadata words. */
export function encodeChunk(pages: IndexedPage[], exceptions: Exceptions, meta: MetaWords): Uint8Array {
  const found = occurrencesOf(pages);
  for (const [word, page, place, weight] of exceptions) {
    if (weight > 0) addTo(found, word, page, { place, weight });
    else {
      const list = found.get(word)?.get(page) ?? [];
      const at = list.findIndex((one) => one.place === place && one.weight === -weight);
      if (at >= 0) list.splice(at, 1);
    }
  }
  const metaOf = new Map<string, Map<number, number[]>>();
  for (const [word, page, codes] of meta) {
    const byPage = metaOf.get(word) ?? new Map<number, number[]>();
    metaOf.set(word, byPage);
    byPage.set(page, codes);
    if (!found.has(word)) found.set(word, new Map());
  }
  const out: number[] = [];
  const encoder = new TextEncoder();
  const words = Array.from(found.keys())
    .map((word) => ({ word, bytes: encoder.encode(word) }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes));
  const kept = words.filter(({ word }) => pagesOf(found, metaOf, word).length > 0);
  head(out, 4, 1);
  head(out, 4, kept.length);
  for (const { word, bytes } of kept) {
    head(out, 4, 3);
    head(out, 3, bytes.length);
    for (const byte of bytes) out.push(byte);
    const on = pagesOf(found, metaOf, word);
    head(out, 4, on.length);
    on.forEach((page, i) => {
      head(out, 4, 3);
      integer(out, page - (on[i - 1] ?? 0));
      list(out, placesCoded(found.get(word)?.get(page) ?? []));
      list(out, metaOf.get(word)?.get(page) ?? []);
    });
    head(out, 4, 0);
  }
  return Uint8Array.from(out);
}

function pagesOf(found: Occurrences, meta: Map<string, Map<number, number[]>>, word: string): number[] {
  const on = new Set<number>(meta.get(word)?.keys() ?? []);
  found.get(word)?.forEach((places, page) => {
    if (places.length > 0) on.add(page);
  });
  return Array.from(on).sort((a, b) => a - b);
}

/** Places in order of weight, then place; each weight announced by −1 − weight, each place as the distance from the one before. */
function placesCoded(places: Occurrence[]): number[] {
  const coded: number[] = [];
  let weight: number | undefined;
  let last = 0;
  for (const one of places.slice().sort((a, b) => a.weight - b.weight || a.place - b.place)) {
    if (one.weight !== weight) {
      coded.push(-1 - one.weight);
      weight = one.weight;
      last = 0;
    }
    coded.push(one.place - last);
    last = one.place;
  }
  return coded;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return a.length - b.length;
}

function list(out: number[], values: number[]): void {
  head(out, 4, values.length);
  for (const value of values) integer(out, value);
}

const integer = (out: number[], value: number): void =>
  value >= 0 ? head(out, 0, value) : head(out, 1, -1 - value);

/** A CBOR head (RFC 8949, 3): major type and argument in the fewest bytes. */
function head(out: number[], major: number, value: number): void {
  const type = major << 5;
  if (value < 24) out.push(type | value);
  else if (value < 0x100) out.push(type | 24, value);
  else if (value < 0x10000) out.push(type | 25, value >> 8, value & 0xff);
  else out.push(type | 26, value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
}
