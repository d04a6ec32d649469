import type { Corpus } from '../corpus.ts';
import { type Entry, findRun, placesOf } from '../entry.ts';
import { addressOf } from '../fragment.ts';
import type { Alternative, Name } from '../naming.ts';
import type { Document, Mark } from '../types.ts';
import type { First } from '../understand/asked.ts';
import type { Piece } from '../understand/pieces.ts';

/** A page found: how well it fits, and the runs to mark in it, most telling first. */
export interface Hit {
  document: Document;
  score: number;
  /** Whether the query asks for this page outright: by number, name or for a definition. */
  isFirst: boolean;
  runs: string[];
  /** The equivalent it was found by: what was said, and what that means. */
  by?: Alternative['by'];
  /** The anchor of the place that is asked for outright. */
  at?: string | undefined;
}

/** The pledge itself comes before what is said about it. */
// First and top 5 are 86.7 and 98.8 % of 652 queries in five files (tests/bench/search-numbers.ts, 2026-11).
// Halved and doubled: background 86.2, 98.2 and 81.9, 98.8; role 83.4, 98.6 and 79.6, 98.2; term 83.0, 97.7 and 85.4, 97.4;
// site 86.5, 98.8 and 86.3, 98.8.
const MARK_PRIOR: Partial<Record<Mark, number>> = { background: 0.72, role: 0.7, term: 0.5, site: 0.4 };
/** What the whole query standing in a page is worth beside its pieces. */
// The figures of MARK_PRIOR; 1: 87.3, 98.9 (but of the forty that want a duty for the name of a term 74.4 instead of 87.2 first);
// 4: 85.9, 98.8.
const PHRASE = 2;
/** What a page is worth beside that which a name in the query names. */
// The figures of MARK_PRIOR; 0.15: 86.3, 98.8; 0.6: 87.0, 98.8 (but of those forty 76.9 first).
const CALLED = 0.3;
/** What it is worth beside that to be the page of what a word of the query means before all else. */
// The figures of MARK_PRIOR; 0.5: 85.3, 98.8; 2: 85.7, 98.8.
const MEANT = 1;
/** What a word is worth where a page has an equivalent of it. */
// The figures of MARK_PRIOR; 0.4: 86.2, 98.2; 1: 7 fewer first, 2 more in the first five.
const EQUIVALENT = 0.8;

/** How much a word says by where it stands. */
// First and top 5 are 86.7 and 98.8 % of 652 queries in five files (tests/bench/search-numbers.ts, 2026-11). Halved and doubled:
// title 84.4, 98.5 and 88.3, 98.6 (but of the forty that want a duty for the name of a term 48.7 instead of 87.2 first);
// heading, without the lead, 85.7, 98.9 and 86.7, 98.8; keyword 87.0, 98.8 (own 93.6 instead of 94.5) and 81.9, 98.9.
const FIELD = { title: 3, heading: 2.2, keyword: 1.6, body: 1 } as const;

/** What a run in the text says besides where it stands better. */
// The figures of FIELD; 0: 4 fewer first; 0.2: 84.8, 98.8; 0.8: 86.7, 98.8.
const REPEATED = 0.4;
/** How soon repetition says no more, how much a page’s length counts in it, and the usual length, in characters (BM25’s k, b and average). */
// The figures of FIELD; halved and doubled: SATURATION 85.6, 98.6 and 86.0, 98.8; LENGTH 86.0, 98.6 and 85.9, 98.8; USUAL 85.9, 98.8 and 86.2, 98.8.
const SATURATION = 1.2;
const LENGTH = 0.4;
const USUAL = 900;

/** What every page is rated by. */
export interface Wanted {
  /** The pieces that are looked for. */
  pieces: Piece[];
  /** The whole query, where it stands in some page: it weighs as much as they. */
  whole: Piece | undefined;
  /** Whether who typed the whole query has it from a text. */
  isQuoted: boolean;
  first: First;
}

/** A page rated; none where it has nothing of the query. */
export function rate(
  corpus: Corpus,
  entry: Entry,
  { pieces, whole, isQuoted, first }: Wanted,
): Hit | undefined {
  const { document } = entry;
  const found = pieces.concat(whole ?? []).flatMap((piece) => findPiece(entry, piece));
  const isFirst = first.has(document);
  if (found.length === 0 && !isFirst) return undefined;
  const exact = whole && found.find(({ run }) => run === whole.text);
  const total = pieces.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const sum = (worth: (one: (typeof found)[number]) => number) =>
    found.reduce((all, one) => all + (one.piece.weight / total) * worth(one), 0);
  const said = sum(({ score }) => score) + (exact ? PHRASE : 0);
  const prior = exact && isQuoted ? 1 : (MARK_PRIOR[document.mark] ?? 1);
  const byOthers = found.filter(({ by }) => by);
  // What the page shows is the whole phrase, and nothing of it besides.
  const shown = exact ? [exact, ...byOthers] : found.slice().sort((a, b) => b.piece.weight - a.piece.weight);
  return {
    document,
    score: said * prior + sum(({ piece }) => naming(corpus, document, piece)),
    isFirst,
    runs: Array.from(new Set(shown.map(({ run }) => run))),
    by: byOthers[0]?.by,
    at: first.get(document),
  };
}

/** How a page has a piece best, if at all: what the piece says in it, the run it is found by, and the equivalent that is. */
function findPiece(entry: Entry, piece: Piece) {
  let worth = 1;
  const found = [{ text: piece.text }, ...(piece.alternatives ?? [])].map(
    ({ text: run, by }: Alternative) => {
      if (by) worth *= EQUIVALENT;
      return { piece, run, by, score: fieldScore(entry, run) * (by ? worth : 1) };
    },
  );
  const best = found.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? [best] : [];
}

/** What it is worth that a page is called by a piece, or by what the piece means before all else. */
function naming({ naming }: Corpus, document: Document, { text, named, alternatives = [] }: Piece): number {
  const isNamed = ({ of }: Name) => of.path === addressOf(document);
  const foremost = alternatives.find(({ by }) => by)?.text ?? '';
  if (naming.named(foremost)?.some((name) => name.isOwn && isNamed(name))) return MEANT;
  // A duty is found by words that are no names of it.
  return named && document.number === undefined && naming.named(text)?.some(isNamed) ? CALLED : 0;
}

/** What a run says in a page: its best field in full, the repetition in the text besides. */
function fieldScore(entry: Entry, run: string): number {
  const { body, fields } = entry;
  const held = (['title', 'heading', 'keyword'] as const).map((field) =>
    fields[field].some((text) => findRun(text, run) >= 0) ? FIELD[field] : 0,
  );
  const inBody = FIELD.body * saturate(placesOf(body.text, run).length, body.text.length);
  return Math.max(...held, inBody) + REPEATED * inBody;
}

/** Repetition says more, but ever less; in a long page a little less still (as BM25 has it). */
function saturate(count: number, length: number): number {
  return (count * (1 + SATURATION)) / (count + SATURATION * (1 - LENGTH + LENGTH * (length / USUAL)));
}
