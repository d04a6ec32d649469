/** Built-in functions that look at no more of a text than they give back. */
const frugal = new Set<PropertyKey>([
  'slice',
  'substring',
  'substr',
  'at',
  'charAt',
  'charCodeAt',
  'codePointAt',
  'toString',
  'valueOf',
  'concat',
]);

/**
 * How many characters the built-in functions on texts and patterns are given while something runs: what its work grows with,
 * counted and not timed. A pattern may look at each of them more than once, but never at others.
 */
export function charactersRead(run: () => void): number {
  let count = 0;
  let inside = false;
  const undo: (() => void)[] = [];
  const watch = (prototype: object, textOf: (self: unknown, given: unknown[]) => unknown) => {
    for (const name of Reflect.ownKeys(prototype)) {
      const { value: original, ...rest } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
      if (typeof original !== 'function' || name === 'constructor') continue;
      Object.defineProperty(prototype, name, {
        ...rest,
        value: function (this: unknown, ...given: unknown[]) {
          // What a built-in function asks of others is its own work.
          if (inside) return Reflect.apply(original, this, given);
          inside = true;
          try {
            const result: unknown = Reflect.apply(original, this, given);
            const text = frugal.has(name) ? result : textOf(this, given);
            if (typeof text === 'string' || text instanceof String) count += text.length;
            return result;
          } finally {
            inside = false;
          }
        },
      });
      undo.push(() => Object.defineProperty(prototype, name, { ...rest, value: original }));
    }
  };
  watch(String.prototype, (self) => self);
  watch(RegExp.prototype, (_, [text]) => text);
  try {
    run();
  } finally {
    for (const back of undo) back();
  }
  return count;
}
