import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/content/checks/check.ts';
import { listFiles } from '../../src/postprocess/folder.ts';
import { buildFrom, ownWords, unreachable } from '../helpers/foreign-build.ts';
import { writeForeignEdition } from '../helpers/foreign-edition.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const numbers = { sections: [0, 1, 2, 5, 8], duties: [1, 12, 99, 100, 300] };
const shapes = numbers.sections.flatMap((sections) => numbers.duties.map((duties) => ({ sections, duties })));

test.each(shapes)('an edition of $sections sections and $duties duties has no faults', (shape) => {
  const { root } = temporaryFolder();
  writeForeignEdition(root, shape);
  expect(checkContent(root)).toEqual([]);
});

test.each([
  { sections: 0, duties: 3 },
  { sections: 8, duties: 9 },
])(
  'another edition, of $sections sections and $duties duties: every page is reached from home, and none has a word of this one',
  (shape) => {
    const { root } = temporaryFolder();
    writeForeignEdition(join(root, 'content'), shape);
    const site = join(root, 'dist');
    buildFrom(join(root, 'content'), site, shape.sections === 0 ? 'kit' : 'no kit');
    const pages = listFiles(site).filter((path) => path.endsWith('.html'));
    const duties = pages.filter((path) => /^(?:duties|bank-\d)\/reed-/.test(path));
    expect(duties.length).toBe(shape.duties);
    expect(pages.filter((path) => /^bank-\d\.html$/.test(path)).length).toBe(shape.sections);
    expect(unreachable(site)).toEqual([]);
    expect(ownWords(site)).toEqual([]);
  },
);
