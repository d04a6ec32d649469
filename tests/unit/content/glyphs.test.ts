import { expect, test } from 'vitest';
import { drawn } from '../../../src/content/checks/glyphs.ts';
import { layoutCard } from '../../../src/images/card-layout.ts';
import { pageCard } from '../../../src/images/page-card.ts';
import { pageKinds } from '../../../src/model/page-kinds.ts';
import { assemble } from '../../../src/model/site.ts';
import type { Entries } from '../../../src/model/types.ts';
import { entries } from '../../helpers/entries.ts';
import { loaded } from '../../helpers/original-entry.ts';

/** A small pledge with every page there may be. */
function whole(): Entries {
  const content = entries();
  const more = pageKinds.flatMap(([, { prose }]) =>
    prose && !content.pages.some(({ id }) => id === prose)
      ? [{ id: prose, data: { title: `题 ${prose}`, name: `名 ${prose}`, lead: `话 ${prose}` } }]
      : [],
  );
  const signatories = { names: Array.from({ length: 20 }, (_, i) => `第${i + 1}家`) };
  // With what is put into the words that say it.
  const words = {
    ...content.words,
    pledge: { ...content.words.pledge, descriptionOriginal: '全文：{kind}' },
    search: { ...content.words.search, description: '找：{parts}' },
  };
  const roles = content.roles.map((role) => ({ ...role, business: true }));
  return { ...content, words, roles, signatories, pages: [...content.pages, ...more] };
}

/** Characters that stand nowhere in the content, one for each text, and are Han, so that they may stand upright. */
const signOf = (index: number): string => String.fromCodePoint(0x20000 + index);

type Tree = Record<string, unknown>;

/** The paths of all texts of a piece of content, with a function that puts a sign before each. */
function textsOf(tree: Tree, at: string[] = []): { path: string; mark(sign: string): void }[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value === 'string' && key !== 'id')
      return [{ path: [...at, key].join('.'), mark: (sign) => Object.assign(tree, { [key]: sign + value }) }];
    return typeof value === 'object' && value !== null ? textsOf(value as Tree, [...at, key]) : [];
  });
}

/** Where each file or folder that pictures speak of stands in the entries. */
const parts: Record<string, (content: Entries) => unknown> = {
  campaign: ({ campaign }) => campaign,
  interface: ({ words }) => words,
  roles: ({ roles }) => roles,
  pledge: ({ duties }) => duties.find(({ data }) => data.claim)?.data,
};
const partOf = (key: string) =>
  parts[key] ?? (({ pages }: Entries) => pages.find(({ id }) => `pages/${id}` === key)?.data);

/** The same with a theme of two halves, and with titles alone. */
const shortened = (content: Entries): Entries => ({
  ...content,
  campaign: { ...content.campaign, theme: `${content.campaign.theme}，和谐说` },
  duties: content.duties.map(({ data: { title }, ...duty }) => ({ ...duty, data: { title } })),
});

/** The texts of a part that the cards of all pages say, with the original and without, each with the faces it is drawn in. */
function drawnOf(part: (content: Entries) => unknown): string[] {
  const content = structuredClone(whole());
  const texts = textsOf(part(content) as Tree);
  for (const [i, { mark }] of texts.entries()) mark(signOf(i));
  const withOriginal = (given: Entries): Entries => ({ ...given, original: loaded('某会') });
  const all = [content, shortened(content)];
  const runs = [...all, ...all.map(withOriginal)].flatMap((given) => {
    const site = assemble(given);
    return site.table.flatMap((row) => layoutCard(pageCard(site, row)).runs);
  });
  return texts.flatMap(({ path }, i) => {
    const faces = (['song', 'hei'] as const).filter((face) =>
      runs.some((run) => run.face === face && run.text.includes(signOf(i))),
    );
    return faces.length > 0 ? [`${path.replace(/\b\d+\b/g, '*')} ${faces.join(' ')}`] : [];
  });
}

test.each([...drawn.keys()])(
  'every field of %s that a card says is checked for its glyphs, in its face, and no other',
  (key) => {
    // The title of the home page is drawn on the page itself.
    const expected =
      key === 'pages/home' ? [] : drawn.get(key)?.map(([path, ...faces]) => `${path} ${faces.join(' ')}`);
    expect([...new Set(drawnOf(partOf(key)))].sort()).toEqual(expected?.sort());
  },
);

test('of every file that names or describes a page, the fields on its card are checked', () => {
  expect([...drawn.keys()].sort()).toEqual(
    [...Object.keys(parts), ...whole().pages.map(({ id }) => `pages/${id}`)].sort(),
  );
});
