import type { SourceLine } from './line.ts';
import { isTitleLine, numberOf, runInTitle } from './title.ts';

/** How a document shows where a duty begins. */
export interface DutyStyle {
  name: 'heading' | 'numbered' | 'run-in' | 'title-line';
  /** Whether a line begins a duty. @param next the line after it in its group */
  begins(line: SourceLine, next: SourceLine | undefined): boolean;
}

/**
 * The first way that finds a duty in every group: headings of one level, numbers of one form, titles that run into their paragraphs, titles on lines of their own.
 * @param groups the lines of each group, without the sentence that leads to it
 */
export function dutyStyle(groups: readonly SourceLine[][]): DutyStyle {
  const lines = groups.flat();
  const level = Math.min(...lines.flatMap((line) => line.level ?? []));
  const headings = lines.filter((line) => line.level === level).length;
  const form = numberOf(groups[0]?.find(({ text }) => numberOf(text))?.text ?? '')?.form;
  const styles: DutyStyle[] = [
    // Where nearly everything is a heading, headings tell nothing.
    { name: 'heading', begins: (line) => line.level === level && headings <= 2 * (lines.length - headings) },
    { name: 'numbered', begins: ({ text }) => form !== undefined && numberOf(text)?.form === form },
    { name: 'run-in', begins: ({ text }) => runInTitle(text) !== undefined },
    { name: 'title-line', begins: ({ text }, next) => isTitleLine(text) && next !== undefined && !isTitleLine(next.text) },
  ];
  const inAll = ({ begins }: DutyStyle) => groups.every((group) => group.some((line, i) => begins(line, group[i + 1])));
  const inSome = ({ begins }: DutyStyle) => groups.some((group) => group.some((line, i) => begins(line, group[i + 1])));
  return styles.find(inAll) ?? styles.find(inSome) ?? (styles[2] as DutyStyle);
}
