import { gunzipSync, strFromU8 } from 'fflate';

/** A part as it is packed: its name, its length in bytes, and whether each byte is a character, as in a file that is no text. */
type Row = [name: string, length: number, isBinary: boolean];

/** Takes parts out of what the build packed (postprocess/outputs/single/scripts.ts): a line that lists them, then their bytes, all compressed. */
export function unpackParts(packed: Uint8Array): Record<string, string> {
  const bytes = gunzipSync(packed);
  let at = bytes.indexOf(10) + 1;
  const parts: Record<string, string> = {};
  for (const [name, length, isBinary] of JSON.parse(strFromU8(bytes.subarray(0, at))) as Row[]) {
    parts[name] = strFromU8(bytes.subarray(at, at + length), isBinary);
    at += length;
  }
  return parts;
}

/** What scripts of data leave on the window stands packed in the page here; it is unpacked when search first asks for it. */
export function offerParts(place: Element | null): void {
  let parts: Record<string, string> | undefined;
  Object.defineProperty(window, 'searchParts', {
    get: () => {
      const letters = parts ? '' : window.atob(place?.textContent ?? '');
      parts = parts ?? unpackParts(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
      return parts;
    },
  });
}
