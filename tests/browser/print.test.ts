import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../src/postprocess/html.ts';
import {
  page as built,
  campaign,
  duties,
  original,
  readingPages,
  roles,
  settings,
  words,
} from '../helpers/built.ts';
import { pageKinds } from '../helpers/page-kinds.ts';
import { type PdfPage, pdfPages } from '../helpers/pdf.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();
const bare = (text: string) => text.replace(/\s/g, '');

/** One for all tests: what takes long is to start a page, and to print it. */
let page: Page;
beforeAll(async () => {
  page = await session.browser().newPage();
});
afterAll(() => page.close());

/** The page that is open as it was loaded, for `print`. */
let shown = '';

/** The window as a browser first has it. */
async function onScreen(): Promise<void> {
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** A page as a browser first shows it. What is opened so may be changed. */
async function open(path: string): Promise<void> {
  await onScreen();
  shown = '';
  await page.goto(session.at(path));
}

const printed = new Map<string, PdfPage[]>();

/** Shows a page, which is not to be changed, and gives its sheets, which are printed once. */
async function print<T>(
  path: string,
  format: string,
  use: (sheets: PdfPage[]) => T | Promise<T>,
): Promise<T> {
  await (shown === path ? onScreen() : open(path));
  shown = path;
  const key = `${path} ${format}`;
  const sheets = printed.get(key) ?? pdfPages(await page.pdf({ format }));
  printed.set(key, sheets);
  return use(sheets);
}

/** The texts of what a selector finds, without spaces. */
const textsOf = async (selector: string): Promise<string[]> =>
  (await page.locator(selector).allTextContents()).map(bare);

/** The size a text is set in; what is set in several has the least. */
function sizeOf(text: string, sheets: PdfPage[]): number {
  const runs = sheets.flatMap((sheet) => sheet.runs);
  const sizes = runs.filter((run) => run.text.includes(text)).map(({ size }) => size);
  expect(sizes.length, text).toBeGreaterThan(0);
  return Math.min(...sizes);
}

const restated = duties.filter((duty) => duty.restated);
/** That with the most to say. */
const longest = restated
  .map(({ path }) => ({ path, length: textOf(built(path)).length }))
  .sort((a, b) => b.length - a.length)[0]?.path;

const formats = [
  ['A4', 1],
  ['Letter', 1],
  ['A3', Math.SQRT2],
] as const;

test('a duty is one sheet: what is asked on its front and nothing else, what explains it whole on its back', async () => {
  for (const { path } of restated)
    for (const [format] of formats) {
      const on = `${path} on ${format}`;
      await print(path, format, async (sheets) => {
        if (original) {
          expect(sheets.length, on).toBeLessThanOrEqual(3);
          return;
        }
        expect(sheets.length, on).toBe(2);
        const [front = '', back = ''] = sheets.map(({ text }) => text);
        for (const text of await textsOf('.commitments li')) expect(front, on).toContain(text);
        // On paper the rule stands above what it says.
        const laws = await page
          .locator('.laws li')
          .evaluateAll((all) =>
            all.flatMap(({ childNodes }) => Array.from(childNodes, (n) => n.textContent ?? '')),
          );
        for (const text of [...laws.map(bare), ...(await textsOf('.duty .prose p'))])
          expect(back, on).toContain(text);
        // Its back, too, says at its head what it is of, as the foot of every sheet does.
        const title = await page.locator('.duty h1').evaluate((h1) =>
          Array.from(h1.childNodes)
            .slice(1)
            .map((node) => node.textContent)
            .join(''),
        );
        expect(back.split(bare(title)).length, on).toBeGreaterThanOrEqual(3);
      });
    }
});

describe.each(formats)('on %s', (format, scale) => {
  test.skipIf(original)('few items fill the front, many stand on it', async () => {
    for (const count of [3, 20]) {
      await open(longest ?? '');
      await page.evaluate((wanted) => {
        const list = document.querySelector('.commitments');
        const items = [...(list?.children ?? [])];
        list?.replaceChildren(
          ...Array.from({ length: wanted }, (_, i) => items[i % items.length]?.cloneNode(true) ?? ''),
        );
      }, count);
      expect(pdfPages(await page.pdf({ format })).length, `${count}`).toBe(2);
      // Its end, on a screen as high as the sheet: near the foot, whatever stands above.
      await page.emulateMedia({ media: 'print' });
      const end = await page.locator('.commitments').evaluate((list) => {
        return list.getBoundingClientRect().bottom / window.innerHeight;
      });
      expect(end, `${count}`).toBeGreaterThan(0.9);
    }
  });

  test('what hangs on a wall is read from afar, and the law beside it', async () => {
    await print(longest ?? '', format, async (sheets) => {
      const clause = (await textsOf('.duty .head .claim span'))[0] ?? '';
      expect(sizeOf(clause, sheets)).toBeGreaterThanOrEqual(24 * scale);
      const item = (await textsOf('.commitments li'))[0] ?? '';
      expect(sizeOf(item, sheets)).toBeGreaterThanOrEqual(11.5 * scale);
      for (const text of await textsOf('.law .binding, .duty .prose p'))
        expect(sizeOf(text.slice(0, 6), sheets), text).toBeGreaterThanOrEqual(10 * scale);
    });
  });

  test('nothing is smaller than a note may be: 8.5 points', async () => {
    for (const path of [longest ?? '', 'pledge.html', ...roles.map(({ id }) => `roles/${id}.html`)])
      await print(path, format, (sheets) => {
        for (const { runs } of sheets)
          for (const { size, text } of runs) expect(size, `${path}: ${text}`).toBeGreaterThanOrEqual(8.5);
      });
  });

  test('every sheet says where it is from where the site knows, and no path, which leads nowhere', async () => {
    await print('pledge.html', format, (sheets) => {
      const from = settings.address && new URL('pledge.html', settings.address).href;
      for (const { text } of sheets)
        if (from) expect(text).toContain(from);
        else expect(text).not.toContain('pledge.html');
    });
  });

  test('the pledge is a document: every sheet has its title, mark and number, and none is half empty', async () => {
    await print('pledge.html', format, (sheets) => {
      sheets.forEach(({ text }, i) => {
        expect(text).toContain(bare(campaign.pledge));
        expect(text).toContain(`${i + 1}/${sheets.length}`);
        if (!original) expect(text).toContain(bare(words.notes.mark));
      });
      const fullest = Math.max(...sheets.map(({ text }) => text.length));
      // The first is a cover.
      for (const { text } of sheets.slice(1, -1)) expect(text.length).toBeGreaterThan(fullest / 2);
      expect(sheets.at(-1)?.text.length).toBeGreaterThan(fullest / 5);
    });
  });

  test.skipIf(original)(
    'the first sheet is a cover, the second has the opening whole; the claim of a duty stands with its first items, and again above what goes on',
    async () => {
      await print('pledge.html', format, async (sheets) => {
        const [cover = '', second = ''] = sheets.map(({ text }) => text);
        for (const title of await textsOf('.article :is(h2, h3) a')) expect(cover).toContain(title);
        for (const text of await textsOf('.note p, .document .prose p')) expect(second).toContain(text);
        for (const article of await page.locator('.article').all()) {
          const [claim = ''] = (await article.locator('.claim').allTextContents()).map(bare);
          const items = (await article.locator('.commitments li').allTextContents()).map(bare);
          const has = (texts: string[]) =>
            sheets.slice(1).filter(({ text }) => texts.every((part) => text.includes(part))).length;
          // Neither its first items nor its last are parted.
          expect(has([claim, ...items.slice(0, 2)]), claim).toBeGreaterThan(0);
          expect(has([claim, ...items.slice(-2)]), claim).toBeGreaterThan(0);
          for (const item of items) expect(has([claim, item]), item).toBeGreaterThan(0);
        }
      });
    },
  );
});

test.runIf(roles.length > 0)(
  'on A4 and Letter the mark of the pledge stands with its words alone, and what is of a duty together',
  async () => {
    for (const { id } of roles)
      for (const format of ['A4', 'Letter'])
        await print(`roles/${id}.html`, format, async (sheets) => {
          const on = `${id} on ${format}`;
          const mark = bare(words.notes.mark);
          const listed = await textsOf('[data-listing] .commitments li');
          // The first sheet has what to do first, as large as it bears, down to its foot, and nothing else; no item may be of it.
          const [first, ...others] = sheets;
          for (const text of await textsOf('h1, .do')) expect(first?.text, on).toContain(text);
          for (const text of await textsOf('.laws p, .answer > p'))
            expect(first?.text, on).not.toContain(text.slice(0, 12));
          await page.emulateMedia({ media: 'print' });
          const foot = await page
            .locator('.first-step')
            .evaluate((part) => part.getBoundingClientRect().bottom / window.innerHeight);
          expect(foot, on).toBeGreaterThan(0.85);
          // 9.5 points, in pixels.
          const sizes = await page
            .locator('.laws p, .commitments li')
            .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
          for (const size of sizes) expect(size, on).toBeGreaterThanOrEqual((9.5 * 4) / 3);
          await page.emulateMedia({ media: null });
          for (const { text } of others) {
            const stamps = text.split(mark).length - 1;
            expect(stamps > 0, text.slice(0, 60)).toBe(listed.some((item) => text.includes(item)));
            // No sheet of a few lines: of a page's foot alone, or of one item.
            expect(text.length).toBeGreaterThan(200);
          }
          // Nor one left half empty.
          const fullest = Math.max(...others.map(({ text }) => text.length));
          for (const { text } of others.slice(0, -1)) expect(text.length, on).toBeGreaterThan(fullest / 2);
          const together = (texts: string[]) =>
            sheets.filter(({ text }) => texts.every((part) => text.includes(part))).length;
          if (listed[0])
            expect(together([...(await textsOf('[data-listing] h2')), mark, listed[0]]), on).toBe(1);
          for (const duty of await page.locator('[data-listing] section').all()) {
            const texts = (await duty.locator('h3 a, .text').allTextContents()).map(bare);
            expect(together(texts), texts[0]).toBe(1);
          }
          for (const text of await textsOf('.answer > p'))
            expect(sheets.filter((sheet) => sheet.text.includes(text)).length, text).toBeGreaterThan(0);
        });
  },
);

test('what is only for screens is not printed on any page; all that is printed is ink on paper', async () => {
  for (const { path, ready } of pageKinds.filter((kind) =>
    readingPages.includes(kind.path.replace(/\?.*/, '')),
  )) {
    await open(path);
    if (ready) await page.locator(ready).first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { left, pale, apart } = await page.evaluate(() => {
      const seen = (element: Element) => element.getClientRects().length > 0;
      const named = (element: Element) => `${element.tagName} ${element.className}`;
      const all = (selector: string) => [...document.querySelectorAll(selector)].filter(seen);
      /** Of a colour as it is computed: its contrast with white paper. */
      const contrast = (colour: string) => {
        const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
        const [r = 0, g = 0, b = 0] = parts.map((c) =>
          c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
        );
        return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
      };
      const words = (element: Element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      return {
        left: all(
          'form, button, input, aside, nav:not(.where):not(.index), .short-texts .anchor, .to-contents, .ticks, .next, .alone',
        ).map(named),
        pale: all('body *, svg path')
          .filter((element) => words(element) || element.matches('path'))
          .filter((element) => {
            const style = getComputedStyle(element);
            return contrast(element.matches('path') ? style.fill : style.color) < 4.5;
          })
          .map(named),
        apart: all('h1, h2, h3, .claim, .premise, .binding')
          // A title beside its duty is in one row with it.
          .filter((element) => !element.matches('[data-listing] section > h3'))
          .filter((element) => getComputedStyle(element).breakAfter !== 'avoid')
          .map(named),
      };
    });
    expect(left, path).toEqual([]);
    expect(pale, path).toEqual([]);
    expect(apart, path).toEqual([]);
  }
});

test.skipIf(settings.address)('an address ends a line between its words', async () => {
  await open('pledge.html');
  const note = page.locator('.note p', { hasText: 'http' });
  const address = (await note.textContent())?.match(/https?:[\w./-]+/)?.[0] ?? '';
  expect(
    (await note.innerHTML())
      .match(/https?:[\w./<>-]+/)?.[0]
      ?.split('<wbr>')
      .join(''),
  ).toBe(address);
  expect((await note.innerHTML()).split('<wbr>').length).toBe(address.split(/(?<=\w\/)(?=\w)/).length);
});
