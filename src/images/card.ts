import sharp from 'sharp';
import { CARD_SIZE, type CardLayout } from './card-frame.ts';
import { FINE, glyphPath } from './outline.ts';
import { on } from './palette.ts';

const { width, height } = CARD_SIZE;

/** A card as an SVG: a ground, and all that is read, in one colour; on paper the two change places. */
function svgOf({ field, paper, ...read }: CardLayout): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<path fill="${field.ground}" d="M0 0h${width}v${height}H0z"/>`,
    drawn(read, on),
    ...paper.areas.map(
      (area) => `<path fill="${on}" d="M${area.x} ${area.y}h${area.width}v${area.height}h${-area.width}z"/>`,
    ),
    drawn(paper, field.ground),
    '</svg>',
  ].join('');
}

/** What is read, in a colour. */
const drawn = ({ runs, marks }: Pick<CardLayout, 'runs' | 'marks'>, colour: string): string =>
  [
    `<g fill="${colour}">`,
    ...marks.map(
      ({ x, y, scale, path }) => `<path transform="translate(${x} ${y}) scale(${scale})" d="${path}"/>`,
    ),
    `<g transform="scale(${1 / FINE})">${runs.map((run) => `<path d="${glyphPath(run)}"/>`).join('')}</g>`,
    '</g>',
  ].join('');

/** The level takes half the processor's time of the best and makes one byte in twenty-two more (2026-11, eight cards of our claims). */
const LEVEL = 6;

/**
 * Draws a card.
 * @returns a PNG of CARD_SIZE; the same bytes for the same words
 * @throws Error when a face lacks a glyph for a character of the card
 */
export const drawCard = (layout: CardLayout): Promise<Buffer> =>
  sharp(Buffer.from(svgOf(layout)))
    .png({ palette: true, colours: 24, dither: 0, compressionLevel: LEVEL, effort: 10 })
    .toBuffer();
