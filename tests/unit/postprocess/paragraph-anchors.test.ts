import { expect, test } from 'vitest';
import { anchorParagraphs } from '../../../src/postprocess/transforms/paragraph-anchors.ts';
import { transformed } from '../../helpers/transformed.ts';

function anchored(kind: string, prose: string): string[] {
  const page = `<main data-kind="${kind}"><section class="prose">${prose}</section><section><p>elsewhere</p></section></main>`;
  return Array.from(
    transformed('page.html', page, anchorParagraphs).matchAll(/<p id="([^"]*)"/g),
    ([, id]) => id ?? '',
  );
}

test('paragraphs are numbered under their heading', () => {
  expect(anchored('duty', '<h2 id="one">A</h2><p>a</p><p>b</p><h2 id="two">B</h2><p>c</p>')).toEqual([
    'one-1',
    'one-2',
    'two-1',
  ]);
});

test('an id that is there stays, and paragraphs before any heading have none', () => {
  expect(anchored('background', '<p>lead</p><h2 id="one">A</h2><p id="own">a</p><p>b</p>')).toEqual([
    'own',
    'one-1',
  ]);
});

test('pages of other kinds are left as they are', () => {
  expect(anchored('about', '<h2 id="one">A</h2><p>a</p>')).toEqual([]);
});
