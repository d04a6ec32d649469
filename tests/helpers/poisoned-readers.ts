import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeReaders } from './describe-readers.ts';
import { openPlaces, type Place } from './places.ts';
import { cameThrough } from './poisoned.ts';
import type { Reader } from './reader.ts';
import { openReader, readersOfToday } from './readers.ts';

/** Where the poisoned pages stand: servers take addresses of a few thousand characters, files any. */
const lengths: Record<string, number> = { 'below a path': 4000, 'from disk': 200_000 };

/**
 * Tests of every browser of today, online and from disk, each with values in address and storage.
 * @param more further tests of a browser in a place
 * @param elsewhere how many of the values other browsers than Chromium meet
 */
export async function testPoisoned(
  all: string[],
  more: (place: Place, reader: () => Reader) => void = () => undefined,
  elsewhere = all.length,
): Promise<void> {
  const open = await openPlaces();
  afterAll(() => Promise.all(open.map((place) => place.close())));
  const places = open.filter(({ name }) => name in lengths);
  describeReaders(readersOfToday, (name) => {
    const values = name === 'chromium' ? all : all.slice(0, elsewhere);
    let reader: Reader;
    beforeAll(async () => {
      reader = await openReader(name);
    });
    afterAll(() => reader.close());
    for (const place of places) {
      test(`${place.name}: of ${values.length} values in address and storage nothing but known words comes through`, async () => {
        await reader.open(place.at('search.html'));
        const faults: string[] = [];
        for (const [number, value] of values.entries()) {
          const found = await cameThrough(
            { reader, at: place.at, longest: lengths[place.name] ?? 0 },
            value,
            number,
          );
          faults.push(...found.map((fault) => `${number}, ${JSON.stringify(value.slice(0, 80))}: ${fault}`));
        }
        expect(faults).toEqual([]);
      }, 1_800_000);
      more(place, () => reader);
    }
  });
}
