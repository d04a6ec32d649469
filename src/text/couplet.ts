/** The two halves of a theme, without the mark between them; none of a theme that has not two. */
export function halvesOf(theme: string): string[] {
  const halves = theme.split(/[，；]/);
  return halves.length === 2 && !halves.includes('') ? halves : [];
}

/** Whether a text is of Han characters alone, which stand one under the other. */
export const isHanAlone = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** The halves of a theme that may stand upright at two sides, as those of a couplet (对联) do, as long as each other; none of any other. */
export function coupletOf(theme: string): string[] {
  const [first = '', second = ''] = halvesOf(theme);
  return isHanAlone(first + second) && [...first].length === [...second].length ? [first, second] : [];
}
