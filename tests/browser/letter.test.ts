import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findings } from '../helpers/axe.ts';
import { dist, pages, settings, words } from '../helpers/built.ts';
import { keyboardOf, tabTo } from '../helpers/keyboard.ts';
import { pdfPages } from '../helpers/pdf.ts';
import { openSession } from '../helpers/session.ts';

const path = 'letter.html';
const session = openSession();
const own = words.letter;
const bare = (text: string) => text.replace(/\s/g, '');

async function open(page: Page, url = session.at(path)): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('.letter-fields');
}
const box = (page: Page, place: number) => page.locator('.check').nth(place);
const items = async (page: Page) => (await page.locator('.choices li').allTextContents()).map(bare);
const printed = async (page: Page) =>
  pdfPages(await page.pdf({ format: 'A4' }))
    .map(({ text }) => bare(text))
    .join('');

/** The text of the document that a press makes. */
async function made(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: own.docx, exact: true }).click(),
  ]);
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await download.path()) });
  return { name: download.suggestedFilename(), text: value };
}

describe.skipIf(!pages.includes(path))('the letter of commitment', () => {
  test('what is typed stands in it; it begins empty, but for whom the site names', () =>
    session.withPage(async (page) => {
      await open(page);
      const given = await page
        .locator('.letter-fields input')
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
      expect(given).toEqual([settings.recipient ?? '', '', '', '']);
      await page.getByLabel(own.nameField).fill('<b>甲厂</b>');
      await page.getByLabel(own.dateField).fill('2031年5月1日');
      expect(await page.locator('.signing dd').allTextContents()).toEqual([
        '<b>甲厂</b>',
        '',
        '2031年5月1日',
      ]);
    }));

  test('on paper the law stands, and of the rest what is chosen, numbered; where nothing is, all has a box', () =>
    session.withPage(async (page) => {
      await open(page);
      const [first = '', second = '', third = ''] = await items(page);
      const all = await printed(page);
      for (const text of [first, second, third, bare(own.hand), bare(own.foot)]) expect(all).toContain(text);
      await box(page, 0).click();
      await box(page, 2).click();
      const some = await printed(page);
      expect([some.includes(first), some.includes(second), some.includes(third)]).toEqual([
        true,
        false,
        true,
      ]);
      expect(some).not.toContain(bare(own.hand));
      for (const law of await page.locator('.legal li').allTextContents()) expect(some).toContain(bare(law));
      // A letter is the enterprise's own: nothing of the site stands on it, but where it is from.
      expect(some).not.toContain(bare(words.notes.mark));
      expect(some).not.toContain(bare(own.docx));
    }));

  test.each([1, 9, 20, 40])(
    'with %i chosen, who signs has on that sheet the last of what is signed, and the law on one of its own',
    (count) =>
      session.withPage(async (page) => {
        await open(page);
        const chosen = (await items(page)).slice(0, count);
        for (let place = 0; place < chosen.length; place++) await box(page, place).check();
        const sheets = pdfPages(await page.pdf({ format: 'A4' })).map(({ text }) => bare(text));
        const signed = sheets.filter((text) => text.includes(bare(own.person)));
        expect(signed.length).toBe(1);
        for (const text of [chosen.at(-1) ?? '', own.closing, own.foot])
          expect(signed[0]).toContain(bare(text));
        expect(
          sheets.findIndex((text) => text.includes(bare(own.articles)) && !text.includes(bare(own.closing))),
        ).toBe(sheets.length - 1);
      }),
  );

  test.each(['http', 'disk'])(
    '%s: leaves as a document that says the same, and nothing is asked for before',
    (place) =>
      session.withPage(async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await open(page, place === 'http' ? session.at(path) : pathToFileURL(join(dist, path)).href);
        expect(asked.filter((url) => url.includes('docx'))).toEqual([]);
        const [first = '', second = ''] = await items(page);
        await box(page, 1).click();
        await page.getByLabel(own.nameField).fill('甲 & 乙厂');
        const { name, text } = await made(page);
        expect(name).toMatch(/\.docx$/);
        expect(bare(text)).toContain(`1.${second}`);
        expect(bare(text)).not.toContain(first);
        expect(text).toContain(`${own.name}：甲 & 乙厂`);
        expect(text).toContain(own.foot.replace('{kind}', '').slice(0, 10));
        expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith(session.at('')))).toEqual([]);
        // A second press needs nothing more.
        expect((await made(page)).text).toBe(text);
      }),
  );

  test('where the script that makes documents is not to be had it is said, and the next press tries again', () =>
    session.withPage(async (page) => {
      await page.route(/letter-docx/, (route) => route.abort());
      await open(page);
      await page.getByRole('button', { name: own.docx, exact: true }).click();
      await page.getByText(own.failed).waitFor();
      await page.unrouteAll();
      expect((await made(page)).text.length).toBeGreaterThan(100);
    }));

  test('a keyboard alone fills it in and chooses; what is chosen is counted', () =>
    session.withPage(async (page) => {
      await open(page);
      const keyboard = keyboardOf(page);
      await tabTo(keyboard, '.letter-fields input');
      await page.keyboard.type('某局/处');
      await tabTo(keyboard, '.check');
      await page.keyboard.press('Space');
      expect(await page.locator('.to').textContent()).toContain('某局/处');
      expect(await page.locator('.letter-acts [role=status]').textContent()).toBe(
        own.counted.replace('{count}', '1'),
      );
    }));

  test.each(['reset', 'reset+elder', 'reset+dark'])('axe finds nothing in %s, filled in', (view) =>
    session.withPage(async (page) => {
      await open(page, session.at(`${path}?view=${view}`));
      await box(page, 0).click();
      expect(await findings(page)).toEqual([]);
    }),
  );

  test('without script it is whole, with a box before each item and room to sign', () =>
    session.withPage(
      async (page) => {
        await page.goto(session.at(path));
        const text = await printed(page);
        for (const item of await items(page)) expect(text).toContain(item);
        for (const name of [own.name, own.person, own.date]) expect(text).toContain(bare(name));
      },
      { javaScriptEnabled: false },
    ));

  test.each([
    ['letter.html', ['签名', '承诺书', '盖章']],
    ['self-check.html', ['自查表', '自检', '检查表']],
  ])('%s is found by what people type for it', (found, queries) =>
    session.withPage(async (page) => {
      for (const query of queries) {
        await page.goto(session.at(`search.html?q=${encodeURIComponent(query)}`));
        await page.waitForSelector('[data-search-results]:not([aria-busy]) a');
        const links = await page
          .locator('[data-search-results] a')
          .evaluateAll((all) => all.slice(0, 5).map((each) => (each as HTMLAnchorElement).pathname));
        expect(links.join(), query).toContain(found);
      }
    }),
  );
});
