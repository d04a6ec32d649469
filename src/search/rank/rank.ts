import type { Corpus } from '../corpus.ts';
import { countRun, type Entry, findRun, occursIn } from '../entry.ts';
import type { Document, Mark } from '../types.ts';
import { correct, readLatin } from '../understand/correct.ts';
import { type Piece, type Query, understand } from '../understand/query.ts';
import { together } from './together.ts';

/** A page found: how well it fits, and the runs to mark in it, most telling first. */
export interface Hit {
  document: Document;
  score: number;
  runs: string[];
}

export interface Answer {
  /** The query that was answered: as typed, or as corrected. */
  query: Query;
  hits: Hit[];
  /** Words of the query that no hit was found by. */
  dropped: string[];
  /** What was searched instead of what was typed, where a correction was made. */
  corrected?: string;
}

/** Below this share of matched content characters a partial match is chance and is not shown. */
const ENOUGH = 0.5;
/** A correction must explain nearly all of the query; a little help for nonsense would make sense of it. */
const EXPLAINED = 0.8;
/** A page must carry this share of the best page's score; weaker ones are noise behind it. */
const TAIL = 0.3;
/** How much a word says by where it stands. */
const FIELD = { title: 3, heading: 2.2, lead: 2.2, keyword: 1.6, body: 1 } as const;
/** The pledge itself comes before what is said about it. */
const STANDING: Record<Mark, number> = {
  restatement: 1,
  original: 1,
  both: 1,
  unrestated: 1,
  background: 0.72,
  role: 0.7,
  term: 0.5,
  site: 0.4,
};
/** What the whole query standing in a page is worth beside its pieces. */
const EXACT = 2;
/** What all words of the query in one sentence are worth beside them. */
const TOGETHER = 1.2;
/** What a role's page is worth beside that for who asks what this role can do. */
const ADDRESSED = 2;
/** Function words of such a question. */
const DOING = /[做干办]/;

/**
 * Ranks the pages for a query.
 * Pages with the whole query in them come first; others by the runs of the query they carry, weighed by rarity, field and repetition.
 * Pinyin is read, typing mistakes are put right where that explains nearly all of the query.
 * A query of which less than half is our text finds nothing.
 * @param literal search what was typed and nothing else
 */
export function search(corpus: Corpus, text: string, literal = false): Answer {
  const typed = understand(corpus, text);
  const plain = rank(corpus, typed);
  if (literal || typed.normal === '' || corpus.spread(typed.normal) > 0) return plain;
  const read = readLatin(corpus, typed.normal);
  if (read !== undefined) {
    const answer = rank(corpus, understand(corpus, read));
    if (answer.hits.length > 0 && answer.query.coverage >= EXPLAINED) return { ...answer, corrected: read };
  }
  const better = improve(corpus, typed);
  if (!better || better.query.coverage < EXPLAINED || better.query.coverage <= typed.coverage) return plain;
  return better;
}

/** Corrects stretch after stretch, as long as each one explains more of the query; what was typed is put right, not left out. */
function improve(corpus: Corpus, typed: Query): Answer | undefined {
  let query = typed;
  for (let rounds = 0; rounds < 3; rounds++) {
    const text = correct(corpus, query);
    const next = text === undefined ? undefined : understand(corpus, text);
    // A mistake is put right by what says something: not by turning content into function words.
    if (!next || next.coverage <= query.coverage || functionLength(next) > functionLength(query)) break;
    if (Math.abs(next.normal.length - typed.normal.length) > 1) break;
    query = next;
  }
  if (query === typed) return undefined;
  const answer = rank(corpus, query);
  return answer.hits.length > 0 ? { ...answer, corrected: query.normal } : undefined;
}

const functionLength = ({ pieces }: Query): number =>
  pieces.reduce((sum, { kind, text }) => sum + (kind === 'function' ? text.length : 0), 0);

function rank(corpus: Corpus, query: Query): Answer {
  const content = query.pieces.filter(({ kind }) => kind === 'content');
  const dropped = query.pieces.filter(({ kind }) => kind === 'unknown').map((piece) => piece.text);
  if (query.normal === '') return { query, hits: [], dropped: [] };
  const whole = corpus.spread(query.normal) > 0;
  if (!whole && (query.coverage < ENOUGH || content.length === 0)) return { query, hits: [], dropped };
  // Where part of the query is not ours, the rest must name something: words of any sentence are chance.
  if (!whole && query.coverage < 1 && !content.some(({ text, solid }) => solid && corpus.telling(text)))
    return { query, hits: [], dropped };
  // Where the whole query stands somewhere, other pages may still have its words apart.
  const words =
    whole && query.normal.length > 3
      ? understand(corpus, query.normal, true).pieces.filter(
          ({ kind, text }) => kind === 'content' && text.length > 1,
        )
      : content;
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const hits = corpus.entries
    .map((entry) => rate(entry, query, words, total, whole))
    .filter((hit): hit is Hit => hit !== undefined);
  // One page at least must carry enough by itself: common words scattered over many pages are chance.
  if (!whole && !hits.some(({ runs }) => carried(query, runs) >= ENOUGH)) return { query, hits: [], dropped };
  hits.sort((a, b) => b.score - a.score);
  const best = hits[0]?.score ?? 0;
  return { query, hits: hits.filter((hit) => hit.score >= best * TAIL), dropped: whole ? [] : dropped };
}

function rate(entry: Entry, query: Query, content: Piece[], total: number, whole: boolean): Hit | undefined {
  let score = 0;
  const runs: { text: string; weight: number }[] = [];
  for (const { text, weight } of content) {
    if (!occursIn(entry, text)) continue;
    score += (weight / (total || 1)) * says(entry, text);
    runs.push({ text, weight });
  }
  if (whole && occursIn(entry, query.normal)) {
    // What the page shows is the whole phrase, and nothing of it besides.
    const value = score + EXACT + says(entry, query.normal);
    return { document: entry.document, score: value * STANDING[entry.document.mark], runs: [query.normal] };
  }
  if (score === 0) return undefined;
  if (asksOfRole(entry, query, content)) score += ADDRESSED;
  const telling = content.filter(({ solid }) => solid);
  if (telling.length > 1) score += TOGETHER * together(entry.body.text, telling, total);
  runs.sort((a, b) => b.weight - a.weight);
  return {
    document: entry.document,
    score: score * STANDING[entry.document.mark],
    runs: Array.from(new Set(runs.map((run) => run.text))),
  };
}

/** Whether a query names the role of a page and asks what it can do: 车间工人要做哪些事. */
const asksOfRole = ({ document, title, keywords }: Entry, { pieces }: Query, content: Piece[]): boolean =>
  document.mark === 'role' &&
  pieces.some(({ kind, text }) => kind === 'function' && DOING.test(text)) &&
  content.some(({ text, solid }) => solid && (title.indexOf(text) === 0 || keywords.indexOf(text) >= 0));

/** The share of a query's content characters that a page carries in runs of two and more. */
function carried({ pieces }: Query, runs: string[]): number {
  const has = new Set(runs);
  let content = 0;
  let found = 0;
  for (const { text, kind, solid } of pieces) {
    if (kind === 'function') continue;
    content += text.length;
    if (has.has(text) && solid) found += text.length;
  }
  return content === 0 ? 0 : found / content;
}

/** What a run says in a page: its best field in full, the repetition in the text besides. */
function says(entry: Entry, run: string): number {
  // A role's name and greeting say whom the page is for, not what it says.
  const role = entry.document.mark === 'role' ? 0.45 : 1;
  const inTitle = findRun(entry.title, run) >= 0 ? FIELD.title * role : 0;
  const inHeading = entry.headings.some((heading) => findRun(heading, run) >= 0) ? FIELD.heading : 0;
  const inLead = findRun(entry.lead, run) >= 0 ? FIELD.lead * role : 0;
  const inKeyword = entry.keywords.some((keyword) => keyword === run)
    ? FIELD.keyword
    : entry.keywords.some((keyword) => findRun(keyword, run) >= 0)
      ? FIELD.keyword * 0.7
      : 0;
  const inBody = FIELD.body * saturate(countRun(entry.body.text, run), entry.body.text.length);
  return Math.max(inTitle, inHeading, inLead, inKeyword, inBody) + 0.4 * inBody;
}

/** Repetition says more, but ever less; in a long page a little less still (as BM25 has it). */
function saturate(count: number, length: number): number {
  return (count * 2.2) / (count + 1.2 * (0.6 + 0.4 * (length / 900)));
}
