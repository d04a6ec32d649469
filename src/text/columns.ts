/** Where columns of a typed line stand apart. */
const GAP = /\s{2,}|\u3000/u;
const isSingle = (text: string): boolean => /^\p{Script=Han}$/u.test(text);
/** What names of organisations end with, by one character. */
const ofHouse = /[会社馆店司厂校学院局部处所委府行园]$/u;

/** A name whose characters are spaced out, to be as wide as others, without the spaces: 张　三 → 张三. */
export const closedUp = (text: string): string =>
  /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(text) ? text.replace(/\s+/gu, '') : text;

/**
 * The columns of a line: parted by tabs, or, where it has none, by wide or several spaces.
 * Characters of a name that are spaced out stay together.
 */
export function columnsOf(text: string): string[] {
  if (text.includes('\t'))
    return text
      .split('\t')
      .map((part) => closedUp(part.trim()))
      .filter((part) => part !== '');
  const parts = text
    .split(new RegExp(`(${GAP.source})`, 'u'))
    .map((part, i) => (i % 2 === 0 ? part.trim() : part));
  const [words, gaps] = [parts.filter((_, i) => i % 2 === 0), parts.filter((_, i) => i % 2 === 1)];
  const result: string[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i + 1;
    while (isSingle(words[i] ?? '') && isSingle(words[end] ?? '')) end++;
    result.push(...joined(words.slice(i, end), gaps.slice(i, end - 1)));
    i = end;
  }
  return result.map(closedUp).filter((part) => part !== '');
}

/** The cells of a row of a table that is so many columns wide, empty ones too; of a typed line its columns. */
export function cellsOf(text: string, width: number): string[] {
  const cells = text.split('\t');
  return cells.length > 1 && cells.length <= width
    ? cells.map((cell) => closedUp(cell.trim()))
    : columnsOf(text);
}

/** The names that characters standing alone make: what stands nearer belongs together; where all stand as near, two are a name, if they come out even. */
function joined(characters: readonly string[], gaps: readonly string[]): string[] {
  const nearest = Math.min(...gaps.map(({ length }) => length));
  const names = characters.reduce<string[]>((list, character, i) => {
    const gap = gaps[i - 1]?.length;
    if (gap !== undefined && gap <= nearest) list.push((list.pop() ?? '') + character);
    else list.push(character);
    return list;
  }, []);
  const [whole = ''] = names;
  const count = [...whole].length;
  if (characters.length < 4 || names.length > 1 || count % 2 === 1 || ofHouse.test(whole)) return names;
  return whole.match(/../gu) ?? names;
}
