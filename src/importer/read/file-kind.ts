import { ENCODING_READ } from '../../text/encoding.ts';

/** What a file really is, and what to do about it. */
export interface FileKind {
  name: string;
  hint: string;
}

const resave = '用 WPS 或 Word 打开，另存为 .docx，再导入。';

/** What files of other kinds begin with, whatever they are called. */
const magics: [start: number[] | string, name: string, hint: string][] = [
  ['%PDF', 'PDF 文件', '向提供者要 Word 文件，或者用 WPS、Word 打开后另存为 .docx，逐字核对再导入。'],
  ['PK\u0003\u0004', '压缩包或 Word 文件', '是 Word 文件的，把后缀名改回 .docx；是压缩包的，先解压。'],
  ['{\\rtf', 'RTF 文件', resave],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    '旧的 Word 文件（.doc、.wps）或加了密码的文件',
    '用 WPS 或 Word 打开，去掉密码，另存为 .docx，再导入。',
  ],
];

const bytesOf = (start: number[] | string): number[] =>
  typeof start === 'string' ? [...start].map((letter) => letter.charCodeAt(0)) : start;

/** Whether bytes begin with others. */
const startsWith = (bytes: Uint8Array, start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

const archive: FileKind = {
  name: '存成单个文件的网页（.mht）',
  hint: '用浏览器打开，另存为“网页，仅 HTML”，再导入；打不开的，用 Word 打开，另存为 .docx，再导入。',
};

/** Whether bytes are a page with all its parts in one file: lines of a mail's head, one of which says so. */
function isArchive(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, ENCODING_READ))
    .replace(/^(?:\xef\xbb\xbf|\s)+/, '');
  return /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:MIME-Version:|Content-Type:\s*multipart\/related|Snapshot-Content-Location:)/i.test(
    head,
  );
}

/** What a file really is that is no text, by its first bytes. */
export function disguised(bytes: Uint8Array): FileKind | undefined {
  if (isArchive(bytes)) return archive;
  const found = magics.find(([start]) => startsWith(bytes, bytesOf(start)));
  return found && { name: found[1], hint: found[2] };
}

/** Whether a text is the source of a web page. */
export const isPageSource = (text: string): boolean =>
  /^\s*<(?:!doctype html|html|head|body)[\s>]/i.test(text) || /<\/(?:p|div|body|html)>/i.test(text);

/** What a text file is whose text is the source of a web page. */
export const pageSource: FileKind = { name: '网页的源代码', hint: '把后缀名改成 .html，再导入。' };
