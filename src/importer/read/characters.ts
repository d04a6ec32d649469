import type { Fault } from '../../support/site-error.ts';
import { quoted } from '../../text/quoted.ts';
import { FAULTS_REPORTED } from '../limits.ts';

/** Control characters besides tabs and line breaks: no document has them on purpose, and no page may. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/u;
const lonely = /\p{Surrogate}/u;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters of a text that cannot be published, one fault a line, at most ten. */
export function unreadable(text: string, file: string): Fault[] {
  // Ten million lines are looked at one by one only where there is something to find.
  if (!text.includes('\uFFFD') && !lonely.test(text) && !control.test(text)) return [];
  const faults: Fault[] = [];
  for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
    faults.push(...unreadableIn(line, { file, line: index + 1 }, `第${index + 1}行`));
    if (faults.length >= FAULTS_REPORTED) break;
  }
  return faults;
}

/** As above, of one line. @param at its place for people */
export function unreadableIn(line: string, where: { file: string; line?: number }, at: string): Fault[] {
  if (line.includes('\uFFFD') || lonely.test(line)) {
    const around = line.slice(Math.max(0, line.search(/\uFFFD|\p{Surrogate}/u) - 8)).slice(0, 20);
    const hint =
      '文件损坏了，或者编码不是 UTF-8、UTF-16、GB18030、Big5 中的一种。用记事本或 WPS 打开，确认这里的字，另存为 UTF-8，再导入。';
    return [{ kind: 'unreadable-character', where, what: `${at}有读不出来的字：${quoted(around)}。`, hint }];
  }
  const found = control.exec(line)?.[0];
  if (found === undefined) return [];
  const hint = '这通常是复制时带进来的，或者文件不是文字。用编辑器删去它，再导入。';
  return [{ kind: 'control-character', where, what: `${at}有看不见的控制字符 ${codeOf(found)}。`, hint }];
}

/** Characters that can be kept but are hardly meant, each with what is to be said of it. */
const odd: [pattern: RegExp, why: (found: string) => string][] = [
  [
    /[\p{Cf}\uFFFC]/u,
    (found) => `有看不见的字符 ${codeOf(found)}，照样保留了；是复制时带进来的，从文件里删去再导入`,
  ],
  [/\p{Co}/u, (found) => `有造字区的字 ${codeOf(found)}，别的设备显示不出来；换成通用的字再导入`],
  [
    // What programs write for bytes they cannot read, and UTF-8 that was read as GBK or as Western text.
    /[锟斤拷]{3,}|烫{3,}|屯{3,}|葺{3,}|锘[縖挎]|[锛銆鈥紝︼]|ï»¿|ï¼|ã€|â€|(?:[ä-é][^\p{Script=Han}\s\w，。]{1,2}){2,}/u,
    (found) => `像是编码出错留下的乱码“${found}”，照样保留了；对照原件改正，再导入`,
  ],
  [
    /[\u2e80-\u2fdf]/u,
    (found) => `有只作部首的字“${found}”（${codeOf(found)}），看上去像汉字，搜索不到；换成同形的汉字再导入`,
  ],
  [
    /(?![\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27-\ufa29])[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u,
    (found) =>
      `有兼容汉字“${found}”（${codeOf(found)}），和通用的“${found.normalize('NFKC')}”不是同一个字；换成通用的再导入`,
  ],
  [/\p{Script=Han}[□■▯](?=\p{Script=Han})/u, () => '字中间有方框，也许是没有读出来的字；对照原件'],
  [
    /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i,
    (found) => `有网页的记号“${found}”，照样保留了；改成它代表的字再导入`,
  ],
  [/\p{Script=Han}\?+(?=\p{Script=Han})/u, () => '字中间有半角问号，也许是存盘时丢了字；对照原件'],
  [
    /^(?:#{1,6}|>|[*+])\s|\*\*|^```/u,
    () => '像是 Markdown 的记号，照样保留了；不是正文的，从文件里删去再导入',
  ],
];

/** What somebody must look at in a line that is kept. */
export const oddCharacters = (line: string): string[] =>
  odd.flatMap(([pattern, why]) => {
    const found = pattern.exec(line)?.[0];
    return found === undefined ? [] : [why(found)];
  });
