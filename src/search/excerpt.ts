import type { Corpus } from './corpus.ts';
import { type Entry, findRun } from './entry.ts';
import type { Hit } from './rank/rank.ts';
import { wordEdge } from './word-edge.ts';

/** A piece of a page around what was found; `marked` parts are the words of the query. */
export interface Excerpt {
  anchor: string;
  heading: string;
  parts: { text: string; marked: boolean }[];
}

/** Characters shown around a match. */
const SPAN = { before: 18, after: 64 } as const;

/** Characters that may stand before a heading in its block: 第12条. */
const NUMBER = 8;

type Place = [offset: number, anchor: string, heading: string];
type Range = { start: number; end: number };

/**
 * The places of a hit, best first: where most of the telling runs stand together.
 * @param limit how many places at most; each under another anchor
 */
export function excerpts(corpus: Corpus, hit: Hit, limit: number): Excerpt[] {
  const entry = corpus.entries.find(({ document }) => document === hit.document);
  if (!entry) return [];
  const { text, places, title } = hit.document;
  const found = hit.runs.reduce<(Range & { run: number })[]>(
    (all, run, rank) => all.concat(rangesOf(entry, run).map((range) => ({ ...range, run: rank }))),
    [],
  );
  found.sort((a, b) => a.start - b.start);
  const windows = found.map((first) => {
    const inside = found.filter(
      (one) => one === first || (one.start >= first.start && one.end <= first.start + SPAN.after),
    );
    const value = [...new Set(inside.map(({ run }) => run))].reduce((sum, run) => sum + 1 / (1 + run), 0);
    return { at: first.start, value };
  });
  windows.sort((a, b) => b.value - a.value || a.at - b.at);
  const shown = new Map<string, Excerpt>();
  // A page found by its keywords alone is shown from its beginning.
  for (const { at } of windows.length > 0 ? windows : [{ at: 0 }]) {
    const place = placeAt(places, at);
    const [, anchor, heading] = place;
    if (shown.size >= limit) break;
    if (!shown.has(anchor))
      shown.set(anchor, {
        anchor,
        heading,
        parts: partsOf(text, around(text, at, partAround(text, places, place, title)), found),
      });
  }
  return [...shown.values()];
}

/** Where a run stands in the text itself, whole characters with their marks. */
function rangesOf({ body, document: { text } }: Entry, run: string): Range[] {
  const ranges: Range[] = [];
  for (let at = findRun(body.text, run); at >= 0; at = findRun(body.text, run, at + run.length)) {
    const last = body.at[at + run.length - 1] ?? 0;
    ranges.push({
      start: body.at[at] ?? 0,
      end: last + (/^[\s\S]\p{M}*/u.exec(text.slice(last, last + 8))?.[0].length ?? 1),
    });
  }
  return ranges;
}

/** What stands under a place's heading: an excerpt does not run on into the next part, and does not say again what it stands under. */
function partAround(text: string, places: Place[], place: Place, title: string): Range {
  const at = places.indexOf(place);
  const next = places.find(([, , heading], i) => i > at && heading !== place[2]);
  let first = at;
  while (first > 0 && places[first - 1]?.[2] === place[2]) first--;
  const start = at < 0 ? 0 : (places[first]?.[0] ?? 0);
  const end = next ? next[0] : text.length;
  const heading = place[2] || title;
  const said = text.indexOf(heading, start);
  const body =
    said + heading.length + (/^[。.]?\s*/.exec(text.slice(said + heading.length, end))?.[0].length ?? 0);
  return { start: said >= 0 && said <= start + NUMBER && body < end ? body : start, end };
}

function placeAt(places: Place[], offset: number): Place {
  let best: Place = [0, '', ''];
  for (const place of places) if (place[0] <= offset) best = place;
  return best;
}

/** The stretch of a part that is shown around a match, and whether it begins and ends where the part, or a sentence, does. */
function around(text: string, match: number, part: Range): Range & { begun: boolean; ended: boolean } {
  const at = Math.max(match, part.start);
  const reach = Math.max(part.start, at - SPAN.before);
  // Begin after the last sentence end within reach, so that the excerpt reads as a sentence where it can.
  const sentence = /^[\s\S]*(?:[。；！？]|\. )[\s”’』」）》]*/.exec(text.slice(reach, at));
  // Of a word too long to begin with, nothing is shown.
  const back = wordEdge(text, reach, -1, part.start);
  const start = sentence ? reach + sentence[0].length : back < reach ? back : wordEdge(text, reach, 1, at);
  const limit = Math.min(part.end, at + SPAN.after);
  const before = wordEdge(text, limit, -1, part.start);
  const cut = before > at ? before : wordEdge(text, limit, 1, part.end);
  const end = start + text.slice(start, cut).replace(/\s+$/, '').length;
  return {
    start,
    end,
    begun: sentence !== null || start === part.start,
    ended: text.slice(end, part.end).trim() === '',
  };
}

/** A stretch of the text, letter by letter: what is marked is said of each, so none is left out. */
function partsOf(
  text: string,
  { start, end, begun, ended }: ReturnType<typeof around>,
  marks: Range[],
): Excerpt['parts'] {
  const parts: Excerpt['parts'] = begun ? [] : [{ text: '…', marked: false }];
  const before = parts.length;
  for (let at = start; at < end; at++) {
    const marked = marks.some((mark) => mark.start <= at && at < mark.end);
    const last = parts[parts.length - 1];
    if (parts.length > before && last?.marked === marked) last.text += text[at];
    else parts.push({ text: text[at] ?? '', marked });
  }
  return ended ? parts : parts.concat({ text: '…', marked: false });
}
