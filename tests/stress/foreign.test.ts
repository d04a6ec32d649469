import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listFiles } from '../../src/postprocess/folder.ts';
import { buildFrom, ownWords, unreachable } from '../helpers/foreign-build.ts';
import { writeForeignEdition } from '../helpers/foreign-edition.ts';

const root = mkdtempSync(join(tmpdir(), 'foreign-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const numbers = { sections: [0, 1, 2, 5, 8], duties: [1, 12, 99, 100, 300] };
const shapes = numbers.sections.flatMap((sections) => numbers.duties.map((duties) => ({ sections, duties })));

test.each(shapes)(
  'an edition of $sections sections and $duties duties is built whole',
  (shape) => {
    const content = join(root, `content-${shape.sections}-${shape.duties}`);
    const site = join(root, `dist-${shape.sections}-${shape.duties}`);
    writeForeignEdition(content, shape);
    // Of the editions with many duties, one has a kit: each duty's posters take as long as the next one's.
    buildFrom(content, site, shape.duties < 99 || shape.sections === 8 ? 'kit' : 'no kit');
    expect(listFiles(site).filter((path) => /^(?:duties|bank-\d)\/reed-.*\.html$/.test(path)).length).toBe(
      shape.duties,
    );
    expect(unreachable(site)).toEqual([]);
    expect(ownWords(site)).toEqual([]);
    rmSync(site, { recursive: true });
  },
  1_200_000,
);
