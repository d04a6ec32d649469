import type { Corpus } from '../corpus.ts';
import type { Alternative } from '../naming.ts';
import { NUMERALS, otherWriting } from './numerals.ts';

/** Longest run that is looked at as a name with another word in it, in atoms: a limit of work. */
const RENAMED = 12;
/** Longest word of the table of equivalents that stands in such a name: a limit of work. */
const SAID = 4;

/** What counts as a run: what it means, the name that it says otherwise, and a number with what is counted in the other writing. */
export const otherwise = (corpus: Corpus, run: string): Alternative[] => [
  ...corpus.naming.meanings(run),
  ...renamed(corpus, run),
  ...rewritten(corpus, run),
];

/** The names that a run is but for a word: 质量管理圈 of 品质管理圈. */
function renamed({ naming }: Corpus, run: string): Alternative[] {
  const found: Alternative[] = [];
  if (run.length > RENAMED) return found;
  for (let at = 0; at < run.length - 1; at++)
    for (let end = at + 2; end <= Math.min(run.length, at + SAID); end++)
      for (const { text } of end - at < run.length ? naming.meanings(run.slice(at, end)) : []) {
        const name = run.slice(0, at) + text + run.slice(end);
        const meanings = naming.meanings(name);
        if (naming.named(name) || meanings.length > 0)
          found.push({ text: name, by: { said: run, means: name } }, ...meanings);
      }
  return found;
}

const counted = new RegExp(`^(第?)([0-9]+|[${NUMERALS}]+)([^0-9].{0,3})$`);

/** A number with what is counted, where our text has it in the other writing: 第39条 of 第三十九条, 七天 of 7天. */
function rewritten({ documentFrequency }: Corpus, run: string): Alternative[] {
  const [, before = '', numeral = '', unit = ''] = counted.exec(run) ?? [];
  const other = otherWriting(numeral);
  const text = `${before}${other}${unit}`;
  return other !== undefined && documentFrequency(text) > 0 ? [{ text }] : [];
}
