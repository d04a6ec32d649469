import { COLUMNS, LEVELS, MARKS, SIGNS, TAGS } from './limits.ts';

/**
 * How deep a text is nested, never too little, by what its lines look like. Parsers are recursive: the one of bodies is native,
 * and ends the process where its stack ends. So they are only given what is known to be shallow.
 */

/** What a line begins with that opens quotations, lists and notes, or stands in them. */
const bodyStart = /^(?:[ \t>]|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$)|\[\^[^\]\s]*\]:)*/;
const dataStart = /^(?:[ \t]|[-?](?=\s|$))*/;
const columns = (start: string): number => start.replaceAll('\t', '    ').length;
const startOf = (line: string, start: RegExp): number => columns(start.exec(line)?.[0] ?? '');

/** Tags as they are to be written: one in another is none of them. */
const plainTags = /<Term id="[\w-]*">[^<>`\\{}\n]*<\/Term>|<Source id="[\w-]*" ?\/>/g;
/** What opens a tag, or might. */
const openTag = /<(?!\/)/g;

/** Code in a sentence, in which nothing opens anything; not where a backslash or a tag may have made something else of its marks. */
const inlineCode = /`[^`\n<>"'\\]*`/g;
/** What begins an expression or a statement of JavaScript. */
const code = /(?<!\\)\{|^(?:import|export)\b/;
/** What may open a level in JavaScript. */
const signs = /[!-,:-@[-^`{-~./-]|\b(?:new|typeof|void|delete|await|yield|do|else)\b/g;

/** Where a body is nested too deep, and by what; `undefined` where it is shallow. */
export function bodyDepth(body: string): { line: number; by: 'lists' | 'tags' | 'code' } | undefined {
  const lines = body.split('\n');
  const deep = lines.findIndex((line) => startOf(line, bodyStart) > COLUMNS);
  if (deep >= 0) return { line: deep + 1, by: 'lists' };
  let tags = 0;
  const tag = lines.findIndex((line) => {
    tags += line.replace(plainTags, '').match(openTag)?.length ?? 0;
    return tags > TAGS;
  });
  if (tag >= 0) return { line: tag + 1, by: 'tags' };
  const first = codeStart(lines);
  if (first < 0) return undefined;
  const rest = lines.slice(first).join('\n').replace(plainTags, '');
  return (rest.match(signs)?.length ?? 0) > SIGNS ? { line: first + 1, by: 'code' } : undefined;
}

/** The first line that may be code. */
function codeStart(lines: readonly string[]): number {
  // A mark that is left open takes away the meaning of those after it in the paragraph.
  let open = false;
  return lines.findIndex((line) => {
    if (line.trim() === '') open = false;
    open ||= line.includes('\\') || (line.match(/`/g)?.length ?? 0) % 2 === 1;
    return code.test(open ? line : line.replace(inlineCode, ''));
  });
}

/** The first paragraph with more marks of Markdown than one may have: each may open a level. */
export function marksIn(body: string): { line: number; count: number } | undefined {
  let begun = 0;
  let count = 0;
  for (const [i, line] of body.split('\n').entries()) {
    if (line.trim() === '') {
      count = 0;
      begun = i + 1;
    }
    count += line.match(/[*_~[]/g)?.length ?? 0;
    if (count > MARKS) return { line: begun + 1, count };
  }
  return undefined;
}

const quoted = /"(?:[^"\\]|\\.)*"|'[^']*'/g;
/** A line on which a field or an item begins. */
const begins = /^\s*(?:- |[\w-]+:(?:\s|$))/;

/** The line at which YAML is nested too deep; `undefined` where it is shallow. */
export function dataDepth(text: string): number | undefined {
  let depth = 0;
  const deep = text.split('\n').findIndex((line) => {
    if (startOf(line, dataStart) > COLUMNS) return true;
    if (begins.test(line)) depth = 0;
    for (const sign of line.replace(quoted, '').match(/[[\]{}]/g) ?? []) {
      depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
      if (depth > LEVELS) return true;
    }
    return false;
  });
  return deep < 0 ? undefined : deep + 1;
}
