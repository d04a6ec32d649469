import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { recipesOf } from '../../../src/kit/catalogue.ts';
import { postersOf, wallData, wallPosters } from '../../../src/kit/posters.ts';
import { queryTypeset, typesetPdf } from '../../../src/kit/typeset.ts';
import type { Upright } from '../../../src/kit/upright.ts';
import { wallFits } from '../../../src/kit/wall-fits.ts';
import { markPath } from '../../../src/model/section-mark.ts';
import { assemble } from '../../../src/model/site.ts';
import { contentSite } from '../../helpers/content-site.ts';
import { dutyEntry, entries } from '../../helpers/entries.ts';
import { fullSettings, type PosterSite, posterSite } from '../../helpers/poster-site.ts';

/** What a wall poster tells of itself: sizes in points, heights in millimetres. */
interface Told {
  id: string;
  claim: number;
  items: number;
  shown: number;
  of: number;
  field: number;
  column: number;
  widest: number;
  level: string;
  title: number;
  spare: number;
}

const MM = 72 / 25.4;
/** Read from three metres, and beside the poster. */
const [FAR, NEAR] = [28 * MM, 5 * MM];

/** What the poster of some name tells, of a small pledge if nothing is said. */
function tell(id: string, given: PosterSite): Told {
  const site = posterSite({ sections: 1, duties: 1, ...given });
  const posters = postersOf(site).filter((poster) => poster.id === id);
  const [told] = queryTypeset('poster.typ', wallData(site, posters, 'colour'), 'poster') as Told[];
  if (!told) throw new Error(`no poster ${id}`);
  return told;
}

/** Which operators set colours on the pages of a PDF: `scn` those of light, `k` of inks. */
function drawnIn(pdf: string): string[] {
  const streams = Array.from(
    pdf.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)\nendstream/g),
    ([, bytes = '']) => inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1'),
  ).filter((text) => /^BT$|\bBDC\b/m.test(text));
  expect(streams.length).toBeGreaterThan(0);
  const found = streams.flatMap((text) =>
    Array.from(text.matchAll(/[\d.]+ (rg|k|scn)$/gm), ([, operator = '']) => operator),
  );
  return [...new Set(found)];
}

describe('a claim', () => {
  test.each([1, 3, 6, 12])('is read from three metres beside %i commitments', (commitments) => {
    const duty = tell('duty-1', { commitments });
    expect(duty.claim).toBeGreaterThanOrEqual(FAR);
    expect(duty.items).toBeGreaterThanOrEqual(NEAR);
    expect(duty.shown).toBeGreaterThan(0);
  });
  test('of twice the length fits, and so do its title and the sections names', () => {
    const given = { times: 2, commitments: 12, settings: fullSettings };
    const [duty, section] = [tell('duty-1', given), tell('part-1', given)];
    expect(duty.claim).toBeGreaterThanOrEqual(18 * MM);
    expect(section.claim).toBeGreaterThanOrEqual(FAR);
    const others = [1, 2, 8].map((sections) => tell('part-1', { ...given, sections }));
    for (const { column, field, widest } of [duty, section, ...others]) {
      expect(column).toBeLessThanOrEqual(field);
      expect(widest).toBeLessThanOrEqual(297);
    }
  });
  test('with letters lies, and is as readable', () => {
    const duty = tell('duty-1', { claim: '照ISO 9001管好质量，降到3%以下。' });
    expect(duty.claim).toBeGreaterThanOrEqual(FAR);
  });
});

test('the claim stands apart from the column of the title by twice what parts its columns', () => {
  const fits = postersOf(contentSite())
    .filter(({ kind }) => kind === 'duty')
    .flatMap((poster) => wallFits(poster) as unknown as { claim: Upright | null }[]);
  const spread = fits.flatMap(({ claim }) => (claim && claim.columns.length > 3 ? [claim] : []));
  expect(spread.length).toBeGreaterThan(0);
  for (const { size, columns, pitch } of spread) {
    const width = size * (1 + (columns.length - 1) * pitch);
    // From the column of the title to the right margin there are 640 points.
    expect(640 - width).toBeGreaterThanOrEqual(2 * (pitch - 1) * size - 0.01);
  }
});

test('of more commitments than have room the first stand there, and where all are', () => {
  const duty = tell('duty-1', { commitments: 40 });
  expect(duty.of).toBe(40);
  expect(duty.shown).toBeGreaterThan(3);
  expect(duty.shown).toBeLessThan(40);
  expect(duty.items).toBeGreaterThanOrEqual(NEAR);
});

describe('the whole pledge', () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('of %i sections has room on one sheet', (sections) => {
    for (const [duties, times] of [
      [6, 1],
      [2, 2],
    ] as const) {
      const whole = tell('all', { sections, duties, times, settings: fullSettings, commitments: 1 });
      expect(whole.spare, `${duties} duties, ${times} times`).toBeGreaterThanOrEqual(0);
      expect(whole.items).toBeGreaterThanOrEqual(NEAR);
    }
  });
  test('of a hundred duties has room too', () => {
    for (const sections of [0, 4]) {
      const duties = sections === 0 ? 100 : 25;
      const whole = tell('all', { sections, duties, commitments: 1 });
      expect(whole.spare).toBeGreaterThanOrEqual(0);
      expect(whole.of).toBe(100);
    }
  });
});

describe('editions', () => {
  const site = posterSite({ settings: fullSettings, commitments: 2 });
  const posters = postersOf(site);

  test('each poster is its own, and carries the mark with its box filled', () => {
    expect(posters.map(({ id }) => id)).toEqual([
      'all',
      'part-1',
      'part-2',
      'part-3',
      ...[1, 2, 3, 4, 5, 6].map((n) => `duty-${n}`),
    ]);
    expect(posters.map(({ seal }) => seal.path)).toEqual(
      [undefined, 1, 2, 3, 1, 1, 2, 2, 3, 3].map((part) => markPath(3, part)),
    );
    expect(new Set(posters.map((poster) => JSON.stringify(poster))).size).toBe(posters.length);
  });

  test('in colour one file each and one of all, the others all in one', () => {
    const paths = wallPosters(site).map(({ path }) => path);
    expect(paths).toEqual([
      ...posters.map(({ id }) => `/kit/poster-${id}.pdf`),
      ...['colour', 'light', 'print'].map((edition) => `/kit/posters-${edition}.pdf`),
    ]);
  });

  test.each(['colour', 'light', 'print'] as const)(
    '%s: as many pages as posters, each in the outline',
    async (edition) => {
      const pdf = Buffer.from(await typesetPdf('poster.typ', wallData(site, posters, edition))).toString(
        'latin1',
      );
      const boxes = Array.from(
        pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g),
        ([, width, height]) => [Math.round(Number(width) / MM), Math.round(Number(height) / MM)],
      );
      const size = edition === 'print' ? [297 + 24, 420 + 24] : [297, 420];
      expect(boxes).toEqual(posters.map(() => size));
      // In the four inks alone, for printers.
      expect(drawnIn(pdf)).toEqual([edition === 'print' ? 'k' : 'scn']);
    },
  );
});

test('what is not set leaves nothing behind', () => {
  const bare = wallData(posterSite(), postersOf(posterSite()), 'colour');
  expect(JSON.stringify(bare)).not.toMatch(/制作|"address":"[^"]/);
});

test('a section without words of our own has no poster', () => {
  const site = assemble(entries());
  expect(postersOf(site).map(({ id }) => id)).toEqual([
    'all',
    'part-1',
    'part-2',
    'duty-1',
    'duty-2',
    'duty-3',
  ]);
  expect(recipesOf(assemble(entries({ duties: [dutyEntry('society/1-a')] })))).toEqual([]);
});
