import type { Fault } from '../../support/site-error.ts';
import { quoted } from '../../text/quoted.ts';
import type { SourceLine } from '../read/line.ts';
import type { Sifted } from '../sift/sift.ts';

/** Where a line stands, as faults name it. */
export const whereOf = (file: string, { line }: SourceLine) => ({
  file,
  ...(line === undefined ? {} : { line }),
});

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
      hint: '在大纲里把题目的那一行写成“题目”；题目和别的字在同一行的，先在文件里让它单独占一行。',
    };
  return {
    kind: 'no-groups',
    where: whereOf(file, title),
    what: '题目后面没有找到分组的话（例如“首先，……率先做到：”“同时，……争先做到：”），也没有找到三条以上有编号的条目。',
    hint: '在大纲里把每一条开头的那一行写成“条”；分组的，每一组开头的话写成“分组”。这些话和别的字在同一行的，先在文件里让它们单独占一行。',
  };
}

/** Two documents in one file. */
export const twoDocuments = (line: SourceLine, file: string): Fault => ({
  kind: 'two-documents',
  where: whereOf(file, line),
  what: `${line.at}${quoted(line.text)}像是另一份文件的题目，它下面还有分组。`,
  hint: '一次只导入一份倡议书：在大纲里把另一份的各行写成“不收”，或者把各份分别存成文件，再导入。',
});

/** A duty whose title does not show. */
export const withoutTitle = (line: SourceLine, file: string): Fault => ({
  kind: 'no-duty-title',
  where: whereOf(file, line),
  what: `${quoted(`${line.text.slice(0, 20)}…`)}（${line.at}${line.line === undefined ? '，空段不算' : ''}）看起来是一条，却没有认出条目名。`,
  hint: '在大纲里把这一行写成“条”，在条目名的末尾放一道竖线“｜”；没有条目名的，竖线放在开头几个字的后面；不是一条的，写成“正文”。',
});
