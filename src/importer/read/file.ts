import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { SiteError } from '../../support/site-error.ts';
import { FILE_LIMIT } from '../limits.ts';

const formats = { '.txt': 'txt', '.html': 'html', '.htm': 'html', '.docx': 'docx' } as const;
export type Format = (typeof formats)[keyof typeof formats];

/** A file handed to the importer. */
export interface SourceFile {
  /** Its name without folders, on one line. */
  name: string;
  format: Format;
  bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
}

const remedies: Record<string, string> = {
  '.doc': '这是旧的 Word 格式。用 WPS 或 Word 打开，另存为 .docx，再导入。',
  '.wps': '这是 WPS 文字自己的格式。用 WPS 打开，另存为 .docx，再导入。',
  '.rtf': '用 WPS 或 Word 打开，另存为 .docx，再导入。',
  '.odt': '用 WPS、Word 或 LibreOffice 打开，另存为 .docx，再导入。',
  '.pdf':
    'PDF 里没有段落，转换会丢字。向提供者要 Word 文件；没有的话，用 WPS 或 Word 打开，另存为 .docx，逐字核对后再导入。',
  '.md': '把后缀名改成 .txt，再导入；文字里的 Markdown 记号会照原样当作文字。',
  '.mht': '用浏览器打开，另存为“网页，仅 HTML”，再导入。',
  '.mhtml': '用浏览器打开，另存为“网页，仅 HTML”，再导入。',
};

/** @throws SiteError with the one reason why a file cannot be taken */
function refuse(kind: string, file: string, what: string, hint: string): never {
  throw new SiteError({ kind, where: { file }, what, hint });
}

/** The format of a file, by its extension. @throws SiteError for every other extension, with what to do */
export function formatOf(file: string): Format {
  const extension = extname(file).toLowerCase();
  const format = (formats as Record<string, Format>)[extension];
  if (format) return format;
  const hint =
    remedies[extension] ?? '能导入的是 .txt、.html 和 .docx。用 WPS 或 Word 打开，另存为 .docx，再导入。';
  return refuse(
    'unknown-format',
    file,
    extension === '' ? '文件没有后缀名，不知道是什么格式。' : `不能导入 ${extension} 文件。`,
    hint,
  );
}

/**
 * Reads a file.
 * @param path as the person wrote it, relative to the working folder or absolute
 * @throws SiteError when it is missing, a folder, not to be read, empty, too large, or of another format
 */
export function readSource(path: string): SourceFile {
  let handle: number;
  try {
    // A pipe that nobody writes into is opened at once too, and then refused.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return refuseCode(path, error);
  }
  try {
    const status = fstatSync(handle);
    if (status.isDirectory())
      refuse('is-folder', path, '这是一个文件夹，不是文件。', '写出里面那个文件的名字。');
    if (!status.isFile()) refuse('not-a-file', path, '这不是一个普通文件。', '把内容存成普通文件，再导入。');
    const format = formatOf(path);
    if (status.size > FILE_LIMIT) refuseSize(path, status.size);
    return asSource(path, format, readFileSync(handle));
  } catch (error) {
    if (error instanceof SiteError) throw error;
    return refuseCode(path, error);
  } finally {
    closeSync(handle);
  }
}

/** A file's name, on one line. */
export const nameOf = (path: string): string => basename(path).replace(/[\s\p{Cc}]+/gu, ' ');

/** Bytes with what is known of them. @throws SiteError when there are none, or too many */
export function asSource(path: string, format: Format, bytes: Uint8Array): SourceFile {
  if (bytes.length === 0)
    refuse('empty-file', path, '文件是空的。', '确认选对了文件；从网盘或邮件来的，等下载完了再导入。');
  if (bytes.length > FILE_LIMIT) refuseSize(path, bytes.length);
  // A line break in a name would break the report; the checksum tells the file.
  return {
    name: nameOf(path),
    format,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function refuseSize(path: string, size: number): never {
  const mb = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  return refuse(
    'too-large',
    path,
    `文件有 ${mb(size)}，最多 ${mb(FILE_LIMIT)}。`,
    '倡议书只有几千字：删去文件里的图片和别的内容，另存一份再导入。',
  );
}

function refuseCode(path: string, error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    refuse(
      'file-missing',
      path,
      '找不到这个文件。',
      '检查文件名和它所在的文件夹；名字里有空格的，整个用英文双引号包起来。',
    );
  if (code === 'EISDIR') refuse('is-folder', path, '这是一个文件夹，不是文件。', '写出里面那个文件的名字。');
  if (code === 'EACCES' || code === 'EPERM')
    refuse(
      'no-permission',
      path,
      '没有读这个文件的权限。',
      '把文件复制到自己的文件夹，或者请管理员给予读的权限。',
    );
  if (code === 'ELOOP')
    refuse('file-unreadable', path, '这个链接（快捷方式）指来指去，指不到文件。', '直接写出文件本身的路径。');
  return refuse(
    'file-unreadable',
    path,
    `文件读不出来（${code ?? String(error)}）。`,
    '确认文件能正常打开；在网络盘上的，先复制到本机。',
  );
}
