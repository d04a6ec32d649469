import { numberOf } from '../../official/heading.ts';
import type { SourceLine } from '../read/line.ts';
import { isStoppedTitle, isTitleLine, runInTitle } from '../read/signs.ts';
import { itemRank } from '../sift/rank.ts';

/** How a document shows where a duty begins. */
export interface DutyStyle {
  name: 'heading' | 'numbered' | 'listed' | 'run-in' | 'title-line' | 'stopped-line';
  /** Whether a line begins a duty. @param next the line after it in its group */
  begins(line: SourceLine, next: SourceLine | undefined): boolean;
}

/**
 * The first way that finds a duty in every group: headings of one level, numbers of one form, items of lists, titles on lines of their own that end with a
 * stop, titles that run into their paragraphs, titles on lines of their own.
 * @param groups the lines of each group, without the sentence that leads to it
 */
export function dutyStyle(groups: readonly SourceLine[][]): DutyStyle {
  const lines = groups.flat();
  const level = Math.min(...lines.flatMap((line) => line.level ?? []));
  const headings = lines.filter((line) => line.level === level).length;
  // Where everything is an item, items tell nothing.
  const listed = lines.some((line) => !line.listed);
  const firsts = new Set(
    groups.flatMap((group) => group.filter(({ listed: item }) => item).slice(0, 1)).map(itemRank),
  );
  const first = groups[0]?.flatMap(({ text }) => numberOf(text)?.form ?? []) ?? [];
  // Sections of a chapter hold articles.
  const form = first[0] === 'section' && first.includes('article') ? 'article' : first[0];
  const runIns = lines.filter(({ text }) => runInTitle(text)).length;
  const stopped = (line: SourceLine, next: SourceLine | undefined) =>
    isStoppedTitle(line.text) && next !== undefined && next.text.length > line.text.length;
  const stoppedLines = groups.flatMap((group) =>
    group.filter((line, i) => stopped(line, group[i + 1])),
  ).length;
  const stoppedFirst = groups.every(([line, next]) => line !== undefined && stopped(line, next));
  const runIn: DutyStyle = { name: 'run-in', begins: ({ text }) => runInTitle(text) !== undefined };
  const styles: DutyStyle[] = [
    // Where nearly everything is a heading, headings tell nothing.
    { name: 'heading', begins: (line) => line.level === level && headings <= 2 * (lines.length - headings) },
    { name: 'numbered', begins: ({ text }) => form !== undefined && numberOf(text)?.form === form },
    // What the program that shows a text numbers or marks itself.
    { name: 'listed', begins: (line) => listed && line.listed === true && firsts.has(itemRank(line)) },
    // A paragraph may begin with a short sentence too: such lines must stand first in every group, and be as many as those.
    {
      name: 'stopped-line',
      begins: (line, next) => stoppedFirst && stoppedLines >= runIns && stopped(line, next),
    },
    runIn,
    {
      name: 'title-line',
      begins: ({ text }, next) => isTitleLine(text) && next !== undefined && !isTitleLine(next.text),
    },
  ];
  const inAll = ({ begins }: DutyStyle) =>
    groups.every((group) => group.some((line, i) => begins(line, group[i + 1])));
  const inSome = ({ begins }: DutyStyle) =>
    groups.some((group) => group.some((line, i) => begins(line, group[i + 1])));
  return styles.find(inAll) ?? styles.find(inSome) ?? runIn;
}
