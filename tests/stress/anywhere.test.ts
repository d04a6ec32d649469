import { afterAll, beforeAll, test } from 'vitest';
import { pages } from '../helpers/built.ts';
import { describeReaders } from '../helpers/describe-readers.ts';
import { expectShown } from '../helpers/expect-shown.ts';
import { openPlaces } from '../helpers/places.ts';
import type { Reader } from '../helpers/reader.ts';
import { openReader, readersOfToday } from '../helpers/readers.ts';

const places = await openPlaces();
afterAll(() => Promise.all(places.map((place) => place.close())));

describeReaders(readersOfToday, (name) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(name);
  });
  afterAll(() => reader.close());
  for (const place of places)
    test(`${place.name}: every page has its styles and pictures`, () => expectShown(reader, place, pages));
});
