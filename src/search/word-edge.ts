/** The nearest place, going by `step`, that is not inside a Latin word, a number or a character; not beyond `bound`. */
export function wordEdge(text: string, from: number, step: 1 | -1, bound: number): number {
  let at = from;
  while (at !== bound && isInside(text, at)) at += step;
  return at;
}

/** Whether a place is inside a word or a number with its points (3.15, 30%), or inside one character. */
const isInside = (text: string, at: number): boolean =>
  /[\p{Script=Latin}\p{N}]$/u.test(text.slice(Math.max(0, at - 1), at))
    ? /^(?:[-–.,:/·'’]?[\p{Script=Latin}\p{N}]|[%‰℃°\p{M}])/u.test(text.slice(at, at + 2))
    : /[\p{Script=Latin}\p{N}][-–.,:/·'’]$/u.test(text.slice(Math.max(0, at - 2), at))
      ? /^[\p{Script=Latin}\p{N}]/u.test(text.slice(at, at + 1))
      : /^[\udc00-\udfff\p{M}]/u.test(text.slice(at, at + 1));
