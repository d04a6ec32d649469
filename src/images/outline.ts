import type { PathCommand } from 'fontkitten';
import { assertGlyphs, drawable, type Face, loadFace } from './fonts.ts';
import { setLine } from './line.ts';

/** Units a character's square has in an outline: whole numbers at this size stay sharp where it is 34 rem wide. */
const EM = 160;
/** A curve that leaves its chord by less, in units, is drawn as a line: a quarter fewer bytes, and no eye sees it. */
const FLAT = 0.3;
/** Where the baseline lies in the square, counted from its top. */
const BASELINE = 0.88;

const letters = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
} as const;

/** A line of text where it stands in a picture: the left edge and the top of its squares, and their size. */
export interface Run {
  text: string;
  face: Face;
  x: number;
  y: number;
  size: number;
}

/**
 * A line of text as one SVG path.
 * @param em units a character's square has: fewer are fewer bytes, and enough for what is shown smaller
 * @returns the path data, and the box it fills in the path's units: each Han character is one square wide
 */
export function outline(text: string, face: Face, em = EM): { path: string; width: number; height: number } {
  const { font } = loadFace(face);
  let advance = 0;
  const placed = [...text].map((character) => {
    const at = advance / font.unitsPerEm;
    advance += font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
    return { character, at };
  });
  const path = trace(placed, { text, face, x: 0, y: 0, size: em });
  return { path, width: Math.round((advance * em) / font.unitsPerEm), height: em };
}

/** Parts of a pixel in a picture's paths. */
export const FINE = 10;

/** A run of a picture as path data, in tenths of its pixels; set as lines are. What the face lacks is shown to be missing. */
export function glyphPath({ x, y, size, face, ...run }: Run): string {
  const text = drawable(run.text, face);
  return trace(setLine(text, face).placed, { text, face, x: x * FINE, y: y * FINE, size: size * FINE });
}

/** The characters of a run as one path of whole numbers. */
function trace(placed: { character: string; at: number }[], { text, face, x, y, size }: Run): string {
  assertGlyphs(text, face);
  const { font } = loadFace(face);
  const scale = size / font.unitsPerEm;
  let path = '';
  let pen: readonly [number, number] = [0, 0];
  for (const { character, at } of placed) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const shape = glyph.path.scale(scale, -scale).translate(x + at * size, y + size * BASELINE);
    const drawn = draw(shape.commands, pen);
    path += drawn.path;
    pen = drawn.pen;
  }
  return path;
}

/** Path commands in relative whole numbers: half the bytes of absolute ones, and rounding errors do not add up. A letter that repeats is left out. */
function draw(
  commands: PathCommand[],
  from: readonly [number, number],
): { path: string; pen: readonly [number, number] } {
  let [x, y] = from;
  let [startX, startY] = from;
  let before = '';
  const parts = commands.map(({ command, args }) => {
    const points = args.map(Math.round);
    const step = stepOf(
      command,
      points.map((value, i) => value - (i % 2 === 0 ? x : y)),
    );
    if (command === 'closePath') [x, y] = [startX, startY];
    else [x = 0, y = 0] = points.slice(-2);
    if (command === 'moveTo') [startX, startY] = [x, y];
    if (!step) return '';
    const written = step.by.join(' ').replaceAll(' -', '-');
    // After a move, a letter left out would be a line.
    const said = step.letter !== before || step.letter === 'm' || step.letter === 'z';
    before = step.letter;
    return said ? step.letter + written : written.replace(/^(?!-)/, ' ');
  });
  return { path: parts.join(''), pen: [x, y] };
}

/** A command as it is written; none where it leads nowhere. */
function stepOf(command: PathCommand['command'], by: number[]): { letter: string; by: number[] } | undefined {
  if (command !== 'moveTo' && command !== 'closePath' && by.every((value) => value === 0)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = by;
  const isFlat = command === 'quadraticCurveTo' && Math.abs(a * d - b * c) / 2 < FLAT * Math.hypot(c, d);
  if (!isFlat && command !== 'lineTo') return { letter: letters[command], by };
  const [dx, dy] = isFlat ? [c, d] : [a, b];
  if (dy === 0) return { letter: 'h', by: [dx] };
  return dx === 0 ? { letter: 'v', by: [dy] } : { letter: 'l', by: [dx, dy] };
}
