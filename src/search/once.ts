/** Computes a value once. */
export const once = <T>(make: () => T): (() => T) => {
  let value: { made: T } | undefined;
  return () => {
    value = value ?? { made: make() };
    return value.made;
  };
};
