import { forMatching } from '../../text/matching.ts';
import type { SourceLine } from '../read/line.ts';
import type { DutyStyle } from './duty-style.ts';

const isCall = ({ text }: SourceLine): boolean => /[!][”’」』）)》]*$/.test(forMatching(text));

/**
 * The last paragraphs of the last duty that call upon people, as closing words do, where no paragraph of another duty calls.
 * @param own the paragraphs of the last duty @param groups the lines of all groups but these
 */
export function callsAtEnd(
  own: readonly SourceLine[],
  groups: readonly (readonly SourceLine[])[],
  style: DutyStyle,
): SourceLine[] {
  const from = own.findLastIndex((line) => !isCall(line)) + 1;
  // A title that runs in ends where it likes; with a line to itself it has all its paragraphs below it.
  const others = groups.flatMap((lines) => lines.filter((line, i) => !style.begins(line, lines[i + 1])));
  return style.name === 'run-in' || others.length === 0 || others.some(isCall) ? [] : own.slice(from);
}
