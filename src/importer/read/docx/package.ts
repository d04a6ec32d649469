import { SiteError } from '../../../support/site-error.ts';
import { PART_LIMIT, TAG_LIMIT, UNPACKED_LIMIT } from '../../limits.ts';
import { disguised } from '../file-kind.ts';
import { listZip, unpack, type ZipEntry, ZipFault } from './zip.ts';

/** The parts of a Word file that hold text or say how it stands, unpacked, by name. */
export type Parts = Map<string, string>;

/** What is read: the text, its styles and numbers, and the parts beside it. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/document\.xml\.rels|(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml))$/;

/** Why a file is no Word file that can be read. */
export const docxFault = (
  file: string,
  kind: string,
  what: string,
  hint = '用 WPS 或 Word 打开它，另存为一份新的 .docx，再导入；打不开就向提供者再要一份。',
) => new SiteError({ kind, where: { file }, what, hint });

/**
 * Unpacks what is read of a Word file.
 * @throws SiteError when it is none, is damaged, or unpacks to more than any such document has
 */
export function openDocx(bytes: Uint8Array, file: string): Parts {
  try {
    const entries = listZip(bytes);
    if (!entries.has('word/document.xml'))
      throw docxFault(file, 'not-a-docx', '这不是 Word 文件：里面没有 word/document.xml。');
    const sum = [...entries.values()].reduce((total, { size }) => total + size, 0);
    if (sum > UNPACKED_LIMIT)
      throw docxFault(
        file,
        'docx-bomb',
        `文件解开后有 ${Math.ceil(sum / 1024 / 1024)} MB，最多 ${UNPACKED_LIMIT / 1024 / 1024} MB。`,
      );
    return unpackAll([...entries.values()].filter(({ name }) => wanted.test(name)));
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const other = disguised(bytes);
    if (other && bytes[0] !== 0x50)
      throw docxFault(file, 'not-a-docx', `后缀名是 .docx，其实是${other.name}。`, other.hint);
    const what = `这个 Word 文件读不出来：${error.message}。`;
    if (/超过/.test(error.message))
      throw docxFault(
        file,
        'docx-bomb',
        what,
        '新建一个 Word 文件，只把倡议书的文字粘贴进去（选“只保留文本”），存为 .docx，再导入。',
      );
    throw docxFault(file, 'not-a-docx', what);
  }
}

function unpackAll(entries: ZipEntry[]): Parts {
  let left = UNPACKED_LIMIT;
  let tags = 0;
  return new Map(
    entries.map((entry) => {
      const bytes = unpack(entry, Math.min(left, PART_LIMIT));
      left -= bytes.length;
      const text = new TextDecoder().decode(bytes);
      for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1))
        if (++tags > TAG_LIMIT) throw new ZipFault(`里面的标签超过 ${TAG_LIMIT} 个`);
      return [entry.name, text];
    }),
  );
}
