/** How many results are kept: a few readings of a large content folder. */
const MOST = 1000;

/**
 * A pure function that remembers what it has made of its latest arguments: most of what is read again has not changed.
 * What it gives is shared by all who ask, and frozen. Where it throws, nothing is remembered.
 */
export function remembering<A extends string | number, T>(
  make: (first: A, text: string) => T,
  most = MOST,
): (first: A, text: string) => T {
  const made = new Map<string, T>();
  return (first, text) => {
    const key = `${first}\0${text}`;
    const result = made.get(key) ?? frozen(make(first, text));
    // The one that was asked for last stands last, and the first goes.
    made.delete(key);
    made.set(key, result);
    for (const oldest of made.keys()) {
      if (made.size <= most) break;
      made.delete(oldest);
    }
    return result;
  };
}

/** The same for a function of a thing that never changes, because it is frozen; of any other it is made anew. */
export function rememberingOf<K, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<object, { result: T }>();
  return (of) => {
    if (typeof of !== 'object' || of === null || !Object.isFrozen(of)) return make(of);
    const known = made.get(of) ?? { result: frozen(make(of)) };
    made.set(of, known);
    return known.result;
  };
}

/** A thing, and all lists and plain objects in it, made so that nobody can change them. */
function frozen<T>(thing: T): T {
  if (!isPlain(thing) || Object.isFrozen(thing)) return thing;
  Object.freeze(thing);
  for (const inner of Object.values(thing)) frozen(inner);
  return thing;
}

const isPlain = (thing: unknown): thing is object =>
  Array.isArray(thing) ||
  (typeof thing === 'object' &&
    thing !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(thing)));
