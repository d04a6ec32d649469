import { test } from 'vitest';
import { expectForeign } from '../helpers/foreign-build.ts';

const numbers = { sections: [0, 1, 2, 5, 8], duties: [1, 12, 99, 100, 300] };
const shapes = numbers.sections.flatMap((sections) => numbers.duties.map((duties) => ({ sections, duties })));

test.each(shapes)(
  'an edition of $sections sections and $duties duties is built whole',
  (shape) => {
    // Of the editions with many duties, one has a kit: each duty's posters take as long as the next one's.
    expectForeign(shape, shape.duties < 99 || shape.sections === 8 ? 'kit' : 'no kit');
  },
  1_200_000,
);
