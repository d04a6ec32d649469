import { SiteError } from '../../support/site-error.ts';
import { unreadable } from './characters.ts';
import { disguised, type FileKind, isPageSource, pageSource, startsWith } from './file-kind.ts';

/** A text and the encoding it was read in. */
interface Decoded {
  text: string;
  encoding: string;
}

const marks: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const decodeAs = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);
const fits = (encoding: string, bytes: Uint8Array): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Of the two ways to ask whether bytes fit an encoding, this one stops at the first that do not.
    return false;
  }
};

/** UTF-16 without a mark: it has zero bytes, and its line ends and spaces tell the order. Zeros alone do not: 一 is 4E 00. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  let [little, big] = [0, 0];
  const breaks = (byte: number | undefined) => byte === 0x0a || byte === 0x0d || byte === 0x20;
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i + 1] === 0 && breaks(bytes[i])) little++;
    if (bytes[i] === 0 && breaks(bytes[i + 1])) big++;
  }
  const encoding = little > big ? 'utf-16le' : 'utf-16be';
  return little !== big && fits(encoding, bytes) ? encoding : undefined;
}

/**
 * Reads bytes as text: by their mark, as UTF-16 by its zero bytes, as UTF-8 where they are it, then as what the page says, as GB18030 or Big5, whichever reads as Chinese.
 * @param file as shown to people
 * @param declared the encoding a web page claims
 * @param plain whether the file is to hold the text itself and no source of a web page
 * @throws SiteError for bytes that are no text, and for text with characters that cannot be read, with their lines
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  { declared, plain = false }: { declared?: string | undefined; plain?: boolean } = {},
): Decoded {
  const refuse = ({ name, hint }: FileKind): never => {
    throw new SiteError({
      kind: 'binary-file',
      where: { file },
      what: `这不是文字文件，而是${name}。`,
      hint,
    });
  };
  const other = disguised(bytes);
  if (other) refuse(other);
  const encoding = encodingOf(bytes, declared);
  const text = decodeAs(encoding, bytes);
  // A few zeros are damage, which is told with its line; many are no text.
  if ((text.match(/\0/g)?.length ?? 0) * 100 > text.length)
    throw new SiteError({
      kind: 'binary-file',
      where: { file },
      what: '这不是文字文件。',
      hint: '确认选对了文件；能导入的是 .txt、.html 和 .docx。',
    });
  if (text.trim() === '')
    throw new SiteError({
      kind: 'empty-file',
      where: { file },
      what: '文件里没有文字。',
      hint: '确认选对了文件；文字在图片里的，要先录成文字。',
    });
  if (plain && isPageSource(text)) refuse(pageSource);
  const faults = unreadable(text, file);
  if (faults.length > 0) throw new SiteError(faults);
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  const marked = marks.find(([, mark]) => startsWith(bytes, mark));
  if (marked) return marked[0];
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  if (fits('utf-8', bytes)) return 'utf-8';
  const claimed = declared && isKnown(declared) ? [declared] : [];
  const candidates = [...claimed, 'gb18030', 'big5'].filter((encoding) => fits(encoding, bytes));
  // Most bytes fit several encodings; in the right one they have the marks and words every Chinese text has.
  if (candidates.length > 0)
    return most(
      candidates,
      (encoding) => decodeAs(encoding, bytes).match(/[，。、：；的一是在和]/gu)?.length ?? 0,
    );
  // None fits: the one with the fewest characters lost tells best where the file is damaged.
  return most(
    ['utf-8', ...claimed, 'gb18030'],
    (encoding) => -decodeAs(encoding, bytes).split('\uFFFD').length,
  );
}

/** The first of some encodings that has most of something. */
function most(encodings: string[], count: (encoding: string) => number): string {
  const counts = encodings.map(count);
  return encodings[counts.indexOf(Math.max(...counts))] as string;
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'replacement';
  } catch {
    // The page names an encoding nobody knows: it is read as if it named none.
    return false;
  }
}
