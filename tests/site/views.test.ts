import { describe, expect, test } from 'vitest';
import { viewOf } from '../../src/client/boot/words.ts';
import { attribute, elements, rawText } from '../../src/postprocess/html.ts';
import { page, readingPages } from '../helpers/built.ts';

const all = (path: string) => [...elements(page(path))];
/** The wishes a page offers, as their links have them. */
const offered = (path: string): string[] =>
  all(path).flatMap((element) => /^\?view=(.*)$/.exec(attribute(element, 'href') ?? '')?.[1] ?? []);

describe('the views a page offers', () => {
  test.each(readingPages)('%s: each is a view, which marks its own link as the one chosen', (path) => {
    const wishes = offered(path);
    expect(wishes.length).toBeGreaterThan(0);
    const unknown = wishes.filter((wish) => wish !== 'reset' && !viewOf(wish).split(' ').includes(wish));
    expect(unknown).toEqual([]);
    const styles = all(path)
      .filter(({ tagName }) => tagName === 'style')
      .map(rawText)
      .join('');
    const unmarked = wishes.filter(
      (wish) =>
        wish !== 'reset' &&
        !new RegExp(`data-view~="?${wish}"?\\][^ ,{]* \\.view-${wish} i[,{]`).test(styles),
    );
    expect(unmarked).toEqual([]);
  });

  test('of each group of views the usual one is offered too: every choice can be taken back', () => {
    expect(
      viewOf('')
        .split(' ')
        .filter((word) => !offered('index.html').includes(word)),
    ).toEqual([]);
  });
});
