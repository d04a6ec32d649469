import type { Corpus } from '../corpus.ts';
import { type Entry, findRun, occursIn } from '../entry.ts';
import { addressOf } from '../fragment.ts';
import type { Alternative } from '../naming.ts';
import type { Document, Mark } from '../types.ts';
import type { Piece } from '../understand/piece.ts';
import type { Query } from '../understand/query.ts';
import { fieldScore } from './field-score.ts';
import { commitmentAsked, type First, isFirst } from './first.ts';

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
  query: Query;
  /** Whether the whole query stands in some page. */
  whole: boolean;
  /** Whether it is a phrase that few pages have: then it does not matter whose words it is. */
  rare: boolean;
  /** The pieces that are looked for, and their weights together. */
  content: Piece[];
  total: number;
  first: First;
}

/** What a piece of the query says in a page, and the run it is found by. */
interface Found {
  piece: Piece;
  score: number;
  run: string;
}

/** A page rated; none where it has nothing of the query. */
export function rate(corpus: Corpus, entry: Entry, wanted: Wanted): Hit | undefined {
  const { query, whole, content, total, first } = wanted;
  const found = content.flatMap((piece) => findPiece(entry, piece) ?? []);
  const asked = isFirst(entry, first);
  const exact = whole && occursIn(entry, query.normal);
  if (found.length === 0 && !asked && !exact) return undefined;
  const share = ({ weight }: Piece) => weight / (total || 1);
  let score = found.reduce((sum, one) => sum + share(one.piece) * one.score, 0);
  if (exact) score += PHRASE + fieldScore(entry, query.normal);
  const called = found.reduce((sum, { piece }) => sum + share(piece) * naming(corpus, entry, piece), 0);
  score = score * (exact && wanted.rare ? 1 : (MARK_PRIOR[entry.document.mark] ?? 1)) + called;
  const meant = meaningFound(entry, content);
  const at = commitmentAsked(entry, first);
  return {
    document: entry.document,
    score,
    isFirst: asked,
    // What the page shows is the whole phrase, and nothing of it besides.
    runs: (exact ? [query.normal] : runsToMark(found)).concat(exact && meant ? meant.text : []),
    ...(meant?.by && { by: meant.by }),
    ...(at !== undefined && { at }),
  };
}

function runsToMark(found: Found[]): string[] {
  const sorted = found.slice().sort((a, b) => b.piece.weight - a.piece.weight);
  return Array.from(new Set(sorted.map(({ run }) => run)));
}

/** How a page has a piece best: in itself, or by what counts as it. */
function findPiece(entry: Entry, piece: Piece): Found | undefined {
  const { text, alternatives = [] } = piece;
  let best: Found | undefined;
  const offer = (found: Found) => {
    if (!best || found.score > best.score) best = found;
  };
  if (occursIn(entry, text)) offer({ piece, run: text, score: fieldScore(entry, text) });
  let meant = 1;
  for (const { text: run, by } of alternatives) {
    if (by) meant *= EQUIVALENT;
    if (occursIn(entry, run)) offer({ piece, run, score: fieldScore(entry, run) * (by ? meant : 1) });
  }
  return best;
}

/** What a word of the query means, of the page that does not show the word itself but this. */
function meaningFound(entry: Entry, content: Piece[]): Alternative | undefined {
  const isShown = (run: string) => [entry.body.text, entry.title].some((text) => findRun(text, run) >= 0);
  for (const piece of content) {
    if (isShown(piece.text)) continue;
    const found = piece.alternatives?.find(({ text, by }) => by && isShown(text));
    if (found) return found;
  }
  return undefined;
}

/** What it is worth that a page is called by a piece, or by what the piece means before all else. */
function naming(corpus: Corpus, { document }: Entry, piece: Piece): number {
  if (isMeant(corpus, document, piece)) return MEANT;
  return isCalled(corpus, document, piece) ? CALLED : 0;
}

/** Whether a page is called by a piece, by its own name or another. */
const isCalled = (corpus: Corpus, document: Document, { text, named }: Piece): boolean =>
  named === true && isNamed(corpus, document, text);

/** Whether a piece means, before all else, what a page is the page of. */
const isMeant = (corpus: Corpus, document: Document, { alternatives = [] }: Piece): boolean =>
  isNamed(corpus, document, alternatives.find(({ by }) => by)?.text ?? '', true);

const isNamed = ({ naming }: Corpus, document: Document, run: string, own = false): boolean =>
  naming.named(run)?.some(({ isOwn, of }) => (isOwn || !own) && of.path === addressOf(document)) === true;
