import { expect, test } from 'vitest';
import { drawn } from '../../../src/content/checks/glyphs.ts';
import { pageCard } from '../../../src/images/page-card.ts';
import { assemble } from '../../../src/model/site.ts';
import type { Entries } from '../../../src/model/types.ts';
import { entries } from '../../helpers/entries.ts';

/** A character that stands nowhere in the content. */
const SIGN = '㊙';

type Tree = Record<string, unknown>;

/** The paths of all texts of a piece of content, with a function that puts the sign before each. */
function textsOf(tree: Tree, at: string[] = []): { path: string; sign(): void }[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value === 'string' && key !== 'id')
      return [{ path: [...at, key].join('.'), sign: () => Object.assign(tree, { [key]: SIGN + value }) }];
    return typeof value === 'object' && value !== null ? textsOf(value as Tree, [...at, key]) : [];
  });
}

/** Where each kind of content that pictures speak of stands in the entries. */
const parts: Record<keyof typeof drawn, (content: Entries) => unknown> = {
  campaign: ({ campaign }) => campaign,
  words: ({ words }) => words,
  roles: ({ roles }) => roles,
  duty: ({ duties }) => duties.find(({ data }) => data.claim)?.data,
  home: ({ pages }) => pages.find(({ id }) => id === 'home')?.data,
  downloads: ({ pages }) => pages.find(({ id }) => id === 'downloads')?.data,
  about: ({ pages }) => pages.find(({ id }) => id === 'about')?.data,
};

/** The faces a field is drawn in on the cards of all pages. */
function facesOf(part: (content: Entries) => unknown, index: number): string[] {
  const content = structuredClone(entries());
  textsOf(part(content) as Tree)[index]?.sign();
  const site = assemble(content);
  const cards = site.table.map((row) => pageCard(site, row));
  const song = cards.some(({ title, figure }) => (title + figure).includes(SIGN));
  const hei = cards.some(({ kicker, text, mark, campaign }) =>
    (kicker + text + mark + campaign).includes(SIGN),
  );
  return [...(song ? ['song'] : []), ...(hei ? ['hei'] : [])];
}

test.each(Object.keys(parts) as (keyof typeof drawn)[])(
  'every field of %s that a card says is checked for its glyphs, in its face, and no other',
  (kind) => {
    const found = textsOf(parts[kind](entries()) as Tree).flatMap(({ path }, index) => {
      const faces = facesOf(parts[kind], index);
      return faces.length > 0 ? [`${path.replace(/\b\d+\b/g, '*')} ${faces.join(' ')}`] : [];
    });
    // The title of the home page is drawn on the page itself.
    const expected =
      kind === 'home' ? [] : drawn[kind].map(([path, ...faces]) => `${path} ${faces.join(' ')}`);
    expect([...new Set(found)].sort()).toEqual(expected.sort());
  },
);
