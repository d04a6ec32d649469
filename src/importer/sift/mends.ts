/** What is to be done where what was left out is wanted. */
export type Mend = Record<'text' | 'note' | 'struck' | 'picture', string>;
const OUTLINE = '在大纲里把它的“不收”改成';
export const IN_OUTLINE: Mend = {
  text: `是正文的，${OUTLINE}“正文”，或者它真正是的`,
  note: `要收入的，${OUTLINE}“结尾”或“落款”`,
  struck: `要收入的，${OUTLINE}“正文”，或者它真正是的`,
  picture: `是正文的，${OUTLINE}“正文”，或者它真正是的`,
};
/** What stands within a line is no line of an outline. */
export const IN_FILE: Mend = {
  text: '真是正文的，把全文复制到记事本，存为 .txt，再导入',
  note: '要收入的，让它单独占一行再导入',
  struck: '要收入的，把划线去掉再导入',
  picture: '是正文的，要另外录入',
};
