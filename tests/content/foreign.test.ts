import { expect, test } from 'vitest';
import { inspectContent } from '../../src/content/checks/check.ts';
import { expectForeign } from '../helpers/foreign-build.ts';
import { writeForeignEdition } from '../helpers/foreign-edition.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const numbers = { sections: [0, 1, 2, 5, 8], duties: [1, 12, 99, 100, 300] };
const shapes = numbers.sections.flatMap((sections) => numbers.duties.map((duties) => ({ sections, duties })));

test.each(shapes)('an edition of $sections sections and $duties duties has no faults', (shape) => {
  const { root } = temporaryFolder();
  writeForeignEdition(root, shape);
  expect(inspectContent(root).faults).toEqual([]);
});

test('another edition, of 8 sections: every page is reached from home, and none has a word of this one', () => {
  expectForeign({ sections: 8, duties: 9 }, 'no kit');
});
