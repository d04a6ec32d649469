import { MARK_SIZE, tilePath } from '../model/section-mark.ts';
import { on, redField } from './palette.ts';

/**
 * The icon of the site: the mark of its pledge on a red tile.
 * @param sections how many sections the pledge has
 * @param corner the radius of the tile's corners; phones cut their own
 */
export const iconSvg = (sections: number, corner: number): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MARK_SIZE} ${MARK_SIZE}">`,
    `<rect width="${MARK_SIZE}" height="${MARK_SIZE}" rx="${corner}" fill="${redField.ground}"/>`,
    `<path fill="${on}" d="${tilePath(sections)}"/></svg>`,
  ].join('');
