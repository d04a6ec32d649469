import { quoted } from '../../text/quoted.ts';
import type { Document } from '../document.ts';
import type { DoubtfulLine } from '../read/line.ts';
import type { Change } from './changes.ts';
import { wordOf } from './words.ts';

const cut = (text: string): string => ([...text].length > 30 ? `${[...text].slice(0, 30).join('')}…` : text);

/** What an outline has changed, for the person who ran the import. */
export function reportChanges(file: string, changes: readonly Change[], { faults }: Document): string {
  const head =
    changes.length > 0
      ? `照大纲 ${file}，和电脑自己读的有 ${changes.length} 行不同`
      : `照大纲 ${file}，和电脑自己读的一样`;
  return [
    '',
    `— ${head}`,
    ...(faults.length > 0
      ? ['  没有大纲，电脑读不成这个文件；现在分成什么样，以大纲为准，请再看一遍。']
      : []),
    ...changes.map(describe),
  ].join('\n');
}

function describe({ number, row, from, to, written, title }: Change): string {
  const why = [
    ...(written ? [`写的是“${wordOf(written)}”，跟着上面那一行`] : []),
    ...(title === undefined ? [] : [title ? `条目名${quoted(title)}` : '整行是条目名']),
  ];
  const note = why.length > 0 ? `（${why.join('；')}）` : '';
  const parts = from === to ? wordOf(to) : `${wordOf(from)} → ${wordOf(to)}`;
  return `  ${number} 号（${row.at}）${cut(row.text)}：${parts}${note}`;
}

const next = `用记事本打开它，不对的行只改冒号前面的词，保存；再把同一个命令运行一次，就照它导入。先试一遍，加上 --dry-run；要重新写一份，把它移走，或者换一个文件名。`;

/** What follows where an outline has been written. */
export const reportOutline = (file: string, { doubtful }: { doubtful: readonly DoubtfulLine[] }): string =>
  `\n大纲写到 ${file}，文件里的每一行都在里面${doubtful.length > 0 ? '，存疑的行后面写着“存疑”' : ''}。别的什么也没有写入。\n${next}`;

/** What to do about a document the machine cannot take apart. @param file the outline that has been written, where one was asked for */
export const adviseOutline = (file: string): string =>
  file
    ? `\n\n大纲写到了 ${file}，认不出来的地方先照猜的写。别的什么也没有写入。\n${next}`
    : '\n\n哪一行是什么，由您在大纲里定，文件不用改：在命令后面加上 --outline outline.txt，先写出一份大纲，改好以后再导入。';
