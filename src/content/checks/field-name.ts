/** What a field is called in messages to people: sections.0.seal is sections 第1个 seal, 0.publisher 第1个 publisher. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key, i) => {
      const isItem = /^\d+$/.test(String(key));
      const before = i === 0 ? '' : isItem || /^\d+$/.test(String(path[i - 1])) ? ' ' : '.';
      return `${before}${isItem ? `第${Number(key) + 1}个` : String(key)}`;
    })
    .join('');
