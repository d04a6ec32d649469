import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheetsOf } from '../../../src/kit/booklet/sheets.ts';
import { booklets } from '../../../src/kit/booklets.ts';
import { printableData } from '../../../src/kit/printable.ts';
import { queryTypeset } from '../../../src/kit/typeset.ts';
import { assemble } from '../../../src/model/site.ts';
import type { Duty, Entries, Site } from '../../../src/model/types.ts';
import { capitalNumeral } from '../../../src/text/numerals.ts';
import { contentSite } from '../../helpers/content-site.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';
import { bookmarksOf, runsOutside, type TypstPage, typstPages } from '../../helpers/typst-pdf.ts';

const bare = (text: string) => text.replace(/\s/g, '');

function bookletFile(site: Site, path: string) {
  const recipe = booklets(site).find((one) => one.path === path);
  if (!recipe) throw new Error(`no ${path}`);
  return { data: recipe.data, make: async () => Buffer.from(await recipe.make(recipe.data)) };
}
const a4 = (site: Site) => bookletFile(site, '/kit/booklet.pdf');

describe('the booklet of this content', () => {
  const site = contentSite();
  let pdf: Buffer;
  let pages: TypstPage[];
  /** Where the page of a duty stands. */
  const pageOf = ({ restatement: said }: Duty) =>
    pages.findIndex(({ text }) => text.includes(bare(said?.claim ?? '')));
  beforeAll(async () => {
    pdf = await a4(site).make();
    pages = typstPages(pdf);
  }, 120_000);

  test('it has every claim, premise, commitment and explanation, in reading order', () => {
    const all = pages.map(({ text }) => text).join('');
    let at = 0;
    for (const { title, restatement: said } of site.duties) {
      const texts = [title, said?.claim, said?.premise, ...(said?.commitments ?? []).map(({ text }) => text)];
      for (const text of texts.filter((one) => one !== undefined)) {
        const found = all.indexOf(bare(text), at);
        expect(found, text).toBeGreaterThan(-1);
        // The opening page of a part names its duties before their own pages do.
        at = text === title ? at : found;
      }
    }
  });

  test('the contents are one page, and have every duty before the number of its page', () => {
    const listed = pages[1]?.text ?? '';
    expect(pages[2]?.text).toContain(bare(site.preamble.data.title));
    expect(listed).toContain(bare(site.words.pledge.contents));
    for (const duty of site.duties)
      expect(listed, duty.title).toContain(
        `${capitalNumeral(duty.number)}${bare(duty.title)}${pageOf(duty) + 1}`,
      );
  });

  test('all duties have one size of claims and one of explanations, which lists are hardly smaller than', () => {
    const [set] = queryTypeset('booklet.typ', a4(site).data, 'duties-set') as {
      told: number;
      lists: number[];
      claim: number;
      alone: number;
    }[];
    expect(set).toEqual({
      told: 12.5,
      lists: site.duties.map(() => expect.any(Number)),
      claim: expect.any(Number),
      alone: site.duties.length,
    });
    expect(Math.min(...(set?.lists ?? []))).toBeGreaterThanOrEqual(12.5 - 1.5);
  });

  test('every duty is one page, and every part ends with lines to write on', () => {
    for (const duty of site.duties)
      expect(pages[pageOf(duty)]?.text).toContain(bare(duty.restatement?.commitments.at(-1)?.text ?? ''));
    const discussed = pages.filter(({ text }) => text.includes(bare(site.words.booklet.discuss)));
    expect(discussed.length).toBe(site.groups.length);
  });

  test('parts and duties are bookmarks, sections of the background and groups of terms too', () => {
    const marks = bookmarksOf(pdf);
    const expected = [
      site.preamble.data.title,
      ...site.groups.flatMap(({ section, duties }) => [
        section?.name ?? '',
        ...duties.map(({ title }) => title),
      ]),
      ...site.background.map(({ title }) => title),
      ...site.termGroups.map(({ name }) => name),
    ];
    let at = -1;
    for (const name of expected) {
      at = marks.findIndex((mark, i) => i > at && mark.endsWith(name));
      expect(at, name).toBeGreaterThan(-1);
    }
  });

  test('each page has the mark, and nothing stands outside of it', () => {
    for (const [i, { text }] of pages.entries())
      expect(
        text.includes('转述·非原文') || text.includes('转述非原文'),
        `page ${i + 1}: ${text.slice(0, 60)}`,
      ).toBe(true);
    expect(runsOutside(pages)).toEqual([]);
  });

  test('it is tagged, names its language and title, and has no moment of its making', () => {
    const source = pdf.toString('latin1');
    for (const part of [
      '/Lang (zh-CN)',
      '/StructTreeRoot',
      '/Marked true',
      '/DisplayDocTitle true',
      'pdfuaid:part',
    ])
      expect(source).toContain(part);
    expect(source).not.toMatch(/CreationDate|ModDate|xmp:CreateDate/);
  });

  test('every character of it is in the faces', () => {
    const { data } = a4(site);
    expect(printableData(data)).toEqual(JSON.parse(JSON.stringify(data)));
  });
});

test('the faces of print have what those of pictures have, by which characters are held to be printable', () => {
  const { resolve } = createRequire(import.meta.url);
  const characters = (file: string) => {
    const font = create(readFileSync(resolve(`@expo-google-fonts/${file}`)));
    if (font.isCollection) throw new Error(`${file} is a collection`);
    return new Set(font.characterSet);
  };
  for (const [picture, ...print] of [
    ['noto-serif-sc/900Black/NotoSerifSC_900Black.ttf', 'noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf'],
    [
      'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
      'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
      'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    ],
  ] as const)
    for (const file of print) {
      const has = characters(file);
      expect(
        [...characters(picture)].filter((code) => !has.has(code)),
        file,
      ).toEqual([]);
    }
});

const doubled = (text: string) => text + text;
/** A pledge of so many sections and duties, with names and texts twice as long as is usual. */
function large(sections: number, duties: number, commitments: number): Partial<Entries> {
  const { campaign } = entries();
  const ids = Array.from({ length: sections }, (_, i) => `part-${i + 1}`);
  const said = restatement(...Array.from({ length: commitments }, () => ['worker']));
  return {
    campaign: {
      ...campaign,
      pledge: '2031年全国“安全生产月”建筑施工企业安全生产责任倡议书',
      shortName: '建筑施工企业安全生产责任倡议书',
      theme: '人人讲安全、个个会应急，畅通生命通道，守住安全底线，建设平安工地',
      sections: ids.map((id) => ({
        id,
        name: doubled('全社会努力做到的事情'),
        seal: '努力',
        summary: doubled('几件事，人人都能做。'),
      })),
    },
    duties: Array.from({ length: duties }, (_, i) =>
      dutyEntry(sections > 0 ? `${ids[i % sections]}/${i + 1}-a${i}` : `${i + 1}-a${i}`, {
        ...said,
        title: '推进质量发展，共建质量强国，推进“三个转变”，开创质量时代',
        claim: '国家要强，质量必须强；企业挑起担子，全社会一起出力，从制造到创造，从速度到品质。',
        premise: doubled('这是道理，讲得比较长，要占好几行才说得完。'),
      }),
    ),
  };
}

describe.each([
  [0, 1, 1],
  [1, 3, 12],
  [8, 16, 14],
  [3, 100, 1],
])('a pledge of %i sections, %i duties and %i commitments', (...shape) => {
  const site = assemble(entries(large(...shape)));

  test('fits: the cover and each opening page are one page, and nothing stands outside', async () => {
    const pages = typstPages(await a4(site).make());
    expect(runsOutside(pages)).toEqual([]);
    expect(pages[0]?.text).toContain('建筑施工企业');
    expect(pages[1]?.text).toContain('[pledge.contents]');
    const title = bare(site.preamble.data.title);
    expect(pages.slice(2).some(({ text }) => text.includes(title))).toBe(true);
    // The opening page of a part begins with the stamp.
    const opening = pages.flatMap(({ text }, i) => (text.startsWith('转述非原文') ? [i] : []));
    expect(opening.length).toBe(site.groups.length);
    for (const [i, { duties }] of site.groups.entries())
      expect(pages[(opening[i] ?? 0) + 1]?.text).toContain(capitalNumeral(duties[0]?.number ?? 0));
  }, 60_000);
});

test('the folded booklet has two pages a side, whole sheets, and its cover on the outside', async () => {
  const site = assemble(entries(large(1, 1, 1)));
  const pages = typstPages(await a4(site).make());
  const { make } = bookletFile(site, '/kit/booklet-folded.pdf');
  const folded = await make();
  const sides = folded.toString('latin1').match(/\/Type \/Page\n/g) ?? [];
  expect(sides.length % 2).toBe(0);
  expect(sides.length).toBeGreaterThanOrEqual(pages.length / 2);
  expect(folded.equals(await make())).toBe(true);
}, 60_000);

test('pages are imposed as sheets are folded: each page once, on facing sides those that follow each other', () => {
  expect(sheetsOf(7)).toEqual({
    blank: 1,
    sides: [
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ],
  });
  expect(sheetsOf(8).blank).toBe(0);
  for (const pages of [4, 5, 6, 41, 72]) {
    const { blank, sides } = sheetsOf(pages);
    expect(sides.flat().sort((a, b) => a - b)).toEqual(
      Array.from({ length: pages + blank }, (_, i) => i + 1),
    );
    for (const [left, right] of sides) expect(left + right).toBe(pages + blank + 1);
  }
});
