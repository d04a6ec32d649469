import { rememberingOf } from '../../support/remember.ts';

type Placed = readonly [at: readonly PropertyKey[], text: string];

/** Every text of a file's data, with the path it stands at. */
export const textsOf = (data: unknown, at: readonly PropertyKey[] = []): readonly Placed[] =>
  at.length === 0 ? textsIn(data) : textsIn(data).map(([path, text]): Placed => [[...at, ...path], text]);

const textsIn = rememberingOf((data: unknown): Placed[] => {
  const found: Placed[] = [];
  collect(data, [], found);
  return found;
});

function collect(data: unknown, at: readonly PropertyKey[], found: Placed[]): void {
  if (typeof data === 'string') found.push([at, data]);
  else if (typeof data === 'object' && data !== null)
    for (const [key, inner] of Object.entries(data)) collect(inner, [...at, key], found);
}
