import type { Corpus } from '../corpus.ts';
import type { Entry } from '../entry.ts';
import { addressOf } from '../fragment.ts';
import type { Alternative, Name } from '../naming.ts';
import type { Document, Mark } from '../types.ts';
import type { Piece } from '../understand/piece.ts';
import { fieldScore } from './field-score.ts';
import type { First } from './first.ts';

/** A page found: how well it fits, and the runs to mark in it, most telling first. */
export interface Hit {
  document: Document;
  score: number;
  /** Whether the query asks for this page outright: by number, name or for a definition. */
  isFirst: boolean;
  runs: string[];
  /** The equivalent it was found by: what was said, and what that means. */
  by?: { said: string; means: string };
  /** The anchor of the place that is asked for outright. */
  at?: string;
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

/** What every page is rated by. */
interface Wanted {
  /** The pieces that are looked for; the last is the whole query, where that stands in some page. */
  pieces: Piece[];
  /** The whole query, where it stands in some page; of one that few have it does not matter whose words it is. */
  phrase: { text: string; isRare: boolean } | undefined;
  first: First;
}

/** What a piece of the query says in a page, the run it is found by, and the equivalent that is. */
interface Found {
  piece: Piece;
  score: number;
  run: string;
  by: Alternative['by'];
}

/** A page rated; none where it has nothing of the query. */
export function rate(corpus: Corpus, entry: Entry, { pieces, phrase, first }: Wanted): Hit | undefined {
  const { document } = entry;
  const found = pieces.flatMap((piece) => findPiece(entry, piece));
  const isFirst = first.has(document);
  if (found.length === 0 && !isFirst) return undefined;
  const exact = phrase && fieldScore(entry, phrase.text) > 0;
  const words = phrase ? pieces.slice(0, -1) : pieces;
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const sum = (worth: (one: Found) => number) =>
    found.reduce((all, one) => all + (one.piece.weight / total) * worth(one), 0);
  const prior = exact && phrase.isRare ? 1 : (MARK_PRIOR[document.mark] ?? 1);
  const said = sum(({ score }) => score) + (exact ? PHRASE : 0);
  const meant = found.filter(({ by }) => by);
  const at = first.get(document);
  return {
    document,
    score: said * prior + sum(({ piece }) => naming(corpus, document, piece)),
    isFirst,
    // What the page shows is the whole phrase, and nothing of it besides.
    runs: exact ? [phrase.text, ...meant.map(({ run }) => run)] : runsToMark(found),
    ...(meant[0]?.by && { by: meant[0].by }),
    ...(at !== undefined && { at }),
  };
}

function runsToMark(found: Found[]): string[] {
  const sorted = found.slice().sort((a, b) => b.piece.weight - a.piece.weight);
  return Array.from(new Set(sorted.map(({ run }) => run)));
}

/** How a page has a piece best, if at all: in itself, or by what counts as it. */
function findPiece(entry: Entry, piece: Piece): Found[] {
  let worth = 1;
  const ways = [{ text: piece.text }, ...(piece.alternatives ?? [])].map(
    ({ text: run, by }: Alternative): Found => {
      if (by) worth *= EQUIVALENT;
      return { piece, run, by, score: fieldScore(entry, run) * (by ? worth : 1) };
    },
  );
  const best = ways.reduce((one, other) => (other.score > one.score ? other : one));
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
