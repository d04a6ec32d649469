import type { NormalForm } from '../text/normal-form.ts';
import { blocksOf, edgesOf, type Range } from './blocks.ts';
import type { Corpus } from './corpus.ts';
import { placesOf } from './entry.ts';
import type { Hit } from './rank/rank.ts';
import type { Document } from './types.ts';

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

/**
 * The places of a hit, best first: the one that is asked for outright, then where most of the telling runs stand together in one block.
 * @param limit how many places at most; each under another anchor
 */
export function excerpts(corpus: Corpus, hit: Hit, limit: number): Excerpt[] {
  const { text, places } = hit.document;
  const { body } = corpus.entryOf(hit.document);
  const blocks = blocksIn(hit.document);
  const blockAt = (at: number) => blocks.filter(({ start }) => start <= at).pop();
  const found = hit.runs.flatMap((run, rank) =>
    rangesOf(body, text, run).map((range) => ({ ...range, worth: 1 / (1 + rank) })),
  );
  const windows = found.map((one) => {
    const block = blockAt(one.start);
    const last = Math.min(one.start + SPAN.after, block?.end ?? 0);
    const together = found.filter(
      (other) => other === one || (other.start >= one.start && other.end <= last),
    );
    const worth = Array.from(new Set(together.map((other) => other.worth))).reduce((sum, each) => sum + each);
    // Of equal ones what stands under a heading says more than the heading.
    return { ...one, worth: block?.isHeading ? worth - 0.01 : worth };
  });
  for (const [start, anchor] of places)
    if (anchor === hit.at) windows.push({ start, end: start, worth: Infinity });
  // A page found by its keywords alone is shown from its beginning.
  if (windows.length === 0) windows.push({ start: 0, end: 0, worth: 0 });
  windows.sort((a, b) => b.worth - a.worth || a.start - b.start);
  const shown: Excerpt[] = [];
  const starts = new Set<number>();
  for (const match of windows) {
    const block = blockAt(match.start);
    const [, anchor, heading] = placeAt(places, match.start);
    if (shown.length >= limit || !block) break;
    if (shown.some((other) => other.anchor === anchor)) continue;
    const under = block.isHeading ? blockUnder(blocks, block) : block;
    const stretch = under && around(text, match, under);
    if (stretch && starts.has(stretch.start)) continue;
    if (stretch) starts.add(stretch.start);
    shown.push({ anchor, heading, parts: stretch ? partsOf(text, stretch, found) : [] });
  }
  return shown;
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

/** A block of a document with the heading it stands under, and whether it says no more than that. */
type Block = ReturnType<typeof blocksIn>[number];

/** The blocks of a document; that of a heading says it, perhaps with a number before it. */
const blocksIn = ({ text, places, title }: Document) =>
  blocksOf(text).map(({ start, end }) => {
    const heading = placeAt(places, start)[2] || title;
    const own = text.slice(start, end).trim();
    return { start, end, heading, isHeading: own.endsWith(heading) && own.length <= heading.length + NUMBER };
  });

/** What stands first under a heading: the next block, if it is in the same part. */
function blockUnder(blocks: Block[], { start, heading }: Block): Block | undefined {
  const next = blocks.find((block) => block.start > start);
  return next?.heading === heading && !next.isHeading ? next : undefined;
}

function placeAt(places: Document['places'], offset: number): Document['places'][number] {
  return places.filter(([start]) => start <= offset).pop() ?? [0, '', ''];
}

/** The stretch of a block that is shown around a match, and whether it begins and ends where the block, or a sentence, does. */
function around(text: string, match: Range, block: Range) {
  const from = Math.max(match.start, block.start);
  const to = Math.max(from, Math.min(match.end, block.end));
  const limit = Math.max(to, from + SPAN.after);
  const edges = edgesOf(text, block);
  const before = edges.filter(({ start }) => start <= from);
  const within = (reach: number, rank: number) =>
    before.filter((edge) => edge.start >= from - reach && edge.rank >= rank);
  // Behind the last sentence end within reach, so that the excerpt reads as a sentence where it can; else behind a lesser mark.
  const first =
    within(SPAN.sentence, 2).pop() ??
    within(SPAN.before, 1)[0] ??
    before.filter(({ start }) => start <= from - SPAN.before).pop();
  const behind = edges.filter(({ end }) => end > to);
  const near = behind.filter(({ end }) => end <= limit);
  const last =
    limit + SPAN.more >= block.end
      ? edges.pop()
      : (near.filter(({ rank }) => rank > 0).pop() ?? near.pop() ?? behind[0]);
  return {
    start: first?.start ?? block.start,
    end: last?.end ?? block.end,
    begun: first?.rank === 2,
    ended: last?.rank === 2,
  };
}

/** A stretch of the text, with … where it leaves a sentence out in part. */
function partsOf(text: string, stretch: ReturnType<typeof around>, marks: Range[]): Marked {
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
