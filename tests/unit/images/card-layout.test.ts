import { expect, test } from 'vitest';
import { CARD_SIZE, type Card, type CardLayout } from '../../../src/images/card-frame.ts';
import { layoutCard } from '../../../src/images/card-layout.ts';
import { missingGlyphs } from '../../../src/images/fonts.ts';
import { setLine } from '../../../src/images/line.ts';
import type { Run } from '../../../src/images/outline.ts';
import { pageCard } from '../../../src/images/page-card.ts';
import { MARK_SIZE } from '../../../src/model/section-mark.ts';
import { assemble } from '../../../src/model/site.ts';
import { MAX_SECTIONS } from '../../../src/schema/campaign.ts';
import { CLAIM_LIMIT } from '../../../src/schema/duty.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

const claim = '守住门前的河滩，不往水里倒一桶脏水，看见漏的就补上，看见脏的就捞起来，一年四季都一样。';
const longest = [...claim].slice(0, CLAIM_LIMIT - 1).join('') + '。';
const texts = {
  short: { title: '守住青萍湾', name: '船家', claim: '水要看得见底。' },
  long: {
    title: '推进“三岸”整治，开创沿河两岸共同守护、共同受益的新局面',
    name: '沿河两岸各村各户和来往船家',
    claim: longest,
  },
  twice: { title: '守住门前的河滩'.repeat(5), name: '沿河两岸各村各户'.repeat(4), claim: longest + longest },
};

/** The cards of an invented pledge, with texts of a length. */
function cards(sections: number, { title, name, claim }: (typeof texts)['short'], duties = 8): Card[] {
  const parts = Array.from({ length: sections }, (_, i) => ({
    ...{ id: `bank-${i + 1}`, name: `${name}${i + 1}`, seal: '清流' },
    summary: `写给${name}：${claim}各家看各家的。`,
  }));
  const site = assemble(
    entries({
      campaign: {
        ...entries().campaign,
        sections: parts,
        theme: '守着一条河，过着好日子',
        shortName: title.slice(0, 20),
      },
      duties: Array.from({ length: duties }, (_, i) => {
        const part = parts[Math.floor((i * sections) / duties)];
        const place = i + 1;
        return dutyEntry(part ? `${part.id}/${place}-reed-${i}` : `${place}-reed-${i}`, {
          ...restatement(['worker']),
          ...{ title, claim },
        });
      }),
    }),
  );
  return site.table.map((row) => pageCard(site, row));
}

const square = {
  left: (CARD_SIZE.width - CARD_SIZE.height) / 2,
  right: (CARD_SIZE.width + CARD_SIZE.height) / 2,
};
const boxOf = (run: Run) => ({
  ...{ left: run.x, right: run.x + setLine(run.text, run.face).width * run.size },
  ...{ top: run.y, bottom: run.y + run.size },
});
type Box = ReturnType<typeof boxOf>;
const overlap = (a: Box, b: Box) =>
  Math.min(a.right - b.left, b.right - a.left, a.bottom - b.top, b.bottom - a.top);

/** Runs that stand in the middle of the card, and those at its sides. */
const middle = ({ runs }: CardLayout) => runs.filter(({ x }) => x >= square.left && x < square.right);
const allRuns = ({ runs, paper }: CardLayout) => [...paper.runs, ...runs];
const sides = (layout: CardLayout) => allRuns(layout).filter(({ x }) => x < square.left || x >= square.right);

const shapes = Array.from({ length: MAX_SECTIONS + 1 }, (_, sections) => sections).flatMap((sections) =>
  (['short', 'long', 'twice'] as const).map((length) => ({ sections, length })),
);

/** The cards of a shape as they are drawn, laid out once. */
const drawn = new Map<string, { card: Card; layout: CardLayout }[]>();
function drawnCards({ sections, length }: (typeof shapes)[number]): { card: Card; layout: CardLayout }[] {
  const key = `${sections} ${length}`;
  const made =
    drawn.get(key) ?? cards(sections, texts[length]).map((card) => ({ card, layout: layoutCard(card) }));
  drawn.set(key, made);
  return made;
}

test.each(shapes)('of $sections sections with $length texts nothing runs over, on any card', (shape) => {
  for (const { card, layout } of drawnCards(shape)) {
    const boxes = allRuns(layout).map(boxOf);
    for (const { left, right, top, bottom } of boxes) {
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(20);
      expect(right).toBeLessThanOrEqual(CARD_SIZE.width - 20);
      expect(bottom).toBeLessThanOrEqual(CARD_SIZE.height - 20);
    }
    const worst = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => overlap(a, b)));
    expect(Math.max(...worst), card.words).toBeLessThanOrEqual(0.01);
    for (const { text, face } of allRuns(layout)) expect(missingGlyphs(text, face)).toEqual([]);
  }
});

test.each(shapes)(
  'of $sections sections with $length texts the square in the middle says it whole',
  (shape) => {
    for (const { card, layout } of drawnCards(shape)) {
      for (const { left, right } of middle(layout).map(boxOf)) {
        expect(left).toBeGreaterThanOrEqual(square.left + 20);
        expect(right).toBeLessThanOrEqual(square.right - 20);
      }
      const said = (text: string) => text.replace(/\s/g, '');
      const found = said(
        middle(layout)
          .map(({ text }) => text)
          .join(''),
      );
      for (const text of [card.name, card.note, card.words, card.text, card.stamp, card.small])
        expect(found).toContain(said(text));
      expect(
        sides(layout)
          .map(({ text }) => text)
          .join(''),
      ).toBe(card.figure + card.couplet.toReversed().join(''));
    }
  },
);

test.each(shapes)('of $sections sections with $length texts the part can be read small', (shape) => {
  for (const { card, layout } of drawnCards(shape)) {
    const { marks, runs, paper } = layout;
    // Beside the square a numeral or a mark says it; where neither does, the mark above.
    if (!paper.areas.some(({ x }) => x === 0))
      expect((marks[0]?.scale ?? 0) * MARK_SIZE).toBeGreaterThanOrEqual(48);
    expect(runs[0]?.size).toBeGreaterThanOrEqual(28);
    const stamp = runs.filter(({ text }) => card.stamp === text);
    expect(stamp.map(({ size }) => size)).toEqual(card.stamp === '' ? [] : [36]);
  }
});

const [home] = cards(3, texts.short);
const base = home as Card;

test('the claim is the largest of what is read in the square', () => {
  for (const card of cards(3, texts.long).filter(({ figure }) => figure !== '')) {
    const runs = middle(layoutCard(card));
    const largest = Math.max(...runs.map(({ size }) => size));
    const claims = runs.filter(({ size }) => size === largest).map(({ text }) => text);
    expect(claims.join('')).toBe(card.words);
    // The longest claim there may be; those of the project's content have 52 and more (2026-11).
    expect(largest).toBeGreaterThanOrEqual(41);
  }
});

test('what is empty leaves no gap', () => {
  const foot = (stamp: string, small: string) => {
    const runs = layoutCard({ ...base, stamp, small }).runs.map(boxOf);
    return Math.max(...runs.map(({ bottom }) => bottom));
  };
  expect(foot('白话', '')).toBeCloseTo(foot('白话', '河水清'));
  expect(foot('', '河水清')).toBeCloseTo(foot('白话', '河水清'));
});

test('a numeral, or the mark of a part, fills the band beside the square', () => {
  const layouts = cards(3, texts.short).map((card) => ({ card, layout: layoutCard(card) }));
  for (const { card, layout } of layouts) {
    const { areas, runs, marks } = layout.paper;
    const band = areas.find(({ x }) => x === 0);
    expect(band !== undefined, card.words).toBe(card.figure !== '' || card.part !== undefined);
    if (!band) continue;
    expect(band.width).toBe(square.left);
    const boxes = [
      ...runs.map(boxOf).filter(({ left }) => left < square.left),
      ...marks.map(({ x, scale }) => ({ left: x, right: x + scale * MARK_SIZE })),
    ];
    expect(boxes).toHaveLength(1);
    for (const { left, right } of boxes) {
      expect(left).toBeCloseTo(26);
      expect(right).toBeCloseTo(square.left - 26);
    }
  }
});

test('a name alone stands on a strip at the right edge; two lines have none', () => {
  const strips = (couplet: string[]) => layoutCard({ ...base, figure: '', part: undefined, couplet }).paper;
  const { areas, runs } = strips(['守住青萍湾']);
  const [strip] = areas;
  expect(areas).toHaveLength(1);
  expect(strip).toMatchObject({ y: 0, height: CARD_SIZE.height });
  expect(strip?.x).toBeGreaterThan(square.right);
  expect((strip?.x ?? 0) + (strip?.width ?? 0)).toBe(CARD_SIZE.width);
  expect(runs.map(({ text }) => text).join('')).toBe('守住青萍湾');
  for (const { left, right, bottom } of runs.map(boxOf)) {
    expect(left).toBeGreaterThan(strip?.x ?? Number.NaN);
    expect(right).toBeLessThan((strip?.x ?? 0) + (strip?.width ?? 0));
    expect(bottom).toBeLessThan(strip?.height ?? 0);
  }
  expect(strips(['守着一条河', '过着好日子']).areas).toEqual([]);
});

test.each([
  [[[true, false, false, true, true]]],
  [[[true, false], [false], [true, true]]],
  [Array.from({ length: 8 }, () => Array.from({ length: 12 }, (_, i) => i % 2 === 0))],
])(
  'the card of a role shows a bar for each duty, thick where it concerns the role, sections apart: %j',
  (lit) => {
    const part = lit.length === 1 ? undefined : 1;
    const [mark] = layoutCard({ ...base, part, figure: '', lit }).paper.marks;
    const { y: top = 0, scale = 0, path = '' } = mark ?? {};
    const bars = [...path.matchAll(/M0 (-?[\d.]+)h[\d.]+v([\d.]+)/g)].map(([, y, thick]) => ({
      from: top + Number(y) * scale,
      to: top + (Number(y) + Number(thick)) * scale,
    }));
    const thick = bars.map(({ from, to }) => to - from);
    const most = Math.max(...thick);
    expect(thick.map((each) => each > most / 2)).toEqual(lit.flat());
    expect(bars[0]?.from).toBeGreaterThanOrEqual(20);
    expect(bars.at(-1)?.to).toBeLessThanOrEqual(CARD_SIZE.height - 20);
    const middles = bars.map(({ from, to }) => (from + to) / 2);
    const steps = middles.slice(1).map((at, i) => at - (middles[i] ?? 0));
    const least = Math.min(...steps);
    const ends = lit.slice(0, -1).map((_, i) => lit.slice(0, i + 1).flat().length - 1);
    expect(steps.flatMap((step, i) => (step > least * 1.5 ? [i] : []))).toEqual(ends);
  },
);

test('short small print can be read in a chat', () => {
  const { runs } = layoutCard({ ...base, small: '河水清' });
  expect(runs.find((run) => run.text === '河水清')?.size).toBe(27);
});
