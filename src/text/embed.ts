/**
 * A text as a CSS string, quotes and all, that can stand in a style element whatever is in the text. All that CSS, HTML or a later
 * step of the build may take for a sign of its own is written by its number: quotes, backslashes, angle brackets, `url(`, line ends.
 */
export function cssString(text: string): string {
  const safe = text.replace(
    /[^A-Za-z0-9 \u{A0}-\u{2027}\u{202A}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
    escapeCss,
  );
  return `"${safe}"`;
}

/** NUL has no number in CSS; readers are shown the sign for what cannot be shown. */
const escapeCss = (character: string): string =>
  `\\${(character === '\0' ? 0xfffd : (character.codePointAt(0) ?? 0)).toString(16)} `;

/** CSS as it can stand in a style element: a string in it that would close the element is written by numbers. */
export const inStyle = (css: string): string => css.replace(/<(?=[/!])/g, '\\3c ');

/** Data as JSON that can stand in a script element: nothing in it closes the element or begins a comment, and it is JavaScript to old readers too. */
export const inScript = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
