import { withoutMark } from '../../text/file.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** The encodings a Chinese host or editor may write instead: GB 18030 takes in GBK and GB 2312. */
const OTHERS = ['gb18030', 'utf-16le', 'utf-16be', 'big5'] as const;

/** A text from UTF-8; undefined where it is none. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const withoutCharset = (text: string) => text.replace(/charset="?[\w-]+"?/gi, '');

/**
 * The encoding a text was written in anew: other bytes that say the same, or text that was taken for another encoding and written as
 * UTF-8. Undefined where neither holds.
 */
export function encodingOf(
  local: string,
  remote: Uint8Array,
  remoteText: string | undefined,
): string | undefined {
  const same = (text: string) => withoutCharset(withoutMark(text)) === withoutCharset(withoutMark(local));
  const direct = OTHERS.find((name) => same(new TextDecoder(name).decode(remote)));
  if (direct) return direct;
  if (remoteText === undefined) return 'utf-8 ✗';
  const bytes = Buffer.from(withoutMark(local), 'utf8');
  return ['gb18030', 'windows-1252', 'latin1'].find(
    (name) => withoutMark(remoteText) === withoutMark(misread(bytes, name)),
  );
}

const misread = (bytes: Buffer, name: string): string =>
  name === 'latin1' ? bytes.toString('latin1') : new TextDecoder(name).decode(bytes);

/** A text without what minifiers take off: white space, comments, the quotes of attributes, last semicolons. */
export const squeezed = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '')
    .replace(/[\s"']/g, '')
    .replace(/;+(?=[}])|;$/g, '');

/** What stands in one text and not in the other, where all of the other is there around it. */
export function insertedIn(remote: string, local: string): string | undefined {
  if (remote.length <= local.length) return undefined;
  let start = 0;
  while (start < local.length && remote[start] === local[start]) start++;
  let end = 0;
  while (end < local.length - start && remote.at(-1 - end) === local.at(-1 - end)) end++;
  if (start + end < local.length) return undefined;
  // The same signs may end what was there and what was put in: an element is shown from its own beginning.
  const length = remote.length - local.length;
  let from = start;
  while (from > 0 && remote[from] !== '<' && remote[from - 1] === remote[from + length - 1]) from--;
  if (remote[from] !== '<') from = start;
  return remote.slice(from, from + length);
}

/** The beginning of a text, on one line. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
