import { expect } from 'vitest';
import type { Place } from './places.ts';
import type { Reader } from './reader.ts';

/** Opens pages of the site at a place; each has its styles, its pictures and its title there. */
export async function expectShown(reader: Reader, place: Place, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await reader.open(place.at(path));
    const seen = await reader.run(() => ({
      styled: getComputedStyle(document.body).lineHeight !== 'normal',
      broken: Array.from(document.images)
        .filter((image) => image.complete && image.naturalWidth === 0)
        .map((image) => image.src),
      heading: document.querySelector('h1')?.textContent?.trim() ?? '',
    }));
    expect(seen.styled, path).toBe(true);
    expect(seen.broken, path).toEqual([]);
    expect(seen.heading, path).not.toBe('');
  }
}
