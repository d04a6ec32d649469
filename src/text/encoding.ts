/** Bytes of a page its encoding is looked for in; where it is not named in them, its bytes decide. Browsers look at 1024. */
export const ENCODING_READ = 4096;

const marks: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const decodeAs = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);
/** @param isCut whether the last character may lack bytes */
const fits = (encoding: string, bytes: Uint8Array, isCut: boolean): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    // Of the two ways to ask whether bytes fit an encoding, this one stops at the first that do not.
    return false;
  }
};

/** UTF-16 without a mark: it has zero bytes, and its line ends and spaces tell the order. Zeros alone do not: 一 is 4E 00. */
function unmarkedUtf16(bytes: Uint8Array, isCut: boolean): string | undefined {
  if ((bytes.length % 2 !== 0 && !isCut) || !bytes.includes(0)) return undefined;
  let [little, big] = [0, 0];
  const breaks = (byte: number | undefined) => byte === 0x0a || byte === 0x0d || byte === 0x20;
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i + 1] === 0 && breaks(bytes[i])) little++;
    if (bytes[i] === 0 && breaks(bytes[i + 1])) big++;
  }
  const encoding = little > big ? 'utf-16le' : 'utf-16be';
  return little !== big && fits(encoding, bytes, isCut) ? encoding : undefined;
}

/** The encoding a web page claims in its first bytes, where browsers look for it. */
export function claimedEncoding(bytes: Uint8Array): string | undefined {
  const head = decodeAs('latin1', bytes.subarray(0, ENCODING_READ));
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase() ??
    /<\?xml[^>]+encoding=["']([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase()
  );
}

/**
 * The encoding of a Chinese text: by its mark, as UTF-16 by its zero bytes, as UTF-8 where it is it, then what is claimed, GB18030
 * or Big5, whichever reads as Chinese. Where none fits, that in which the fewest characters are lost.
 * @param claimed what somebody says it is, known or not
 * @param isCut whether it is the beginning of a text, which may end within a character
 */
export function encodingOf(
  bytes: Uint8Array,
  { claimed, isCut = false }: { claimed?: string | undefined; isCut?: boolean } = {},
): string {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return marked[0];
  const wide = unmarkedUtf16(bytes, isCut);
  if (wide) return wide;
  if (fits('utf-8', bytes, isCut)) return 'utf-8';
  const known = claimed !== undefined && isKnown(claimed) ? [claimed] : [];
  const candidates = [...known, 'gb18030', 'big5'].filter((encoding) => fits(encoding, bytes, isCut));
  // Most bytes fit several encodings; in the right one they have the marks and words every Chinese text has.
  if (candidates.length > 0)
    return most(
      candidates,
      (encoding) => decodeAs(encoding, bytes).match(/[，。、：；的一是在和]/gu)?.length ?? 0,
    );
  // None fits: the one with the fewest characters lost tells best where the file is damaged.
  return most(
    ['utf-8', ...known, 'gb18030'],
    (encoding) => -decodeAs(encoding, bytes).split('\uFFFD').length,
  );
}

/** The first of some encodings that has most of something. */
function most(encodings: string[], count: (encoding: string) => number): string {
  const counts = encodings.map(count);
  return encodings[counts.indexOf(Math.max(...counts))] as string;
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== 'replacement';
  } catch {
    // The page names an encoding nobody knows: it is read as if it named none.
    return false;
  }
}
