/** Compares strings by their UTF-16 units, as `<` and a plain `sort()` do: the same order on every machine and in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
