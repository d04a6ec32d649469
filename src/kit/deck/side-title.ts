import { setLine } from '../../images/line.ts';
import { MARK_SIZE, markBoxes } from '../../model/section-mark.ts';
import { titleLines } from '../../text/title-parts.ts';
import { fitted, heightOf, SET } from './measure.ts';
import { AXIS, FIELD, MARGIN, mark, type Paragraph, type Piece, type Place, song, text } from './slide.ts';

/** The largest title, in points, and how many characters its lines have at most where it has more than one. */
const [LARGE, LINE] = [76, 4];
/** The side of the mark, in points. */
const MARK = 160;
const LEADING = 1.16;
/** How far below the top of its place a character of Song begins. */
export const raisedOf = (size: number, leading: number): number => size * ((leading - 1) / 2 + 0.06);

/** What the typesetter leaves where Chinese and Latin characters meet, in sizes. */
const BESIDE_LETTERS = 1 / 4;
/** What parts the title from the axis, and from the mark, in points. */
const [BESIDE, ABOVE] = [24, 16];

/** A title in lines of its own, or, where they would be small, in as many as make it large. */
function titleOf(words: string, { width, height }: Pick<Place, 'width' | 'height'>): Paragraph {
  const lines = titleLines(words, LINE);
  const widest = Math.max(...lines.map((line) => setLine(line, 'song', BESIDE_LETTERS).width));
  const size = Math.floor(Math.min(LARGE, (width * SET) / widest, height / lines.length / LEADING));
  const other = fitted(words, { width: width - LARGE / 2, height }, LARGE, LEADING);
  return size >= other.size ? song(lines.join('\n'), size, { leading: LEADING }) : other;
}

/**
 * The title of a slide that lists or asks: before the axis, in lines of its own, the tops of its characters on the first rule.
 * @param below what is said below the title
 */
export function sideTitle(words: string, height: number = FIELD.height, below: Paragraph[] = []): Piece[] {
  const width = AXIS - MARGIN - BESIDE;
  const title = titleOf(words, { width, height: height - heightOf(below, width) });
  const at = { x: MARGIN, y: FIELD.y - raisedOf(title.size, LEADING), width, height };
  return [text(at, [title, ...below], { isTitle: true })];
}

/**
 * The same above the mark of the pledge, which stands on the last rule.
 * @param place the section whose box is filled
 * @param below what is said below the title
 */
export function markedTitle(
  words: string,
  sections: number,
  place?: number,
  below: Paragraph[] = [],
): Piece[] {
  const boxes = markBoxes(sections);
  const scale = MARK / MARK_SIZE;
  const left = Math.min(...boxes.map(({ x }) => x)) * scale;
  const foot = Math.max(...boxes.map(({ y, height }) => y + height)) * scale;
  const bottom = FIELD.y + FIELD.height;
  return [
    ...sideTitle(words, bottom - foot - ABOVE - FIELD.y, below),
    ...mark(sections, place, { x: MARGIN - left, y: bottom - foot, size: MARK }),
  ];
}
