import { type Corpus, findRun } from './corpus.ts';
import type { Hit } from './rank.ts';

/** A piece of a page around what was found; `marked` parts are the words of the query. */
export interface Excerpt {
  anchor: string;
  heading: string;
  parts: { text: string; marked: boolean }[];
}

/** Characters shown around a match. */
const SPAN = { before: 18, after: 64 } as const;

/**
 * The places of a hit, best first: where most of the telling runs stand together.
 * @param limit how many places at most; each under another anchor
 */
export function excerpts(corpus: Corpus, hit: Hit, limit: number): Excerpt[] {
  const entry = corpus.entries.find(({ document }) => document === hit.document);
  if (!entry) return [];
  const { text, places } = hit.document;
  const found: { start: number; end: number; run: number }[] = [];
  hit.runs.forEach((run, rank) => {
    for (let at = findRun(entry.body.text, run); at >= 0; at = findRun(entry.body.text, run, at + run.length)) {
      const last = entry.body.at[at + run.length - 1] ?? 0;
      found.push({ start: entry.body.at[at] ?? 0, end: last + 1, run: rank });
    }
  });
  if (found.length === 0) return [plain(text, places[0])];
  found.sort((a, b) => a.start - b.start);
  const windows = found.map((first) => {
    const inside = found.filter(({ start, end }) => start >= first.start && end <= first.start + SPAN.after);
    const value = [...new Set(inside.map(({ run }) => run))].reduce((sum, run) => sum + 1 / (1 + run), 0);
    return { first, inside, value };
  });
  windows.sort((a, b) => b.value - a.value || a.first.start - b.first.start);
  const shown = new Map<string, Excerpt>();
  for (const { first, inside } of windows) {
    const place = placeAt(places, first.start);
    if (shown.size >= limit) break;
    if (!shown.has(place[1]))
      shown.set(place[1], { anchor: place[1], heading: place[2], parts: cut(text, first.start, inside, ...partAround(places, place, text.length)) });
  }
  return [...shown.values()];
}

type Place = [offset: number, anchor: string, heading: string];

/** Where what stands under a place's heading begins and ends: an excerpt does not run on into the next part. */
function partAround(places: Place[], place: Place, end: number): [from: number, to: number] {
  const at = places.indexOf(place);
  const next = places.find(([, , heading], i) => i > at && heading !== place[2]);
  let first = at;
  while (first > 0 && places[first - 1]?.[2] === place[2]) first--;
  return [at < 0 ? 0 : (places[first]?.[0] ?? 0), next ? next[0] : end];
}

function placeAt(places: Place[], offset: number): Place {
  let best: Place = [0, '', ''];
  for (const place of places) if (place[0] <= offset) best = place;
  return best;
}

function plain(text: string, place: Place | undefined): Excerpt {
  return {
    anchor: place?.[1] ?? '',
    heading: place?.[2] ?? '',
    parts: [{ text: text.length > SPAN.after ? `${text.slice(0, SPAN.after)}…` : text, marked: false }],
  };
}

/** Pagefind ends blocks without a stop by a full stop of its own; in Chinese that is 。 */
const chineseStops = (text: string): string => text.replace(/([\u3400-\u9fff”）》])\. ?/g, '$1。');

/** @param from where the part begins that the excerpt is taken from; @param to where it ends */
function cut(text: string, at: number, marks: { start: number; end: number }[], from: number, to: number): Excerpt['parts'] {
  // Begin after the last sentence end within reach, so that the excerpt reads as a sentence where it can.
  const before = text.slice(Math.max(from, at - SPAN.before), at);
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('. '), before.lastIndexOf('；')) + 1;
  const start = at - before.length + stop;
  const end = Math.min(to, at + SPAN.after);
  const parts: Excerpt['parts'] = [];
  const push = (from: number, to: number, marked: boolean) => {
    if (to > from) parts.push({ text: chineseStops(text.slice(from, to)), marked });
  };
  let done = start;
  for (const mark of marks) {
    if (mark.start < done) continue;
    push(done, mark.start, false);
    push(mark.start, Math.min(mark.end, end), true);
    done = mark.end;
  }
  push(done, end, false);
  if (start > from && stop === 0) parts.unshift({ text: '…', marked: false });
  if (end < to) parts.push({ text: '…', marked: false });
  return parts;
}
