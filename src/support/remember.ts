/** How many results are kept: a few readings of a large content folder. */
const MOST = 1000;

/**
 * A pure function that remembers what it has made of its latest arguments: most of what is read again has not changed.
 * What it gives is shared by all who ask, and frozen. Where it throws, nothing is remembered.
 * @param most how many results are kept: where more different things are asked for in turn, nothing is found again
 */
export function remembering<A extends readonly (string | number)[], T>(
  make: (...given: A) => T,
  most = MOST,
): (...given: A) => T {
  const made = new Map<string, T>();
  return (...given) => {
    const key = given.join('\0');
    const result = made.get(key) ?? frozen(make(...given));
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
  const known = oncePer((of: K & object) => frozen(make(of)));
  return (of) => (typeof of === 'object' && of !== null && Object.isFrozen(of) ? known(of) : make(of));
}

/**
 * The same for a function of a thing that nobody changes once it has been asked of, and that is the same only as itself.
 * What it gives is remembered as long as the thing is there, and shared, but not frozen: it may have parts of the thing.
 */
export function oncePer<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { result: T }>();
  return (of) => {
    const known = made.get(of) ?? { result: make(of) };
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
