import { type Fault, SiteError } from '../support/site-error.ts';

/** A text and the encoding it was read in. */
export interface Decoded {
  text: string;
  encoding: string;
}

const marks: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What files of other kinds begin with, whatever they are called. */
const magics: [bytes: number[], name: string, hint: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF 文件', '向提供者要 Word 文件，或者用 WPS、Word 打开后另存为 .docx，逐字核对再导入。'],
  [[0x50, 0x4b, 0x03, 0x04], '压缩包或 Word 文件', '是 Word 文件的，把后缀名改回 .docx；是压缩包的，先解压。'],
  [[0xd0, 0xcf, 0x11, 0xe0], '旧的 Word 文件（.doc、.wps）或加了密码的文件', '用 WPS 或 Word 打开，去掉密码，另存为 .docx，再导入。'],
];

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** What a file really is that is no text, by its first bytes. */
export function disguised(bytes: Uint8Array): { name: string; hint: string } | undefined {
  const found = magics.find(([start]) => startsWith(bytes, start));
  return found && { name: found[1], hint: found[2] };
}

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
 * Reads bytes as text: by their mark, as UTF-16 by its zero bytes, as UTF-8 where they are it, then as what the page says, then as GB18030.
 * @param file as shown to people
 * @param declared the encoding a web page claims
 * @throws SiteError for bytes that are no text, and for text with characters that cannot be read, with their lines
 */
export function decode(bytes: Uint8Array, file: string, declared?: string): Decoded {
  const other = disguised(bytes);
  if (other) throw new SiteError({ kind: 'binary-file', where: { file }, what: `这不是文字文件，而是${other.name}。`, hint: other.hint });
  const encoding = encodingOf(bytes, declared);
  const text = decodeAs(encoding, bytes);
  if (text.includes('\0'))
    throw new SiteError({ kind: 'binary-file', where: { file }, what: '这不是文字文件。', hint: '确认选对了文件；能导入的是 .txt、.html 和 .docx。' });
  if (text.trim() === '')
    throw new SiteError({ kind: 'empty-file', where: { file }, what: '文件里没有文字。', hint: '确认选对了文件；文字在图片里的，要先录成文字。' });
  const faults = unreadable(text, file);
  if (faults.length > 0) throw new SiteError(faults);
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  const marked = marks.find(([, mark]) => startsWith(bytes, mark));
  if (marked) return marked[0];
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  const candidates = ['utf-8', ...(declared && isKnown(declared) ? [declared] : []), 'gb18030'];
  const found = candidates.find((encoding) => fits(encoding, bytes));
  if (found) return found;
  // None fits: the one with the fewest characters lost tells best where the file is damaged.
  const lost = (encoding: string) => decodeAs(encoding, bytes).split('\uFFFD').length;
  return candidates.reduce((best, each) => (lost(each) < lost(best) ? each : best));
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'replacement';
  } catch {
    // The page names an encoding nobody knows: it is read as if it named none.
    return false;
  }
}

/** Control characters besides tabs and line breaks: no document has them on purpose, and no page may. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u;
const lonely = /\p{Surrogate}/u;

/** Characters of a text that cannot be published, one fault a line, at most ten. */
export function unreadable(text: string, file: string): Fault[] {
  const faults: Fault[] = [];
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
    faults.push(...unreadableIn(line, { file, line: index + 1 }, `第${index + 1}行`));
    if (faults.length >= 10) break;
  }
  return faults;
}

/** As above, of one line. @param at its place for people */
export function unreadableIn(line: string, where: { file: string; line?: number }, at: string): Fault[] {
  if (line.includes('\uFFFD') || lonely.test(line)) {
    const around = line.slice(Math.max(0, line.search(/\uFFFD|\p{Surrogate}/u) - 8)).slice(0, 20);
    const hint = '文件损坏了，或者编码不是 UTF-8、UTF-16、GB18030 中的一种。用记事本或 WPS 打开，确认这里的字，另存为 UTF-8，再导入。';
    return [{ kind: 'unreadable-character', where, what: `${at}有读不出来的字：“${around}”。`, hint }];
  }
  const found = control.exec(line)?.[0];
  if (found === undefined) return [];
  const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return [
    { kind: 'control-character', where, what: `${at}有看不见的控制字符 ${code}。`, hint: '这通常是复制时带进来的，或者文件不是文字。用编辑器删去它，再导入。' },
  ];
}
