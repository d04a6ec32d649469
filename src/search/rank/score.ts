import type { Corpus } from '../corpus.ts';
import { type Entry, findIn, findRun, occursIn } from '../entry.ts';
import { addressOf } from '../fragment.ts';
import type { Alternative } from '../naming.ts';
import type { Document, Mark } from '../types.ts';
import type { Piece } from '../understand/piece.ts';
import type { Query } from '../understand/query.ts';
import { FIELD, fieldScore } from './field-score.ts';
import { commitmentAsked, type First, precedence } from './first.ts';
import { nearest, weightOf } from './proximity.ts';
import { asksAs } from './questions.ts';

/** A page found: how well it fits, and the runs to mark in it, most telling first. */
export interface Hit {
  document: Document;
  score: number;
  /** Above 0 where the query asks for this page outright: by number, name or for a definition. */
  before?: number;
  runs: string[];
  /** Words of the query that stand together in one place of it, where the whole query does not. */
  near?: readonly Piece[];
  /** The equivalent it was found by: what was said, and what that means. */
  by?: { said: string; means: string };
  /** The anchor of the place that is asked for outright. */
  at?: string;
}

/** The pledge itself comes before what is said about it. */
// First on 40, 106 and 242 queries (tests/bench/search-numbers.ts): terms at 0.5: 87.2, 71.6, 95.0; 0.55: 74.4, 70.5, 95.4;
// 0.65: 64.1, 70.5, 95.0; 0.8: 43.6, 69.5, 94.5. Of 700 snippets 98.7, 99.7 and 99.4 % at 0.5, 0.65 and 0.8.
const MARK_PRIOR: Record<Mark, number> = {
  restatement: 1,
  original: 1,
  both: 1,
  unrestated: 1,
  background: 0.72,
  role: 0.7,
  term: 0.5,
  site: 0.4,
};
/** A section of such a page is a subject of its own. */
// First on 40, 106, 242 and 190 queries (the last of a stranger): as the page 87.5, 86.8, 94.6, 85.8; 0.5: 87.5, 86.8, 94.6, 86.3;
// 0.6, with 0.9 for questions on the pages of roles: 85.0, 84.9, 93.8, 85.3.
const SECTION = 0.5;
/** What the whole query standing in a page is worth beside its pieces. */
// 1: 97.7, 98.6; 4: 96.8, 98.6.
const PHRASE = 2;
/** What all words of the query in one sentence are worth beside them. */
// 0.6 and 2.4 change neither figure.
const PROXIMITY = 1.2;
/** What a role's page is worth beside that for who asks what this role can do. */
// 1 and 4 change neither figure.
const ROLE_QUESTION = 2;
/** What a page is worth beside that which a name in the query names. */
// On the same sets: 0: 61.5, 70.5, 94.5; 0.3: 61.5, 70.5, 95.0; 1: 51.3, 68.4, 94.5 (terms at 0.65).
const CALLED = 0.3;
/** What it is worth beside that to be the page of what a word of the query means before all else. */
// With 250 equivalents, on the same sets: 0: 87.2, 76.8, 92.2; 1: 84.6, 76.8, 92.7; 2: 82.1, 77.9, 91.3.
const MEANT = 1;
/** What a page that answers the very question is worth beside that. */
const QUESTION = 2;
/** What a word is worth where a page has an equivalent of it. */
// With 250 equivalents, top 5 on 242 queries: 0.4: 98.2; 0.6: 98.6; 0.8 and 1: 99.1; first 93.1, 92.7, 92.7, 92.2.
const EQUIVALENT = 0.8;
/** Function words of a question what a role can do. */
const DOING = /[做干办]/;

/** What every page is rated by. */
interface Wanted {
  query: Query;
  /** Whether the whole query stands in some page. */
  whole: boolean;
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
  const found = content
    .map((piece) => findPiece(corpus, entry, piece))
    .filter((one): one is Found => one !== undefined);
  const before = precedence(entry, first);
  const exact = whole && occursIn(entry, query.normal);
  if (found.length === 0 && before === 0 && !exact) return undefined;
  const near = exact ? [] : together(entry, wanted);
  const share = ({ weight }: Piece) => weight / (total || 1);
  let score = found.reduce((sum, one) => sum + share(one.piece) * one.score, 0);
  if (exact) score += PHRASE + fieldScore(entry, query.normal);
  else
    score +=
      (PROXIMITY * weightOf(near)) / (total || 1) + (asksOfRole(entry, query, content) ? ROLE_QUESTION : 0);
  const called = found.reduce((sum, { piece }) => sum + share(piece) * naming(corpus, entry, piece), 0);
  const { mark, anchor } = entry.document;
  score =
    score * (mark === 'site' && anchor !== undefined ? SECTION : MARK_PRIOR[mark]) +
    called +
    QUESTION * asksAs(corpus, entry, query);
  const meant = meaningFound(entry, content);
  const at = commitmentAsked(entry, first);
  return {
    document: entry.document,
    score,
    near,
    ...(before > 0 && { before }),
    // What the page shows is the whole phrase, and nothing of it besides.
    runs: (exact ? [query.normal] : runsToMark(found)).concat(exact && meant ? meant.text : []),
    ...(meant?.by && { by: meant.by }),
    ...(at && { at }),
  };
}

function runsToMark(found: Found[]): string[] {
  const sorted = found.slice().sort((a, b) => b.piece.weight - a.piece.weight);
  return Array.from(new Set(sorted.map(({ run }) => run)));
}

/** How a page has a piece best: in itself, by what counts as it, or because it is called so. */
function findPiece(corpus: Corpus, entry: Entry, piece: Piece): Found | undefined {
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
  // What a page is called besides need not stand in it.
  if (best || !(isCalled(corpus, entry.document, piece) || isMeant(corpus, entry.document, piece)))
    return best;
  return { piece, run: text, score: FIELD.keyword };
}

/** What a word of the query means, of the page that does not show the word itself but this. */
function meaningFound(entry: Entry, content: Piece[]): Alternative | undefined {
  const isShown = (run: string) => findIn(entry, run) >= 0 || findRun(entry.title, run) >= 0;
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
const isCalled = (corpus: Corpus, document: Document, { text, named }: Piece): boolean => {
  const { own = [], besides = [] } = (named && corpus.naming.named(text)) || {};
  return own.concat(besides).indexOf(addressOf(document)) >= 0;
};

/** Whether a piece means, before all else, what a page is the page of. */
const isMeant = (corpus: Corpus, document: Document, { alternatives = [] }: Piece): boolean => {
  const foremost = alternatives.find(({ by }) => by)?.text ?? '';
  return (corpus.naming.named(foremost)?.own ?? []).indexOf(addressOf(document)) >= 0;
};

/** The query's words that stand together. */
function together({ body }: Entry, { content }: Wanted): Piece[] {
  const telling = content.filter(({ solid }) => solid);
  return telling.length > 1 ? nearest(body.text, telling) : [];
}

/** Whether a query names the role of a page and asks what it can do: 车间工人要做哪些事. */
const asksOfRole = ({ document, title, keywords }: Entry, { pieces }: Query, content: Piece[]): boolean =>
  document.mark === 'role' &&
  pieces.some(({ kind, text }) => kind === 'function' && DOING.test(text)) &&
  content.some(({ text, solid }) => solid && (title.indexOf(text) === 0 || keywords.indexOf(text) >= 0));
