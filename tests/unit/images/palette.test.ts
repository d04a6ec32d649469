import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as palette from '../../../src/images/palette.ts';
import { MAX_SECTIONS } from '../../../src/schema/campaign.ts';

type Scheme = 'light' | 'dark';
const css = readFileSync('src/styles/tokens.css', 'utf8');
const sections = readFileSync('src/styles/parts/sections.css', 'utf8');
const colours = new Map(
  [...css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
const parts = Array.from(
  sections.matchAll(/\.(part-\d) \{\s*--part: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g),
  ([, name = '', light = '', dark = '']) => {
    colours.set(name, { light, dark });
    return name;
  },
);

/** What each colour is for: the pairs that meet on a page follow from it. A new token must be put somewhere here. */
const roles = {
  ground: ['paper', 'paper-raised', 'found'],
  text: ['ink', 'ink-soft', 'red', ...parts],
  /** Filled marks and buttons, with `on-red` or paper on them. */
  filled: ['red', ...parts],
  onFilled: ['on-red', 'paper'],
  /** Borders of fields and buttons: one must see where they are (WCAG 1.4.11). */
  line: ['line'],
  /** Separates what stands apart anyway. */
  decoration: ['hairline'],
};

/** Relative luminance (WCAG 2.2, relative luminance) of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string, scheme: Scheme): number {
  const of = (name: string) => luminance(colours.get(name)?.[scheme] ?? 'no such colour');
  const [dark = 0, light = 0] = [of(front), of(back)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The pairs below a contrast, with what they have. */
function below(limit: number, fronts: string[], backs: string[]): string[] {
  const pairs = (['light', 'dark'] as const).flatMap((scheme) =>
    fronts.flatMap((front) =>
      backs.map((back) => ({ name: `${front} on ${back}, ${scheme}`, ratio: contrast(front, back, scheme) })),
    ),
  );
  return pairs
    .filter(({ ratio }) => !(ratio >= limit))
    .map(({ name, ratio }) => `${name}: ${ratio.toFixed(2)}`);
}

test('contrast is what WCAG says it is: 21 for black on white, 1 for a colour on itself', () => {
  expect((luminance('#ffffff') + 0.05) / (luminance('#000000') + 0.05)).toBeCloseTo(21);
  expect(contrast('ink', 'ink', 'light')).toBe(1);
});

test('every colour of the tokens has a role, and every role has its colour', () => {
  expect([...new Set(Object.values(roles).flat())].sort()).toEqual([...colours.keys()].sort());
});

test('no colour of the tokens stands outside light-dark()', () => {
  for (const text of [css, sections])
    expect(text.replace(/light-dark\([^)]*\)/g, '').match(/#[0-9a-f]{3,8}\b|rgb|hsl|oklch/gi)).toBeNull();
});

test('text has a contrast of at least 7:1 on every ground, in light and dark', () => {
  expect(below(7, roles.text, roles.ground)).toEqual([]);
});

test('what stands on a filled mark has a contrast of at least 7:1', () => {
  expect(below(7, roles.onFilled, roles.filled)).toEqual([]);
});

test('lines that must be seen have a contrast of at least 3:1 on paper', () => {
  expect(below(3, roles.line, ['paper', 'paper-raised'])).toEqual([]);
});

test('pictures have the light colours of the pages', () => {
  const light = (name: string) => colours.get(name)?.light;
  expect({ ...palette }).toEqual({
    paper: light('paper'),
    ink: light('ink'),
    red: light('red'),
    sectionInk: parts.map(light),
  });
});

test('there is a colour for each section a pledge may have, and no two are alike', () => {
  expect(parts).toEqual(Array.from({ length: MAX_SECTIONS }, (_, i) => `part-${i + 1}`));
  expect(new Set(palette.sectionInk).size).toBe(MAX_SECTIONS);
});

test('seals are told apart without colour: no two of the places have the same shape', () => {
  const seals = readFileSync('src/styles/parts/seals.css', 'utf8');
  const rules = [...seals.matchAll(/^((?:\.seal-\d,?\s)+)\{([^}]*)\}/gm)];
  const shapes = parts.map((_, i) =>
    rules.flatMap(([, selectors = '', rule = '']) =>
      selectors.includes(`.seal-${i + 1}`) ? [rule.trim()] : [],
    ),
  );
  expect(new Set(shapes.map(String)).size).toBe(MAX_SECTIONS);
});
