import { expect, test } from 'vitest';
import { roleSheets } from '../../../src/kit/role-sheets.ts';
import { queryTypeset } from '../../../src/kit/typeset.ts';
import type { Site } from '../../../src/model/types.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { contentSite } from '../../helpers/content-site.ts';
import { kitSite, type Shape } from '../../helpers/kit-site.ts';

interface Sheet {
  role: string;
  size: number;
  items: number;
  laws: number;
  'left-out': number;
  over: boolean;
  duties: number;
  said: string;
}
interface End {
  page: number;
  x: number;
  y: number;
}
const all = (site: Site) => {
  const recipe = roleSheets(site).find(({ path }) => path === '/kit/roles.pdf');
  if (!recipe) throw new Error('there is no file with all sheets');
  return recipe.data;
};
const sheetsOf = (site: Site) => queryTypeset('role-sheet.typ', all(site), 'sheet') as Sheet[];

const shapes: Shape[] = [
  { sections: 0, duties: 1, commitments: 1 },
  { sections: 1, duties: 5, commitments: 12 },
  { sections: 8, duties: 24, commitments: 12, long: 2 },
  { sections: 3, duties: 100, commitments: 1 },
];
const sites: [string, Site][] = [
  ['the content', contentSite()],
  ...shapes.map((shape): [string, Site] => [JSON.stringify(shape), kitSite(shape)]),
];

test.each(sites)('of %s every role has one page, readable, with nothing lost', (_, site) => {
  const roles = site.roles.filter(({ duties }) => duties.length > 0);
  const sheets = sheetsOf(site);
  expect(sheets.map(({ role }) => role)).toEqual(roles.map(({ name }) => name));
  sheets.forEach((sheet, i) => {
    expect(sheet.over).toBe(false);
    // One series: of one size, in points, and a little smaller only where nothing else has room.
    expect(sheet.size >= 12 && sheet.size <= 14.5).toBe(true);
    const asked = roles[i]?.duties.flatMap(({ commitments }) => commitments).length ?? 0;
    expect(sheet.items + sheet.laws + sheet['left-out']).toBe(asked + (roles[i]?.laws.length ?? 0));
    expect(sheet.items).toBeGreaterThan(0);
  });
  const ends = queryTypeset('role-sheet.typ', all(site), 'sheet-end') as End[];
  expect(ends.map(({ page }) => page)).toEqual(roles.map((__, i) => i + 1));
  for (const { x, y } of ends) expect(x < 1 && y < 0.95).toBe(true);
});

test('of the content all sheets have one size', () => {
  expect(new Set(sheetsOf(contentSite()).map(({ size }) => size))).toEqual(new Set([14.5]));
});

test('what names a role first is left out last', () => {
  const site = kitSite({ sections: 1, duties: 2, commitments: 4 });
  const consumer = roleSheets(site).find(({ path }) => path === '/kit/role-consumer.pdf');
  const worker = roleSheets(site).find(({ path }) => path === '/kit/role-worker.pdf');
  const turns = (recipe: typeof worker) =>
    (
      recipe?.data as { sheets: { duties: { items: { turn: number }[] }[] }[] } | undefined
    )?.sheets[0]?.duties.map(({ items }) => items.map(({ turn }) => turn));
  expect(turns(worker)).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6, 7],
  ]);
  expect(turns(consumer)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('a sheet says where the rest stands, where the site has an address: the page by its name, and by its address', () => {
  const restOf = (site: Site) => {
    const data = roleSheets(site).at(-1)?.data as { sheets: { words: { rest: string; address: string } }[] };
    return [data.sheets[0]?.words.rest, data.sheets[0]?.words.address];
  };
  const shape = { sections: 1, duties: 1, commitments: 1 };
  expect(restOf(kitSite(shape))).toEqual(['', '']);
  const address = { site: siteSchema.parse({ address: 'https://example.org/river/' }) };
  expect(restOf(kitSite(shape, address))).toEqual([
    '全部内容见“工人能做什么”。',
    'https://example.org/river/roles/worker.html',
  ]);
});

test('whom to call stands once on a sheet: in its field, not in a step too', () => {
  const site = contentSite();
  const called = site.roles.filter(({ call }) => call);
  expect(called.length).toBeGreaterThan(0);
  const sheets = (all(site) as { sheets: { role: string; first: { text: string }[] }[] }).sheets;
  for (const { name, call, first } of called) {
    const steps = sheets.find(({ role }) => role === name)?.first.map(({ text }) => text) ?? [];
    expect(steps).toHaveLength(first.length);
    expect(steps.filter((step) => step.includes(call?.number ?? ''))).toEqual([]);
    for (const step of steps) expect(step).toMatch(/[。！？]$/u);
  }
});

test('a sheet says how many duties its register lights, and how many it shows where those are fewer', () => {
  const site = contentSite();
  const { sheets } = all(site) as { sheets: { register: { lit: boolean }[][] }[] };
  const set = sheetsOf(site);
  const lit = sheets.map(({ register }) => register.flat().filter((duty) => duty.lit).length);
  expect(set.some(({ duties }, i) => duties < (lit[i] ?? 0))).toBe(true);
  for (const [i, { duties, said }] of set.entries())
    expect(said.match(/\d+/gu)?.map(Number)).toEqual(duties < (lit[i] ?? 0) ? [lit[i], duties] : [lit[i]]);
});

test('a role that is asked nothing has no sheet', () => {
  const site = kitSite({ sections: 1, duties: 1, commitments: 1 });
  expect(roleSheets(site).map(({ path }) => path)).toEqual(['/kit/roles.pdf', '/kit/role-worker.pdf']);
});
