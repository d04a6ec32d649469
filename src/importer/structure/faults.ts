import type { Fault } from '../../support/site-error.ts';
import type { SourceLine } from '../read/line.ts';
import type { Sifted } from '../sift/sift.ts';
import { whereOf } from './group.ts';

/** Why a document without title or groups is none. */
export function missing({ title, kept }: Sifted, file: string): Fault {
  const traditional =
    (kept
      .map(({ text }) => text)
      .join('')
      .match(/[議書諾們開發爭動]/g)?.length ?? 0) > 2;
  if (traditional)
    return {
      kind: 'traditional-text',
      where: { file },
      what: '文件是繁体字的，认不出题目和分组。',
      hint: '向提供者要简体字的文本；转换繁简会改动文字，不能代替原件。',
    };
  if (!title)
    return {
      kind: 'no-title',
      where: { file },
      what: '找不到倡议书的题目：没有一行以“倡议书”“承诺书”“宣言”或“公约”结尾，也没有一级标题。',
      hint: '让题目单独占一行；在 Word 里把它设成“标题”样式。',
    };
  return {
    kind: 'no-groups',
    where: whereOf(file, title),
    what: '题目后面没有找到分组的话（例如“首先，……率先做到：”“同时，……争先做到：”），也没有找到三条以上有编号的条目。',
    hint: '分组的，让每一组开头的这句话单独占一行，用冒号结尾；不分组的，给各条编号（一、二、三、），或者在 Word 里把条目名设成标题样式。',
  };
}

/** Two documents in one file. */
export const twoDocuments = (line: SourceLine, file: string): Fault => ({
  kind: 'two-documents',
  where: whereOf(file, line),
  what: `${line.at}“${line.text}”像是另一份文件的题目，它下面还有分组。`,
  hint: '一次只导入一份倡议书：把各份分别存成文件，再导入。',
});
