import { numberOf } from '../../official/heading.ts';
import type { RuleId } from '../../official/rules.ts';
import { forMatching } from '../../text/matching.ts';
import { readCount } from '../../text/numerals.ts';
import { isClosed, type SourceLine } from '../read/line.ts';
import { signingIn } from '../read/signing.ts';
import { isTitleLine } from '../read/signs.ts';
import { mailLines } from './mail.ts';
import type { NoiseRule, Surroundings } from './rule.ts';
import { noiseRules } from './rules.ts';

/** Lines among the text that are none of it, whatever stands above or below them: they part no group and begin none. */
export type Strays = ReadonlyMap<SourceLine, RuleId>;

/** Numbers that stand over titles as a decoration: 01, PART 1, NO.1, 壹, each on a line of its own. */
const decoration =
  /^(?:(?:PART|NO|第)[.:]?)?(\d{1,2}|[一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖拾])(?:部分)?$/i;
const capitals = '壹贰叁肆伍陆柒捌玖拾';

/** The value of a number with a line to itself; none where a line says more. */
function decorates({ text }: SourceLine): number | undefined {
  const digits = decoration.exec(forMatching(text))?.[1];
  if (digits === undefined) return undefined;
  if (/\d/.test(digits)) return Number(digits);
  return capitals.includes(digits) ? capitals.indexOf(digits) + 1 : readCount(digits);
}

/**
 * Numbers with a line to themselves, counted from one on, each over a title without a number: they adorn it. Where any stands over something
 * else, none does: it may be the number of a page.
 */
function decorations(lines: readonly SourceLine[]): SourceLine[] {
  const free = lines.filter(({ region }) => region === undefined);
  const numbers = free.filter((line) => decorates(line) !== undefined);
  const isOver = (line: SourceLine) => {
    const next = free[free.indexOf(line) + 1];
    return (
      next !== undefined &&
      !numberOf(next.text) &&
      isTitleLine(next.text) &&
      !isClosed(next.text) &&
      decorates(next) === undefined
    );
  };
  const counts = numbers.every((line, i) => decorates(line) === i + 1 && isOver(line));
  if (numbers.length < 2 || !counts) return [];
  const words = numbers.flatMap((line) => free[free.indexOf(line) - 1] ?? []);
  return [...numbers, ...words.filter((line) => /^(?:part|no|chapter)\.?$/i.test(line.text))];
}

const nowhere: Surroundings = { seen: new Map() };
const ruleOf = (id: RuleId) => noiseRules.find((rule) => rule.id === id) as NoiseRule;
const [hint, ornament] = [ruleOf('wechat'), ruleOf('ornament')];
const fits = (rule: NoiseRule) => (line: SourceLine) =>
  line.region === undefined && rule.test(line, forMatching(line.text), nowhere);

/** What stands among the lines of a document and is none of them, with the rule it is left out by. @param title the title, once it is known: above it may stand the words of a mail */
export function straysIn(lines: readonly SourceLine[], title?: SourceLine): Strays {
  const hints = lines.filter(fits(hint));
  const signing = signingIn(lines);
  const titleAt = title ? lines.indexOf(title) : -1;
  const mail = mailLines(lines, titleAt, (line) => signing.has(line), fits(ornament));
  const adorning = decorations(lines.filter((line) => !hints.includes(line)));
  const named = (some: readonly SourceLine[], rule: RuleId) => some.map((line) => [line, rule] as const);
  return new Map([...named(hints, 'wechat'), ...named(adorning, 'decoration'), ...named(mail, 'mail')]);
}

/** Fewer titles that adorned numbers stand over may be anything. */
const FEWEST = 3;

/**
 * Where nothing else tells the parts of a text, numbers that adorn do: the lines below them lead to groups where titles over sentences follow
 * each; where sentences follow, they are duties.
 */
export function adorned(
  lines: readonly SourceLine[],
  strays: Strays,
): Record<'leads' | 'flat', SourceLine[]> {
  const text = lines.filter((line) => line.region === undefined && !strays.has(line));
  const heads = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return strays.get(line) === 'decoration' && next && !strays.has(next) ? [next] : [];
  });
  const below = (head: SourceLine, far: number): string => text[text.indexOf(head) + far]?.text ?? '';
  const leads = heads.every((head) => isTitleLine(below(head, 1)) && isClosed(below(head, 2)));
  const flat = heads.length >= FEWEST && heads.every((head) => isClosed(below(head, 1)));
  return { leads: leads ? heads : [], flat: flat && !leads ? heads : [] };
}
