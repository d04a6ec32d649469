/** What stands in a draft where nobody has said yet what belongs there; a person writes it. */
export const TO_FILL = '（待填写）';

/** The same, as people type it. */
const mark = /[（(]\s*待填写\s*[)）]/;

/** Where texts of some data still wait to be filled: the path of each. */
export function fieldsToFill(data: unknown, at: PropertyKey[] = []): PropertyKey[][] {
  if (typeof data === 'string') return mark.test(data) ? [at] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => fieldsToFill(value, [...at, key]));
}

/** Lines of a body, counted from 1, that still wait to be filled. */
export const linesToFill = (body: string): number[] =>
  body.split('\n').flatMap((line, i) => (mark.test(line) ? [i + 1] : []));
