import type { Fault } from '../support/site-error.ts';
import { LINES, LONGEST_LINE, MARKS } from './limits.ts';
import { bodyDepth, marksIn } from './nesting.ts';

/** A fault of a file that has no name yet. */
type Told = Omit<Fault, 'where'> & { line: number };

/**
 * What of a text is more than any reader after should be given: lines without end, too many of them.
 * It is looked at before anything parses the text, by what costs no more than reading it once.
 * @param most lines it may have
 */
export function immodest(text: string, most = Number.POSITIVE_INFINITY): Told | undefined {
  const lines = text.split('\n');
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0)
    return {
      kind: 'long-line',
      line: long + 1,
      what: `这一行有 ${lines[long]?.length} 个字，最多 ${LONGEST_LINE} 个。`,
      hint: '分成几段；不是自己写的，就删去。',
    };
  if (lines.length <= most) return undefined;
  return {
    kind: 'too-many-lines',
    line: most + 1,
    what: `文件有 ${lines.length} 行，最多 ${most} 行。`,
    hint: '分成几个文件，或者删短。',
  };
}

/** What of a body its parser must not be given. @param body lines as they stand in the file, those of the front matter empty */
export function immodestBody(body: string): Told | undefined {
  const long = immodest(body, LINES);
  if (long) return long;
  const deep = bodyDepth(body);
  if (deep?.by === 'code')
    return {
      kind: 'not-prose',
      line: deep.line,
      what: '正文里用了花括号 {…}，或者 import、export。',
      hint: '正文里不用花括号和程序，删去；正文只写文字、小标题、列表、表格、链接，和 <Term id="…">、<Source id="…" />。',
    };
  if (deep)
    return {
      kind: 'too-deep',
      line: deep.line,
      what: `${deep.by === 'tags' ? '标签' : '列表或者引用'}一层套一层，套得太深。`,
      hint:
        deep.by === 'tags'
          ? '标签不要一个套一个，每个都要收尾。'
          : '列表不要套这么多层，把行首多的空格和记号删去。',
    };
  const many = marksIn(body);
  if (!many) return undefined;
  return {
    kind: 'too-many-marks',
    line: many.line,
    what: `这一段里有 ${many.count} 个星号、下划线、波浪线和方括号，最多 ${MARKS} 个。`,
    hint: '分成几段，或者把多的记号删去。',
  };
}
