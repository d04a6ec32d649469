/** Every text of a file's data, with the path it stands at. */
export function textsOf(data: unknown, at: PropertyKey[] = []): [at: PropertyKey[], text: string][] {
  if (typeof data === 'string') return [[at, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, inner]) => textsOf(inner, [...at, key]));
}
