import type { ErrorCode, YAMLError } from 'yaml';

const remedy = '检查这一行和上一行的缩进、冒号和引号；文字里有英文冒号时，整段文字用英文双引号包起来。';

/** What is told where nothing is known. */
const general = { what: '这一行的写法，电脑读不懂。', hint: remedy };

/** What the YAML reader finds, for the editor; its own words are English, and tell of YAML. */
const sentences: Partial<Record<ErrorCode, [what: string, hint: string]>> = {
  BAD_INDENT: ['缩进不对，或者上面的括号没有收尾。', '行首的空格照着旁边的样子空；[ 要有 ] 收尾。'],
  BAD_DQ_ESCAPE: ['英文双引号里有反斜线 \\。', '把 \\ 删去；真要一个反斜线，写成 \\\\。'],
  BAD_SCALAR_START: ['文字的第一个字是 YAML 的记号。', '整段用英文双引号包起来。'],
  BLOCK_AS_IMPLICIT_KEY: [
    '文字里有英文的冒号，或者一段文字折成了两行，或者这一行缩进不对。',
    '冒号换成中文的，或者整段用英文双引号包起来；一段文字写成一行。',
  ],
  BLOCK_IN_FLOW: ['方括号没有收尾。', '在列表的最后补上英文的 ]。'],
  DUPLICATE_KEY: [
    '这一项在同一段里写了两次。',
    '先看上面是不是少了一行，例如列表里下一段开头的“- id: …”，少了就补上；真的写重了，才删去一处。',
  ],
  MISSING_CHAR: ['缺了冒号、引号或者括号。', remedy],
  MULTILINE_IMPLICIT_KEY: ['这一行没有英文的冒号，或者一段文字折成了两行。', remedy],
  MULTIPLE_DOCS: ['文件中间有一行 --- 或者 ...。', '把这一行删去。'],
  TAB_AS_INDENT: ['行首用了 Tab 键。', '行首只用空格，照着旁边的样子空。'],
};

/** One finding of the YAML reader as a sentence and a remedy. */
export function yamlSentence({ code }: YAMLError): { what: string; hint: string } {
  const [what, hint] = sentences[code] ?? [general.what, general.hint];
  return { what, hint };
}
