import { SiteError } from '../../../support/site-error.ts';
import { PART_LIMIT, TAG_LIMIT, UNPACKED_LIMIT } from '../../limits.ts';
import { disguised } from '../file-kind.ts';
import { mainPart, partsOf, type Role, relationsOf } from './relations.ts';
import { listZip, unpack, type ZipEntry, ZipFault } from './zip.ts';

/** The parts of a Word file that hold text or say how it stands. */
export interface Package {
  /** All that are read, unpacked, by name. */
  parts: Map<string, string>;
  /** The name of the one that holds the text. */
  main: string;
  /** What the others are to it. */
  roles: Map<string, Role>;
}

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
export function openDocx(bytes: Uint8Array, file: string): Package {
  try {
    const entries = listZip(bytes);
    const sum = [...entries.values()].reduce((total, { size }) => total + size, 0);
    if (sum > UNPACKED_LIMIT)
      throw docxFault(
        file,
        'docx-bomb',
        `文件解开后有 ${Math.ceil(sum / 1024 / 1024)} MB，最多 ${UNPACKED_LIMIT / 1024 / 1024} MB。`,
      );
    return readPackage(entries, file);
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

/** Other files of Office are built alike. */
const others: [folder: RegExp, name: string][] = [
  [/^xl\//, 'Excel 表格'],
  [/^ppt\//, 'PowerPoint 幻灯片'],
];

function readPackage(entries: Map<string, ZipEntry>, file: string): Package {
  const read = unpacker();
  const parts = new Map<string, string>();
  const take = (name: string): string => {
    const entry = entries.get(name);
    if (entry && !parts.has(name)) parts.set(name, read(entry));
    return parts.get(name) ?? '';
  };
  take('[Content_Types].xml');
  const main = mainPart(take('_rels/.rels'));
  const other = others.find(([folder]) => folder.test(main))?.[1];
  if (other)
    throw docxFault(
      file,
      'not-a-docx',
      `后缀名是 .docx，其实是${other}。`,
      '把倡议书的文字复制到 Word 里，存为 .docx，再导入。',
    );
  if (!entries.has(main)) throw docxFault(file, 'not-a-docx', `这不是 Word 文件：里面没有 ${main}。`);
  take(main);
  const roles = partsOf(main, take(relationsOf(main)), [...entries.keys()]);
  for (const name of roles.keys()) take(name);
  return { parts, main, roles };
}

/** Unpacks one part after the other, within the limits of the whole. */
function unpacker(): (entry: ZipEntry) => string {
  let left = UNPACKED_LIMIT;
  let tags = 0;
  return (entry) => {
    const bytes = unpack(entry, Math.min(left, PART_LIMIT));
    left -= bytes.length;
    const text = new TextDecoder().decode(bytes);
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1))
      if (++tags > TAG_LIMIT) throw new ZipFault(`里面的标签超过 ${TAG_LIMIT} 个`);
    return text;
  };
}
