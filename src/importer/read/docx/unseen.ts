import type { Fault } from '../../../support/site-error.ts';
import { quoted } from '../../../text/quoted.ts';
import { isSymbolFont } from '../symbols.ts';
import type { Look } from './looks.ts';

/** Half points nobody reads. */
const TINY = 4;

const isWhite = (color = ''): boolean =>
  /^(?:[ef][0-9a-f]){3}$/i.test(color) && /^f[5-f]f[5-f]f[5-f]$/i.test(color);

const cut = (text: string) => text.trim().slice(0, 20);
const faultOf = (kind: string, file: string, what: string, hint: string): Fault => ({
  kind,
  where: { file },
  what,
  hint,
});

/** The font of a text whose letters are signs. */
export const fontOf = ({ font }: Look): string | undefined =>
  font !== undefined && isSymbolFont(font) ? font : undefined;

/** A sign of which nobody can tell what it looks like. */
export const unknownSign = (text: string, font: string, file: string): Fault =>
  faultOf(
    'unreadable-part',
    file,
    `文件里有用符号字体（${font}）写的${quoted(cut(text))}，看上去是符号，读出来是别的字。`,
    '在 Word 里换成普通的符号或文字，存盘再导入。',
  );

/**
 * What of a text is not seen on paper: it would be published without anybody having read it; or is seen as struck out.
 * @param uncertain whether its ground may have a colour that is not told here
 */
export function unseen(
  text: string,
  look: Look,
  uncertain: boolean,
  file: string,
): { fault?: Fault; doubt?: string } {
  if (text.trim() === '') return {};
  const refused = (kind: string, what: string, hint: string, more = '') => ({
    fault: faultOf(
      kind,
      file,
      `文件里有${what}，第一处是${quoted(cut(text))}${more}。`,
      `在 Word ${hint}，存盘再导入。`,
    ),
  });
  if (look.hidden)
    return refused(
      'hidden-text',
      '隐藏的文字',
      '的“选项—显示”里勾上“隐藏文字”，把不该公布的删去，其余的去掉“隐藏”',
    );
  if (look.struck)
    return refused('struck-text', '画了删除线的文字', '里把不要的删去，要的去掉删除线', '，不知道算不算正文');
  if (look.size !== undefined && look.size <= TINY)
    return refused('hidden-text', '小得看不见的文字', '里全选，把字号改大，把不该公布的删去');
  if (!isWhite(look.color) || look.ground) return {};
  if (uncertain)
    return { doubt: `${quoted(cut(text))}是白色的字，看不看得见要看底色；不该公布的，在 Word 里删去再导入` };
  return refused('hidden-text', '白底上的白字', '里全选，把字的颜色改成黑色，把不该公布的删去');
}
