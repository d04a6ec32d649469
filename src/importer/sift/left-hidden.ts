import type { Fault } from '../../support/site-error.ts';
import { quoted } from '../../text/quoted.ts';
import { countCharacters } from '../read/line.ts';
import type { DroppedLine } from './sift.ts';

/** Fewer hidden characters are names of buttons and the like. */
const FEWEST = 20;

/** What is to be said first where a document is refused of which text was left out as hidden: what it lacks may stand there. */
export function leftHidden(dropped: readonly DroppedLine[], file: string): Fault[] {
  const hidden = dropped.filter(({ rule }) => rule === 'hidden').map(({ line }) => line);
  const count = hidden.reduce((sum, { text }) => sum + countCharacters(text), 0);
  const [first] = hidden;
  if (!first || count < FEWEST) return [];
  return [
    {
      kind: 'hidden-text',
      where: { file, ...(first.line === undefined ? {} : { line: first.line }) },
      what: `有 ${count} 字在网页里是隐藏的，没有读，从${first.at}${quoted([...first.text].slice(0, 20).join(''))}起。下面说找不到的，也许就在里面。`,
      hint: '是正文的，用浏览器打开网页，等正文显示出来，全选、复制到 WPS 或 Word 里（选“只保留文本”），存为 .docx，再导入；不是正文的，不用管这一处。',
    },
  ];
}
