import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as palette from '../../../src/images/palette.ts';
import { MAX_SECTIONS } from '../../../src/schema/campaign.ts';

type Scheme = 'light' | 'dark';
const css = readFileSync('src/styles/tokens.css', 'utf8');
const sections = readFileSync('src/styles/parts/sections.css', 'utf8');
const signs = readFileSync('src/styles/parts/signs.css', 'utf8');
const colours = new Map(
  [...css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
/** Of every place a section may have: its colour as text (`part-1`), and the ground of its fields (`ground-1`). */
const places = Array.from(
  sections.matchAll(
    /\.part-(\d) \{\s*--part: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);\s*--ground: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g,
  ),
  ([, place = '', light = '', dark = '', ground = '', deep = '']) => {
    colours.set(`part-${place}`, { light, dark });
    colours.set(`ground-${place}`, { light: ground, dark: deep });
    return place;
  },
);
const parts = places.map((place) => `part-${place}`);
const grounds = places.map((place) => `ground-${place}`);

/** What each colour is for: the pairs that meet on a page follow from it. A new token must be put somewhere here. */
const roles = {
  paper: ['paper', 'paper-raised', 'found'],
  text: ['ink', 'ink-soft', 'accent', ...parts],
  /** Grounds of fields and of what is chosen, with `on` on them. */
  ground: ['red', ...grounds],
  onGround: ['on'],
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

function ratio(front: string, back: string): number {
  const [dark = 0, light = 0] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour laid over another at a part of its strength. */
function mixed(front: string, back: string, strength: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [over = 0, under = 0] = [front, back].map((colour) =>
      Number.parseInt(colour.slice(at, at + 2), 16),
    );
    return Math.round(over * strength + under * (1 - strength))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

function contrast(front: string, back: string, scheme: Scheme): number {
  const of = (name: string) => colours.get(name)?.[scheme] ?? 'no such colour';
  return ratio(of(front), of(back));
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

test('text has a contrast of at least 7:1 on paper, in light and dark', () => {
  expect(below(7, roles.text, roles.paper)).toEqual([]);
});

test('what stands on a ground has a contrast of at least 7:1, in light and dark', () => {
  expect(below(7, roles.onGround, roles.ground)).toEqual([]);
});

test('in the dark a ground is deeper than in the light, and never paler', () => {
  const paler = roles.ground.filter((name) => {
    const { light = '', dark = '' } = colours.get(name) ?? {};
    return luminance(dark) >= luminance(light);
  });
  expect(paler).toEqual([]);
});

test('what is unlit on a ground has a contrast of at least 3:1, in light and dark', () => {
  const strength = Number(/\.ticks i \{[^}]*opacity: ([\d.]+)/.exec(signs)?.[1]);
  for (const scheme of ['light', 'dark'] as const)
    for (const name of roles.ground) {
      const [front = '', back = ''] = ['on', name].map((each) => colours.get(each)?.[scheme]);
      expect(ratio(mixed(front, back, strength), back), `${name}, ${scheme}`).toBeGreaterThanOrEqual(3);
    }
});

test('lines that must be seen have a contrast of at least 3:1 on paper', () => {
  expect(below(3, roles.line, ['paper', 'paper-raised'])).toEqual([]);
});

test('pictures have the light colours of the pages', () => {
  const light = (name: string) => colours.get(name)?.light;
  expect(palette.on).toBe(light('on'));
  expect(palette.redField.ground).toBe(light('red'));
  expect(palette.sectionFields.map(({ ground }) => ground)).toEqual(grounds.map(light));
});

test.each([palette.redField, ...palette.sectionFields])(
  'on $ground what is read has a contrast of 7:1, what is unlit one of 3:1',
  ({ ground, tint }) => {
    expect(ratio(palette.on, ground)).toBeGreaterThanOrEqual(7);
    expect(ratio(tint, ground)).toBeGreaterThanOrEqual(3);
  },
);

test('there is a colour for each section a pledge may have, and no two are alike', () => {
  expect(parts).toEqual(Array.from({ length: MAX_SECTIONS }, (_, i) => `part-${i + 1}`));
  for (const list of [parts, grounds])
    expect(new Set(list.map((name) => JSON.stringify(colours.get(name)))).size).toBe(MAX_SECTIONS);
});
