import { expect, test } from 'vitest';
import { viewOf } from '../../src/client/boot/words.ts';
import { attribute, elements } from '../../src/postprocess/html.ts';
import { page, readingPages } from '../helpers/built.ts';

test.each(readingPages)('%s: the elder edition is offered, and the way back', (path) => {
  const wishes = [...elements(page(path))].flatMap(
    (element) => /^\?view=(.*)$/.exec(attribute(element, 'href') ?? '')?.[1] ?? [],
  );
  expect([...new Set(wishes)]).toEqual(['elder', 'plain']);
  expect(wishes.filter((wish) => !viewOf(wish).split(' ').includes(wish))).toEqual([]);
});
