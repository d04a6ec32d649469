/** A list in groups of one key. */
export function groupBy<T>(list: readonly T[], key: (one: T, at: number) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  list.forEach((one, at) => {
    const group = groups.get(key(one, at));
    if (group) group.push(one);
    else groups.set(key(one, at), [one]);
  });
  return groups;
}
