import type { SourceLine } from './line.ts';

/** What is counted within a line of a file, and within a paragraph of a Word file. */
const within: [place: RegExp, name: string][] = [
  [/^第\d+行$/, '段'],
  [/^第\d+段$/, '行'],
];

/** Lines with places that tell them apart: a page may have all its paragraphs in one line of its file, 第11行第3段; a paragraph may be broken by hand. */
export function withPlaces(lines: readonly SourceLine[]): SourceLine[] {
  const all = new Map<string, number>();
  for (const { at } of lines) all.set(at, (all.get(at) ?? 0) + 1);
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const { at } = line;
    const name = within.find(([place]) => place.test(at))?.[1];
    if (name === undefined || all.get(at) === 1) return line;
    const count = (seen.get(at) ?? 0) + 1;
    seen.set(at, count);
    return { ...line, at: `${at}第${count}${name}` };
  });
}
