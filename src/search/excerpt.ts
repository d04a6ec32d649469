import type { NormalForm } from '../text/normal-form.ts';
import { blocksOf, type Range } from './blocks.ts';
import type { Corpus } from './corpus.ts';
import { placesOf } from './entry.ts';
import type { Hit } from './rank/rank.ts';
import type { Document } from './types.ts';
import { wordEdge } from './word-edge.ts';

/** A text in pieces; `marked` ones are words of the query. */
export type Marked = { text: string; marked: boolean }[];

/** A piece of a page around what was found. */
export interface Excerpt {
  anchor: string;
  heading: string;
  /** Text of one block, letter for letter, with … where it begins or ends within a sentence; nothing where the heading is all there is. */
  parts: Marked;
}

/** Characters shown around a match; more before it where a sentence begins there: two lines of a phone 360 px wide. So few more at the end of a block are shown as well. */
const SPAN = { sentence: 36, before: 18, after: 64, more: 12 } as const;

/** Characters that may stand before a heading in its block: 第12条. */
const NUMBER = 8;

/** Where a text may be parted: behind a mark, in Latin one that space follows, with what closes behind it. */
const FIRST_CLAUSE = /^[\s\S]*?(?:[。；！？，、：…]|[.,;:!?](?= ))[”’』」）》]*\s*/;
const CLAUSES = /^[\s\S]*(?:[。；！？，、：…]|[.,;:!?](?= ))[”’』」）》]*\s*/;
const SENTENCES = /^[\s\S]*(?:[。；！？]|[.!?](?= ))[”’』」）》]*\s*/;
const SENTENCE_END = /[。；！？.!?][”’』」）》]*\s*$/;

type Place = Document['places'][number];

/** A block of a document, the place it begins in, and whether it is the heading it stands under, said in the text. */
interface Block extends Range {
  place: Place;
  isHeading: boolean;
}

/**
 * The places of a hit, best first: the one that is asked for outright, then where most of the telling runs stand together in one block.
 * @param limit how many places at most; each under another anchor
 */
export function excerpts(corpus: Corpus, hit: Hit, limit: number): Excerpt[] {
  const entry = corpus.entryOf(hit.document);
  const { text, places } = hit.document;
  const blocks = blocksIn(hit.document);
  const found = hit.runs
    .flatMap((run, rank) => rangesOf(entry.body, text, run).map((range) => ({ ...range, run: rank })))
    .sort((a, b) => a.start - b.start);
  const windows = found.map((first, i) => {
    const block = blockAt(blocks, first.start);
    const limit = Math.min(first.start + SPAN.after, block?.end ?? 0);
    const runs = new Set([first.run]);
    for (const { start, end, run } of found.slice(i + 1)) {
      if (start >= limit) break;
      if (end <= limit) runs.add(run);
    }
    return { ...first, block, value: Array.from(runs).reduce((sum, run) => sum + 1 / (1 + run), 0) };
  });
  windows.sort(
    (a, b) =>
      b.value - a.value || Number(a.block?.isHeading) - Number(b.block?.isHeading) || a.start - b.start,
  );
  const asked = places.find(([, anchor]) => anchor === hit.at);
  if (asked)
    windows.unshift({ start: asked[0], end: asked[0], run: 0, block: blockAt(blocks, asked[0]), value: 0 });
  const shown: (Excerpt & { start: number })[] = [];
  // A page found by its keywords alone is shown from its beginning.
  for (const { start, end, block } of windows.length > 0
    ? windows
    : [{ start: 0, end: 0, block: blocks[0] }]) {
    if (shown.length >= limit || !block) break;
    const [, anchor, heading] = placeAt(places, start);
    if (shown.some((other) => other.anchor === anchor)) continue;
    const body = block.isHeading ? blockUnder(blocks, block) : block;
    const match = body === block ? { start, end: Math.min(end, block.end) } : body && startOf(body);
    const stretch = match && body && around(text, match, body);
    if (shown.some((other) => other.start === stretch?.start)) continue;
    const parts = stretch ? partsOf(text, stretch, found) : [];
    shown.push({ anchor, heading, parts, start: stretch?.start ?? -1 });
  }
  return shown.map(({ anchor, heading, parts }) => ({ anchor, heading, parts }));
}

/** A title or a heading with the words of the query marked in it. */
export function markText(corpus: Corpus, { runs }: Hit, text: string): Marked {
  const normal = corpus.normal(text);
  const marks = runs.flatMap((run) => rangesOf(normal, text, run));
  return cutAt(text, { start: 0, end: text.length }, marks);
}

/** Where a run stands in the text itself, whole characters with their marks. */
function rangesOf(normal: NormalForm, text: string, run: string): Range[] {
  return placesOf(normal.text, run).map((at) => {
    const last = normal.at[at + run.length - 1] ?? 0;
    const character = /^[\s\S]\p{M}*/u.exec(text.slice(last, last + 8))?.[0] ?? ' ';
    return { start: normal.at[at] ?? 0, end: last + character.length };
  });
}

/** The blocks of a document; a heading says its place, perhaps with a number before it, and stands first under it. */
function blocksIn({ text, places, title }: Document): Block[] {
  let above: string | undefined;
  return blocksOf(text).map(({ start, end }) => {
    const place = placeAt(places, start);
    const heading = place[2] || title;
    const own = text.slice(start, end).trim();
    const isHeading = above !== heading && own.endsWith(heading) && own.length <= heading.length + NUMBER;
    above = heading;
    return { start, end, place, isHeading };
  });
}

const blockAt = (blocks: Block[], at: number): Block | undefined =>
  blocks.filter(({ start }) => start <= at).pop();

const startOf = ({ start }: Range): Range => ({ start, end: start });

/** What stands first under a heading: the next block, if it is in the same part. */
function blockUnder(blocks: Block[], heading: Block): Block | undefined {
  const next = blocks[blocks.indexOf(heading) + 1];
  return next && !next.isHeading && next.place[2] === heading.place[2] ? next : undefined;
}

function placeAt(places: Place[], offset: number): Place {
  let best: Place = [0, '', ''];
  for (const place of places) if (place[0] <= offset) best = place;
  return best;
}

/** The stretch of a block that is shown around a match, and whether it begins and ends where the block, or a sentence, does. */
function around(text: string, match: Range, block: Range): Range & { begun: boolean; ended: boolean } {
  const start = beginning(text, match, block);
  const end = ending(text, match, block);
  const isParted = (at: number) => SENTENCE_END.test(text.slice(block.start, at));
  return {
    start,
    end,
    begun: start === block.start || isParted(start),
    ended: end === block.end || isParted(end),
  };
}

/** Behind the last sentence end within reach, so that the excerpt reads as a sentence where it can; else behind a lesser mark. */
function beginning(text: string, match: Range, block: Range): number {
  const far = Math.max(block.start, match.start - SPAN.sentence);
  if (far === block.start) return far;
  const whole = SENTENCES.exec(text.slice(far, match.start));
  if (whole) return far + whole[0].length;
  const reach = match.start - SPAN.before;
  const parted = FIRST_CLAUSE.exec(text.slice(reach, match.start));
  return parted ? reach + parted[0].length : wordEdge(text, reach, -1, block.start);
}

/** The end of the block where it is near, else behind the last mark within reach. */
function ending(text: string, match: Range, block: Range): number {
  const limit = Math.max(match.end, match.start + SPAN.after);
  if (limit + SPAN.more >= block.end) return block.end;
  const parted = CLAUSES.exec(text.slice(match.end, limit));
  if (parted) return match.end + parted[0].replace(/\s+$/, '').length;
  const before = wordEdge(text, limit, -1, match.end);
  const end = before > match.end ? before : wordEdge(text, limit, 1, block.end);
  return match.start + text.slice(match.start, end).replace(/\s+$/, '').length;
}

/** A stretch of the text, with … where it leaves a sentence out in part. */
function partsOf(text: string, stretch: Range & { begun: boolean; ended: boolean }, marks: Range[]): Marked {
  const gap = { text: '…', marked: false };
  return [...(stretch.begun ? [] : [gap]), ...cutAt(text, stretch, marks), ...(stretch.ended ? [] : [gap])];
}

/** A stretch of the text, letter by letter: what is marked is said of each, so none is left out. */
function cutAt(text: string, { start, end }: Range, marks: Range[]): Marked {
  const parts: Marked = [];
  const inside = marks.filter((mark) => mark.start < end && start < mark.end);
  for (let at = start; at < end; at++) {
    const marked = inside.some((mark) => mark.start <= at && at < mark.end);
    const last = parts[parts.length - 1];
    if (last?.marked === marked) last.text += text[at];
    else parts.push({ text: text.charAt(at), marked });
  }
  return parts;
}
