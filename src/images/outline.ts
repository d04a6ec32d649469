import type { PathCommand } from 'fontkitten';
import { assertGlyphs, type Face, loadFace } from './fonts.ts';

/** Units a character's square has in an outline: whole numbers at this size stay sharp on any screen. */
const EM = 160;
/** Where the baseline lies in the square, counted from its top. */
const BASELINE = 0.88;

const letters = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
} as const;

/**
 * A line of text as one SVG path.
 * @returns the path data, and the box it fills in the path's units: each Han character is one square wide
 */
export function outline(text: string, face: Face): { path: string; width: number; height: number } {
  assertGlyphs(text, face);
  const { font } = loadFace(face);
  const scale = EM / font.unitsPerEm;
  let advance = 0;
  let path = '';
  let pen: readonly [number, number] = [0, 0];
  for (const character of text) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const drawn = draw(glyph.path.scale(scale, -scale).translate(advance, EM * BASELINE).commands, pen);
    path += drawn.path;
    pen = drawn.pen;
    advance += glyph.advanceWidth * scale;
  }
  return { path, width: Math.round(advance), height: EM };
}

/** Path commands in relative whole numbers: half the bytes of absolute ones, and rounding errors do not add up. */
function draw(
  commands: PathCommand[],
  from: readonly [number, number],
): { path: string; pen: readonly [number, number] } {
  let [x, y] = from;
  let [startX, startY] = from;
  const parts = commands.map(({ command, args }) => {
    const points = args.map(Math.round);
    const relative = points.map((value, i) => value - (i % 2 === 0 ? x : y));
    if (command === 'closePath') [x, y] = [startX, startY];
    else [x = 0, y = 0] = points.slice(-2);
    if (command === 'moveTo') [startX, startY] = [x, y];
    return letters[command] + relative.join(' ').replaceAll(' -', '-');
  });
  return { path: parts.join(''), pen: [x, y] };
}
