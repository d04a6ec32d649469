import { fieldsOf, wordsOf } from '../../search/fragment.ts';
import {
  applyMeta,
  type ChunkRecipe,
  type Exceptions,
  encodeChunk,
  type IndexedPage,
  type MetaWords,
  metaWordsOf,
  occurrencesOf,
  USUAL,
} from '../../search/pagefind-index.ts';
import { type Cbor, fragmentOf, readCbor, unpack } from './pagefind-files.ts';

/** Pagefind's pages in the order of its index. */
interface PackPage {
  hash: string;
  indexed: IndexedPage;
  /** Metadata values in the order of their fields' names. */
  fields: string[];
}

type Occurrence = { word: string; page: number; place: number; weight: number };

/**
 * Finds what the pack must carry so that the browser can make Pagefind's index chunk from the texts.
 * @returns the pages, and the recipe: what the rule does not give
 * @throws Error when the chunk made so is not Pagefind's own, byte for byte
 */
export function chunkRecipe(files: Map<string, Uint8Array>): { pages: PackPage[]; recipe: ChunkRecipe } {
  const chunks = [...files].filter(([path]) => path.endsWith('.pf_index'));
  const [chunk] = chunks;
  const metadata = [...files].find(([path]) => path.endsWith('.pf_meta'));
  if (!chunk || !metadata || chunks.length > 1)
    throw new Error(`Pagefind made ${chunks.length} index chunks; the pack holds exactly one`);
  const raw = unpack(chunk[1]);
  const { occurrences, meta } = readChunk(raw);
  const [, order] = readCbor(unpack(metadata[1])) as [string, [string][]];
  const pages = order.map(([hash], page): PackPage => {
    const fragment = fragmentOf(files.get(`fragment/${hash}.pf_fragment`) ?? new Uint8Array());
    const tokens = wordsOf(fragment);
    return {
      hash,
      indexed: {
        tokens,
        weights: weightsOf(
          tokens.length,
          occurrences.filter((one) => one.page === page),
        ),
      },
      fields: fieldsOf(fragment),
    };
  });
  const indexed = pages.map((page) => page.indexed);
  const predictedMeta = pages.flatMap(({ fields }, page) => metaWordsOf(page, fields));
  const recipe: ChunkRecipe = {
    exceptions: exceptionsOf(indexed, occurrences),
    metaExceptions: metaExceptionsOf(predictedMeta, meta),
  };
  const made = encodeChunk(indexed, recipe.exceptions, applyMeta(predictedMeta, recipe.metaExceptions));
  if (Buffer.compare(Buffer.from(made), raw) !== 0)
    throw new Error(
      "the index chunk made from the texts is not Pagefind's own; see src/search/pagefind-index.ts for the rule it rests on",
    );
  return { pages, recipe };
}

function readChunk(raw: Buffer): { occurrences: Occurrence[]; meta: MetaWords } {
  const [words] = readCbor(raw) as [[string, [number, number[], number[]][], Cbor][]];
  const occurrences: Occurrence[] = [];
  const meta: MetaWords = [];
  for (const [word, on] of words) {
    let page = 0;
    for (const [distance, coded, codes] of on) {
      page += distance;
      let weight = 0;
      let place = 0;
      for (const value of coded) {
        if (value < 0) [weight, place] = [-1 - value, 0];
        else {
          place += value;
          occurrences.push({ word, page, place, weight });
        }
      }
      if (codes.length > 0) meta.push([word, page, codes]);
    }
  }
  return { occurrences, meta };
}

/** Stretches of a page's words that weigh more than usual: its headings. */
function weightsOf(length: number, occurrences: Occurrence[]): IndexedPage['weights'] {
  const heaviest = new Array<number>(length).fill(0);
  for (const { place, weight } of occurrences) heaviest[place] = Math.max(heaviest[place] ?? 0, weight);
  const stretches: IndexedPage['weights'] = [];
  heaviest.forEach((weight, place) => {
    if (weight <= USUAL) return;
    const last = stretches.at(-1);
    if (
      last &&
      last[2] === weight &&
      heaviest.slice(last[0], place).every((one) => one === weight || one === 0)
    )
      last[1] = place - last[0] + 1;
    else stretches.push([place, 1, weight]);
  });
  return stretches;
}

function exceptionsOf(pages: IndexedPage[], actual: Occurrence[]): Exceptions {
  const key = ({ word, page, place, weight }: Occurrence) => `${word}\n${page}\n${place}\n${weight}`;
  const left = new Map<string, { one: Occurrence; count: number }>();
  for (const one of actual) left.set(key(one), { one, count: (left.get(key(one))?.count ?? 0) + 1 });
  const exceptions: Exceptions = [];
  for (const [word, byPage] of occurrencesOf(pages)) {
    for (const [page, places] of byPage) {
      for (const { place, weight } of places) {
        const found = left.get(key({ word, page, place, weight }));
        if (found && found.count > 0) found.count--;
        else exceptions.push([word, page, place, -weight]);
      }
    }
  }
  for (const { one, count } of left.values())
    for (let i = 0; i < count; i++) exceptions.push([one.word, one.page, one.place, one.weight]);
  return exceptions;
}

function metaExceptionsOf(predicted: MetaWords, actual: MetaWords): MetaWords {
  const right = new Map(actual.map(([word, page, codes]) => [`${page} ${word}`, codes]));
  const guessed = new Map(predicted.map(([word, page, codes]) => [`${page} ${word}`, codes]));
  return [
    ...actual.filter(([word, page, codes]) => guessed.get(`${page} ${word}`)?.join() !== codes.join()),
    ...predicted
      .filter(([word, page]) => !right.has(`${page} ${word}`))
      .map(([word, page]): MetaWords[number] => [word, page, []]),
  ];
}
