import { SiteError } from '../../support/site-error.ts';
import { encodingOf } from '../../text/encoding.ts';
import { unreadable } from './characters.ts';
import { disguised, type FileKind, isPageSource, pageSource } from './file-kind.ts';

/** A text and the encoding it was read in. */
interface Decoded {
  text: string;
  encoding: string;
}

/**
 * Reads bytes as text.
 * @param file as shown to people
 * @param claimed the encoding a web page claims
 * @param plain whether the file is to hold the text itself and no source of a web page
 * @throws SiteError for bytes that are no text, and for text with characters that cannot be read, with their lines
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  { claimed, plain = false }: { claimed?: string | undefined; plain?: boolean } = {},
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
  const encoding = encodingOf(bytes, { claimed });
  const text = new TextDecoder(encoding).decode(bytes);
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
