import { operativeOf } from '../../text/operative.ts';
import { sentencesOf } from '../../text/sentences.ts';

/** A text with more characters than this, which is six lines of a column, is parted at its sentences in paragraphs of at most so many. */
const MOST = { whole: 138, paragraph: 100 } as const;

/** What the law requires, in paragraphs: in each what stands before what is asked, which is bold, that, and what follows. */
export function lawText(what: string): [before: string, asked: string, after: string][] {
  const [before, asked] = operativeOf(what);
  const from = before.length;
  let at = 0;
  return paragraphsOf(what).map((text) => {
    const start = from - at;
    at += text.length;
    if (asked === '' || start < 0 || start >= text.length) return [text, '', ''];
    const end = start + asked.length;
    return [text.slice(0, start), text.slice(start, end), text.slice(end)];
  });
}

function paragraphsOf(what: string): string[] {
  if (what.length <= MOST.whole) return [what];
  return sentencesOf(what).reduce<string[]>((made, sentence) => {
    const last = made.at(-1);
    if (last === undefined || last.length + sentence.length > MOST.paragraph) return [...made, sentence];
    return [...made.slice(0, -1), last + sentence];
  }, []);
}
