import { expect, test } from 'vitest';
import { inspectContent } from '../../src/content/checks/check.ts';
import { expectForeign } from '../helpers/foreign-build.ts';
import { shapes, writeForeignEdition } from '../helpers/foreign-edition.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

test.each(shapes)('an edition of $sections sections and $duties duties has no faults', (shape) => {
  const { root } = temporaryFolder();
  writeForeignEdition(root, shape);
  expect(inspectContent(root).faults).toEqual([]);
});

test('another edition, of 8 sections: every page is reached from home, and none has a word of this one', () => {
  expectForeign({ sections: 8, duties: 9 }, 'no kit');
});
