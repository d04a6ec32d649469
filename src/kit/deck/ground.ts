import { fieldOf, on } from '../../images/palette.ts';
import type { Slide } from './slide.ts';

/** How much of the light of texts what is quieter has: on no ground less than 4.5:1, as letters are to have (WCAG 2.2, 1.4.3). */
const QUIET = 0.75;

/** The ground of a slide by the place of its section, and what is quieter on it than its texts; red in none. */
export function groundOf(part?: number): Slide['field'] {
  const { ground } = fieldOf(part);
  const bytes = (colour: string) => [...Buffer.from(colour.slice(1), 'hex')];
  const below = bytes(ground);
  const mixed = bytes(on).map((light, i) => Math.round(light * QUIET + (below[i] ?? 0) * (1 - QUIET)));
  return { ground, quiet: `#${Buffer.from(mixed).toString('hex')}` };
}
