import { numberOf, splitTitle } from '../../official/heading.ts';
import { forMatching } from '../../text/matching.ts';
import { RUN_IN_LIMIT, TITLE_LIMIT } from '../limits.ts';
import type { SourceLine } from '../read/line.ts';
import { isTitleLine, runInTitle } from '../read/signs.ts';

/** Whether a line is more than a title may be, and shows none. */
function isUntitled(text: string): boolean {
  const { title } = splitTitle(text);
  return !isTitleLine(text) && ([...title].length > TITLE_LIMIT || /[。｡；;]|[！!？?](?!$)/.test(title));
}

/** Of a duty that is but sentences, the words before its first mark. */
function clauseOf(text: string): { heading: string; rest: string } | undefined {
  const number = numberOf(text)?.number ?? '';
  const [heading, words = ''] =
    /^([^。｡：:；;！!？?，,、]+)[。｡：:；;！!？?，,]/.exec(text.slice(number.length)) ?? [];
  if (heading === undefined || [...words].length < 2 || [...words].length > RUN_IN_LIMIT) return undefined;
  const rest = text.slice(number.length + heading.length).trim();
  return rest === '' ? undefined : { heading: number + heading, rest };
}

/** How duties are called whose first line shows no title: long ones by the words before the first mark; where most show none, all of them so, or by the numbers of articles. */
export type Naming = 'words' | 'all-words' | 'number';

/** How the duties that begin with some lines are called. */
export function namingOf(begun: readonly SourceLine[]): Naming {
  const bare = begun.filter(({ text }) => !runInTitle(text) && !isTitleLine(text));
  const numbers = begun.map(({ text }) => numberOf(text));
  const areArticles = numbers.every((number) => number?.form === 'article');
  const differ = new Set(numbers.map((number) => forMatching(number?.number ?? ''))).size === begun.length;
  if (bare.length * 2 <= begun.length) return 'words';
  if (areArticles && differ) return 'number';
  return bare.some(({ text }) => isUntitled(text)) ? 'all-words' : 'words';
}

/** Of an article its number, and what it says. */
function articleOf(text: string): { heading: string; rest: string } | undefined {
  const number = numberOf(text)?.number ?? '';
  const rest = text.slice(number.length).trim();
  return number === '' || rest === '' ? undefined : { heading: number.trim(), rest };
}

/** Where the title of a duty ends in the line that begins it: before what it runs into, or with the line. @returns `untitled`: it shows no title; what stands for one is as `naming` says */
export function titleOf(
  text: string,
  naming: Naming = 'words',
): {
  untitled: boolean;
  runIn: { heading: string; rest: string } | undefined;
} {
  if (naming === 'number') return { untitled: true, runIn: articleOf(text) };
  const titled = runInTitle(text);
  const untitled = !titled && (isUntitled(text) || (naming === 'all-words' && !isTitleLine(text)));
  const clause = titled ?? (untitled ? clauseOf(text) : undefined);
  return { untitled: untitled && (clause !== undefined || isUntitled(text)), runIn: clause };
}
