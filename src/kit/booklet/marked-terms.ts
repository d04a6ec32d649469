import { type Block, type Inline, wordsOf } from './prose.ts';

type Term = Extract<Inline, { kind: 'term' }>;

const isTerm = (value: object): value is Term => 'kind' in value && value.kind === 'term';

/**
 * Blocks in which a term is `marked` where it first stands: dots below every one of them would be a screen over the page.
 * The title of a book has marks of its own.
 * @param seen the terms that were marked before, which those of these blocks join
 */
export const markedOnce = (blocks: readonly Block[], seen: Set<string>): Block[] =>
  blocks.map((block) => marked(block, seen));

/** The same of anything a block consists of. */
function marked<T>(value: T, seen: Set<string>): T {
  if (Array.isArray(value)) return value.map((each) => marked(each, seen)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isTerm(value)) {
    const words = wordsOf(value.of);
    const name = value.to ?? words;
    const isFirst = !seen.has(name);
    seen.add(name);
    return { ...value, marked: isFirst && !words.startsWith('《') };
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each, seen)])) as T;
}
