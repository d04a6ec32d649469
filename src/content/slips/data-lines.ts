/** What a line of YAML holds, as an editor writes it. */
export interface DataLine {
  /**
   * `start`: a field or an item begins on it; `list`: it goes on with a list in brackets begun above;
   * `rest`: with a text begun above; `other`: nothing is looked for on it.
   */
  place: 'start' | 'list' | 'rest' | 'other';
  /** Whether an item of a list begins on it. */
  dash: boolean;
  /** The name before the colon; on a line that goes on with a list, the list's. */
  key?: string | undefined;
  /** The text behind the colon, or behind the dash, without the comment after it. */
  value: string;
  /** Whether a field deeper than its dash follows: then this line has a name before a colon, well or badly written. */
  itemGoesOn: boolean;
  /** Whether the next line begins neither a field nor an item. */
  textGoesOn: boolean;
}

const start = /^( *)((?:- +)*)(?:([^\s"'“”:：#[\]{}，,]+) *:(?= |$))?(.*)$/;
const badStart = /^ *(?:- *)*[A-Za-z][\w-]* *(?:：|:(?!\/\/))/;
const blank = /^\s*(?:[#＃]|$)/;

/** What is open at the end of a line, and closes on a later one. */
type Open =
  | { kind: 'none' | 'text' | 'told' }
  | { kind: 'list'; key: string | undefined }
  | { kind: 'block'; indent: number; lines: number };

/**
 * Takes the lines of a YAML file or a front matter apart as people write them, well or badly:
 * an exact reader refuses them at the first slip, and says nothing of the rest.
 */
export function dataLines(lines: readonly string[]): DataLine[] {
  let open: Open = { kind: 'none' };
  return lines.map((text, i): DataLine => {
    const plain = text.replaceAll('\t', '  ');
    const [, indent = '', dashes = '', key, rest = ''] = start.exec(plain) ?? [];
    const line = {
      dash: dashes !== '',
      key,
      value: withoutComment(rest),
      itemGoesOn: itemGoesOn(lines, i),
      textGoesOn: !begins(lines.slice(i + 1).find((next) => !blank.test(next)) ?? 'end: '),
    };
    if (blank.test(text)) return { ...line, place: 'other' };
    if (open.kind === 'block') {
      if (indent.length > open.indent) {
        open = { ...open, lines: open.lines + 1 };
        return { ...line, place: open.lines === 2 ? 'rest' : 'other' };
      }
      open = { kind: 'none' };
    }
    const first = begins(text);
    if (open.kind === 'list' && !(first && key !== undefined)) {
      const ofList = { ...line, key: open.key, place: 'list' as const };
      if (closes(text)) open = { kind: 'text' };
      return ofList;
    }
    if (!first && (open.kind === 'text' || open.kind === 'told')) {
      const place = open.kind === 'text' ? 'rest' : 'other';
      open = { kind: 'told' };
      return { ...line, place };
    }
    open = opened(line.value, indent.length, key);
    return { ...line, place: 'start' };
  });
}

/** Whether a field or an item begins on a line, well or badly written. */
const begins = (text: string): boolean =>
  /^\s*[-－—–•●]/.test(text) ||
  badStart.test(text.replaceAll('\t', ' ')) ||
  start.exec(text)?.[3] !== undefined;

function opened(value: string, indent: number, key: string | undefined): Open {
  if (/^[|>][-+0-9]*$/.test(value)) return { kind: 'block', indent, lines: 0 };
  if (/^[[{]/.test(value) && !closes(value)) return { kind: 'list', key };
  if (/^["']/.test(value) && !value.slice(1).endsWith(value.charAt(0))) return { kind: 'told' };
  return { kind: value === '' ? 'none' : 'text' };
}

/** Whether the brackets opened on a line, or before it, are closed at its end. */
const closes = (value: string): boolean => /[\]}］】｝]\s*(?:#.*)?$/.test(value);

function itemGoesOn(lines: readonly string[], at: number): boolean {
  const depth = (line: string) => /^\s*/.exec(line)?.[0].length ?? 0;
  const next = lines.slice(at + 1).find((line) => !blank.test(line)) ?? '';
  return depth(next) > depth(lines[at] ?? '') && badStart.test(next) && !/^\s*-/.test(next);
}

/** What a value begins with in quotation marks of YAML, with them; `''` where it does not. */
export const quotedIn = (value: string): string =>
  /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(value)?.[0] ?? '';

/** A value without the comment behind it: a `#` after a space, outside quotation marks. */
function withoutComment(rest: string): string {
  // A wide space is no space to YAML.
  const value = rest.replace(/^ +| +$/g, '');
  const quoted = quotedIn(value);
  const after = value.slice(quoted.length);
  return quoted + after.replace(quoted === '' ? /(?:^| )#.*$/ : / #.*$/, '').trimEnd();
}
