import { encode } from 'uqr';

/** A QR code as it is drawn: the data of one SVG path in a square of so many modules, its quiet zone left out. */
interface QrPath {
  readonly [key: string]: string | number;
  path: string;
  modules: number;
}

/**
 * The QR code of an address.
 * @param ecc how much of it may be lost: on paper 15 % (M), on screens 7 % (L), whose modules are larger
 */
export function qrPath(address: string, ecc: 'L' | 'M'): QrPath {
  const { data, size } = encode(address, { ecc, boostEcc: false, border: 0 });
  const path = data
    .map((row, y) =>
      Array.from(runs(row), ([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`).join(''),
    )
    .join('');
  return { path, modules: size };
}

/** The stretches of dark modules in a row: one path for each, so that no seams show between them. */
function* runs(row: readonly boolean[]): Generator<[from: number, to: number]> {
  for (let from = row.indexOf(true); from >= 0; ) {
    const end = row.indexOf(false, from);
    const to = end < 0 ? row.length : end;
    yield [from, to];
    from = row.indexOf(true, to);
  }
}
