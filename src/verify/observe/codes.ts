import jsQR from 'jsqr';
import sharp from 'sharp';
import { PRINTED } from '../../support/names.ts';
import type { Answer, Expected } from '../types.ts';

/**
 * Where the QR codes in pictures of the kit lead, by path: of each kind of picture, the first that is there as it was built.
 * All codes of a build are made of one address; nothing is read where the pages name none.
 */
export async function codesIn(
  expected: Expected,
  answers: ReadonlyMap<string, Answer>,
): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  if (expected.address === undefined) return codes;
  const kinds = new Set<string>();
  for (const [path, { sum }] of answers) {
    const kind = path.replace(/-.*/, '');
    if (!path.startsWith(PRINTED) || !path.endsWith('.png') || kinds.has(kind)) continue;
    const picture = sum === expected.sums.get(path) ? expected.bytes(path) : undefined;
    if (!picture) continue;
    kinds.add(kind);
    const code = await codeIn(picture);
    if (code !== undefined) codes.set(path, code);
  }
  return codes;
}

async function codeIn(picture: Uint8Array): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
