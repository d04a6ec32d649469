import { forMatching } from '../../text/matching.ts';
import type { SourceLine } from '../read/line.ts';

/** Lines of the head of a mail: 发件人:, Subject:, with what stands behind. */
const field =
  /^>*[*【[]?(发件人|发信人|寄件人|收件人|收信人|抄送人?|密送|发送时间|发送日期|发件时间|日期|时间|主题|主旨|标题|附件|回复|from|to|cc|bcc|sent|date|subject|attachments?|reply-to)[\]】*]?:/i;
/** Those that no other text has. */
const telling = /^(?:发件人|发信人|寄件人|收件人|收信人|from|to|subject|主题)$/i;
/** What programs write over a mail that is passed on or answered. */
const bar =
  /^[-_=—>*]*(?:原始邮件(?:信息)?|转发(?:的)?邮件(?:信息)?|originalmessage|forwardedmessage|邮件原文)[-_=—:*]*$|^(?:在)?.{4,60}写道:$|^On.{4,80}wrote:$/i;
/** What programs write below a mail, and who asks to be careful with it. */
const foot =
  /^(?:发自我的.{1,20}|来自.{1,20}(?:手机|客户端|邮箱)|sentfrommy.{1,30}|从.{1,30}发送|获取outlook.*)$|(?:本|此|该)(?:电子)?邮件[^。]{0,40}(?:保密|机密|误收|收件人|法律责任)|confidential/i;
/** The bar over the signature of a mail. */
const signature = /^(?:-{2,}|—{2,}|_{2,})$/;

const plainOf = ({ text }: SourceLine): string => forMatching(text);
const fieldOf = (line: SourceLine): string | undefined => field.exec(plainOf(line))?.[1];

/** How far the head of a mail goes that a text begins with: to the last of its lines, with heads of mails within it; -1 where it begins with none. */
function headEnd(lines: readonly SourceLine[]): number {
  const names = lines.slice(0, HEAD_LINES).map(fieldOf);
  const first = names.findIndex((name) => name !== undefined);
  const told = new Set(names.filter((name) => name !== undefined && telling.test(name)));
  if (first < 0 || told.size < 2) return -1;
  return Math.max(
    names.findLastIndex((name) => name !== undefined),
    lines.slice(0, HEAD_LINES).findLastIndex((line) => bar.test(plainOf(line))),
  );
}
/** Beyond so many lines from the top there is no head of a mail. */
const HEAD_LINES = 40;

/**
 * The lines of a mail around the text it brings: its head, the words of who sends it, down to a rule or the title, and, below who signs, the
 * sender's name and what programs add.
 * @param titleAt where the title stands; -1 where it is not known
 * @param isSigned whether a line names who signs, or when
 * @param isRule whether a line is but a rule
 */
export function mailLines(
  lines: readonly SourceLine[],
  titleAt: number,
  isSigned: (line: SourceLine) => boolean,
  isRule: (line: SourceLine) => boolean,
): SourceLine[] {
  const end = headEnd(lines);
  if (end < 0 || (titleAt >= 0 && titleAt <= end)) return [];
  const words = lines.slice(end + 1, Math.max(end + 1, titleAt));
  const rule = words.findLastIndex(isRule);
  const from = lines.findIndex(
    (line, i) =>
      titleAt >= 0 &&
      i > titleAt &&
      (foot.test(plainOf(line)) || (signature.test(line.text) && lines.slice(i - 3, i).some(isSigned))),
  );
  return [
    ...lines.slice(0, end + 1),
    ...words.slice(0, rule < 0 ? undefined : rule),
    ...(from < 0 ? [] : lines.slice(from)),
  ];
}
