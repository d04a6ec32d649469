import { dutyTitle, type ImportedPledge } from '../official/pledge.ts';
import { ruleName } from '../official/rules.ts';
import type { Import } from './import.ts';
import type { SourceFile } from './read/file.ts';
import type { Part } from './structure/part.ts';

const heading = (title: string) => ['', `— ${title}`];
const cut = (text: string, limit: number) =>
  [...text].length > limit ? `${[...text].slice(0, limit).join('')}…` : text;
const doubted = (count: number, outline: string) =>
  `存疑 ${count} 行，请逐行看一看；分得不对的，${outline ? `在大纲 ${outline} 里改` : '加上 --outline outline.txt，由您来定'}`;
const indent = (text: string) => `  ${text}`;

/** Whether nothing divides the duties. */
const isWhole = ({ groups }: ImportedPledge): boolean => groups.every(({ lead }) => lead === '');

/** How many duties there are, and in which groups. */
function divided(pledge: ImportedPledge): string {
  const counts = pledge.groups.map(({ duties }) => duties.length);
  const all = counts.reduce((sum, n) => sum + n, 0);
  return isWhole(pledge) ? `不分组，共 ${all} 条` : `${counts.length} 组 ${all} 条（${counts.join('+')}）`;
}

/** The duties, group by group, counted on. */
function dutiesOf(pledge: ImportedPledge): string[] {
  let number = 0;
  return pledge.groups.flatMap(({ lead, duties }) => [
    indent(isWhole(pledge) ? '各条：' : `${cut(lead, 40) || '不分组'}（${duties.length} 条）`),
    ...duties.map((duty) => indent(indent(`${++number}. ${dutyTitle(duty)}`))),
  ]);
}

/** The lines of a part, each with where it stands; nothing where there are none. */
function linesOf(placed: Import['placed'], part: Part, name: string): string[] {
  const lines = placed.filter((each) => each.part === part).map(({ line }) => line);
  const shown = lines.map(({ at, text }) => indent(indent(`${at} ${cut(text, 40)}`)));
  return lines.length > 0 ? [indent(`${name}：`), ...shown] : [];
}

/** What an import found, for the person who ran it: line by line, in Chinese. @param outline the one that was asked for, where one was */
export function reportImport(
  source: SourceFile,
  found: Import,
  rights: string | undefined,
  outline = '',
): string {
  const { pledge, dropped, doubtful, remarks, figures, fingerprint, placed } = found;
  return [
    `导入 ${source.name}（${source.bytes.length} 字节，SHA-256 ${source.sha256.slice(0, 16)}…）`,
    ...remarks.map(indent),
    ...heading('读到的内容'),
    ...linesOf(placed, 'above', '题目以上'),
    indent(`题目：${pledge.title}`),
    ...[...(pledge.slogansAbove ?? []), ...pledge.subtitles].map((text) => indent(`口号：${text}`)),
    ...(pledge.dateline === undefined ? [] : [indent(`时间地点：${pledge.dateline}`)]),
    indent(
      `开头 ${pledge.preamble.length} 段，${divided(pledge)}，结尾 ${pledge.closing.length} 段，落款 ${pledge.signatories.length} 行`,
    ),
    ...linesOf(placed, 'preamble', '开头'),
    ...dutiesOf(pledge),
    ...linesOf(placed, 'closing', '结尾'),
    ...linesOf(placed, 'signatory', '落款'),
    ...heading(
      dropped.length > 0
        ? `去掉的 ${dropped.length} 行（不是正文，全部列在这里，也记在导入的文件里）`
        : '没有去掉任何一行',
    ),
    ...dropped.map(({ line, rule }) => indent(`${line.at} ［${ruleName(rule)}］ ${line.text}`)),
    ...heading(doubtful.length > 0 ? doubted(doubtful.length, outline) : '没有存疑的行'),
    ...doubtful.map(({ line, why }) => indent(`${line.at} ${cut(line.text, 40)}：${why}`)),
    ...heading('核对'),
    indent(
      `总字数 ${figures.total} = 正文 ${figures.kept} + 去掉的行 ${figures.dropped}（空白不计），逐字对过，没有丢字。`,
    ),
    indent('核对的是导入的这个文件；它和发布方的原件是不是一样，要请您对照原件。'),
    indent(`指纹 ${fingerprint}`),
    ...(rights
      ? heading(`刊载依据：${rights}`)
      : heading(
          '没有填写刊载依据：导入的结果只供内部预览，请勿对外发布。取得书面同意后，加上 --rights "谁、何时、凭哪份文件同意" 再导入一次。',
        )),
  ].join('\n');
}
