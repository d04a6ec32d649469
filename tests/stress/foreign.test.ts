import { test } from 'vitest';
import { expectForeign } from '../helpers/foreign-build.ts';
import { shapes } from '../helpers/foreign-edition.ts';

test.each(shapes)(
  'an edition of $sections sections and $duties duties is built whole',
  (shape) => {
    // Of the editions with many duties, one has a kit: each duty's posters take as long as the next one's.
    expectForeign(shape, shape.duties < 99 || shape.sections === 8 ? 'kit' : 'no kit');
  },
  1_200_000,
);
