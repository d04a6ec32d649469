import { numberOf } from '../../official/heading.ts';
import type { DoubtfulLine, SourceLine } from '../read/line.ts';
import type { Part } from './part.ts';

/** Fewer numbered lines may be but a list within a text. */
const FEWEST = 3;

/** Whether a number stands before a line, typed or written by the program that shows it; a mark is none. */
const isNumbered = ({ text, form = 'bullet' }: SourceLine): boolean =>
  (numberOf(text)?.form ?? 'mark') !== 'mark' || !/^(?:bullet|none)?(?: |$)/.test(form);

/**
 * Where most of the numbered lines are but paragraphs, they may be the duties, and what was taken for duties their groups: told once, of the
 * first of them.
 * @param kept all lines that are kept @param parts what they are, but for paragraphs
 */
export function unreadNumbers(
  kept: readonly SourceLine[],
  parts: ReadonlyMap<SourceLine, Part>,
): DoubtfulLine[] {
  const numbered = kept.filter((line) => line.names !== true && isNumbered(line));
  const plain = numbered.filter((line) => (parts.get(line) ?? 'preamble') === 'preamble');
  const [line] = plain;
  if (!line || plain.length < FEWEST || plain.length * 2 <= numbered.length) return [];
  const why = `有编号的 ${numbered.length} 段，${plain.length} 段（从这一段起）只当作段落，没有当作条；也许它们才是条，它们上面的是分组；在大纲里改，或者把各条的编号写成“第一条”再导入`;
  return [{ line, why }];
}
