/** How many results are kept: a few readings of a large content folder. */
const MOST = 1000;

/**
 * A pure function that remembers what it has made of its latest arguments: most of what is read again has not changed.
 * What it gives is shared by all who ask, and frozen. Where it throws, nothing is remembered.
 * @param most how many results are kept at most, of which the latest half is kept for certain
 */
export function remembering<A extends readonly (string | number)[], T>(
  make: (...given: A) => T,
  most = MOST,
): (...given: A) => T {
  // Two halves, of which the older is let go when the younger is full: what is asked for again moves to the younger.
  let [young, old] = [new Map<string, { made: T }>(), new Map<string, { made: T }>()];
  return (...given) => {
    // One argument as it is: its hash is known, that of joined ones is counted each time.
    const key = given.length === 1 ? String(given[0]) : given.join('\0');
    const known = young.get(key);
    if (known) return known.made;
    const kept = old.get(key) ?? { made: frozen(make(...given)) };
    if (young.size >= most / 2) [young, old] = [new Map(), young];
    young.set(key, kept);
    return kept.made;
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
