import { queryOf } from '../../search/understand/query.ts';

/**
 * As much of a box's text as is searched. What is longer is cut in the box itself, before anything is laid out: browsers take
 * minutes to shape half a million combining marks in a row.
 */
export function cutQuery(box: HTMLInputElement): string {
  const { value } = box;
  const query = queryOf(value);
  if (query !== value) box.value = query;
  return query;
}
