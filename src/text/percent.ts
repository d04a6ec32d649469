/**
 * Text of which signs may stand as %-escapes of UTF-8, as in addresses (URL, 1.3), with the signs themselves.
 * @returns undefined where an escape is none, or what escapes stand for is no UTF-8
 */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // decodeURIComponent throws nothing but URIError (ECMAScript, 19.2.6.2).
    return undefined;
  }
}
