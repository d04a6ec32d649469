import type { Corpus } from '../corpus.ts';
import { type Piece, runsOf } from '../understand/pieces.ts';
import { type Query, understand } from '../understand/query.ts';
import { type First, firstOf } from './first.ts';
import { type Hit, rate } from './score.ts';

export type { Hit } from './score.ts';

export interface Answer {
  /** The query that was answered: as typed, or as corrected. */
  query: Query;
  hits: Hit[];
  /** All that the query was read as, what was typed first: a record that has none of it is no answer. */
  considered: string[];
  /** Words of the query that no hit was found by. */
  dropped: string[];
  /** What was searched instead of what was typed, where a correction was made. */
  corrected?: string;
}

/** Below this share of matched content characters a partial match is chance and is not shown. */
// First and top 5 are 97.7 and 98.6 % (tests/bench/search-numbers.ts, 2026-11); 0.25: 97.2, 98.6; 1: 94.0, 94.5.
const COVERAGE_THRESHOLD = 0.5;
/** This share is enough where words stand together, of at least so many characters, one of them in a name. */
const SOME = 0.3;
const TOGETHER = 4;
/** A run so long is a phrase of ours, though no name has it. */
const LONG = 3;
/** A page must carry this share of the best page's score; weaker ones are noise behind it. */
// 0.15: 97.7, 98.6; 0.6: 97.7, 97.7.
const SCORE_THRESHOLD = 0.3;

/** The pages that answer a query, best first: those it asks for outright, those with the whole query, then those with enough of its pieces. */
export function rank(corpus: Corpus, query: Query): Answer {
  const content = query.pieces.filter(({ kind }) => kind === 'content');
  const dropped = droppedFrom(query);
  if (query.normal === '') return { query, hits: [], considered: [], dropped: [] };
  const whole = corpus.documentFrequency(query.normal) > 0;
  const first = firstOf(corpus, query);
  const considered = readingsOf(corpus, query, first);
  if (!whole && !isOurs(corpus, query, first)) return { query, hits: [], considered, dropped };
  const words = whole ? wordsApart(corpus, query, content) : content;
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const meant = whole ? wordMeant(content, total) : [];
  const rated = corpus.entries
    .map((entry) => rate(corpus, entry, { query, whole, content: words.concat(meant), total, first }))
    .filter((hit): hit is Hit => hit !== undefined);
  const hits = whole ? rated : notByChance(corpus, query, rated);
  hits.sort((a, b) => (b.before ?? 0) - (a.before ?? 0) || b.score - a.score);
  const best = Math.max(0, ...hits.map(({ score }) => score));
  return {
    query,
    considered,
    hits: hits.filter(({ before, score }) => before || score >= best * SCORE_THRESHOLD),
    dropped: whole ? [] : dropped,
  };
}

/** What a query was read as: itself, what its pieces mean, and the titles of the duties it asks for by number. */
const readingsOf = ({ naming }: Corpus, { normal, pieces }: Query, { ordinals }: First): string[] => [
  normal,
  ...pieces.reduce<string[]>((all, piece) => all.concat(runsOf(piece)), []),
  ...ordinals.map(({ duty }) => naming.duties[duty - 1] ?? ''),
];

/** Whether a query is about what we have: it asks for a page outright, says a name, or most of it is our text. */
function isOurs(corpus: Corpus, { pieces, coverage }: Query, { ordinals, own }: First): boolean {
  const content = pieces.filter(({ kind }) => kind === 'content');
  if (own.length > 0 || pieces.some((_, at) => isSaid(pieces, at))) return true;
  if (ordinals.some(({ duty }) => corpus.entries.some(({ document }) => document.number === duty)))
    return true;
  // Words of any sentence are chance: something must be named, or most of the query stand together.
  return (
    content.some(({ text, solid }) => solid && corpus.telling(text)) ? coverage >= SOME : coverage === 1
  );
}

/** Whether a piece is a name that is said as such: one of two characters between others that are not ours is a part of their word. */
function isSaid(pieces: Piece[], at: number): boolean {
  const isStrange = (piece?: Piece) =>
    piece !== undefined && (piece.kind === 'unknown' || (piece.kind === 'content' && !piece.solid));
  const piece = pieces[at];
  if (!piece?.named) return false;
  return piece.text.length > 2 || !(isStrange(pieces[at - 1]) && isStrange(pieces[at + 1]));
}

/**
 * Common words scattered over many pages are chance: one page at least must carry enough by itself, or a name, or words that
 * stand together. Where most of the query is not ours, no other pages than these are found.
 */
function notByChance(corpus: Corpus, query: Query, hits: Hit[]): Hit[] {
  const names = new Set(
    query.pieces.reduce<string[]>((all, piece) => (piece.named ? all.concat(runsOf(piece)) : all), []),
  );
  const isTelling = ({ text }: Piece) => corpus.telling(text);
  const isMeant = ({ before, runs, near = [] }: Hit) =>
    before !== undefined ||
    runs.some((run) => names.has(run)) ||
    (near.some(isTelling) && lengthOf(near) >= TOGETHER && lengthOf(near) >= SOME * contentLength(query));
  if (query.coverage < COVERAGE_THRESHOLD) return hits.filter(isMeant);
  const said = query.pieces.some((piece) => piece.kind === 'content' && piece.solid && isTelling(piece));
  const carries = ({ runs, near = [] }: Hit) =>
    carried(query, runs) >= COVERAGE_THRESHOLD && (said || near.length > 1 || runs.some((run) => run.length >= LONG));
  return hits.some((hit) => isMeant(hit) || carries(hit)) ? hits : [];
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
const contentLength = ({ pieces }: Query): number => lengthOf(pieces.filter(({ kind }) => kind !== 'function'));

/** Where the whole query stands somewhere, other pages may still have its words apart. */
function wordsApart(corpus: Corpus, { normal }: Query, content: Piece[]): Piece[] {
  if (normal.length <= 3) return content;
  return understand(corpus, normal, true).pieces.filter(
    ({ kind, text }) => kind === 'content' && text.length > 1,
  );
}

/** A query that means something by the table of equivalents, though it stands somewhere: what it means answers all of it. */
const wordMeant = (content: Piece[], total: number): Piece[] =>
  content
    .filter(({ alternatives = [] }) => alternatives.some(({ by }) => by))
    .map((piece) => ({ ...piece, weight: total }));

/** What of a query is not ours, neighbours together, with lone characters between them. */
function droppedFrom({ pieces }: Query): string[] {
  const dropped: string[] = [];
  let group = '';
  let unknown = false;
  for (const { kind, text, solid } of pieces.concat({ kind: 'function', text: '', weight: 0 })) {
    if (kind === 'unknown' || (kind === 'content' && !solid)) {
      group += text;
      unknown = unknown || kind === 'unknown';
      continue;
    }
    if (unknown) dropped.push(group);
    group = '';
    unknown = false;
  }
  return dropped;
}

/** The share of a query's content characters that a page carries in runs of two and more. */
function carried({ pieces }: Query, runs: string[]): number {
  const has = new Set(runs);
  let content = 0;
  let found = 0;
  for (const piece of pieces) {
    if (piece.kind === 'function') continue;
    content += piece.text.length;
    if (piece.solid && runsOf(piece).some((run) => has.has(run))) found += piece.text.length;
  }
  return content === 0 ? 0 : found / content;
}
