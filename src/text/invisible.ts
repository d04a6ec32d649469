/**
 * Characters nobody sees, or that show as an empty box: controls, formats (zero width, soft hyphen, direction),
 * line ends no editor shows, private use, fillers, and what stands where a character was lost.
 * A tab is one, too. The joiner of two pictures (👩‍🔧) is none.
 */
const source =
  String.raw`(?!(?<=\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D(?=\p{Extended_Pictographic}))` +
  String.raw`[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u115F\u1160\u3164\uFFA0\u2800\uFFFC\uFFFD]`;

export const invisible = new RegExp(source, 'u');

/** What people call the commonest of them. */
const names: Record<string, string> = {
  '\u00AD': '软连字符',
  '\u200B': '零宽空格',
  '\u200C': '零宽不连字',
  '\u200D': '零宽连字',
  '\u200E': '从左到右的记号',
  '\u200F': '从右到左的记号',
  '\u2028': '行分隔符',
  '\u2029': '段分隔符',
  '\u2060': '零宽连接符',
  '\uFEFF': '零宽空格',
  '\uFFFC': '对象占位符',
  '\uFFFD': '乱码',
};

/** `零宽空格，U+200B`: one character for a person who cannot see it. */
export function describeCharacter(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = names[character] ?? (/\p{Co}/u.test(character) ? '私用字符' : undefined);
  return name === undefined ? code : `${name}，${code}`;
}
