import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duties } from '../helpers/built.ts';
import { idle } from '../helpers/idle.ts';
import { pageKinds } from '../helpers/page-kinds.ts';
import { pdfPages } from '../helpers/pdf.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();

describe('on a phone what is far from the window is laid out when it comes near', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await session
      .browser()
      .newContext({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
    page = await context.newPage();
  });
  afterAll(() => context.close());

  test('a page has parts that wait', async () => {
    await page.goto(session.at('pledge.html'));
    const waiting = await page.evaluate(
      () =>
        [...document.querySelectorAll('section p')].filter(
          (text) => !text.checkVisibility({ contentVisibilityAuto: true }),
        ).length,
    );
    expect(waiting).toBeGreaterThan(0);
  });

  test.each(pageKinds.filter(({ ready }) => !ready))(
    '$kind: what is seen first stays where it is',
    async ({ path }) => {
      const fresh = await context.newPage();
      await fresh.addInitScript(() => {
        const moved: number[] = [];
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await fresh.goto(session.at(path));
      await idle(fresh);
      const moved = await fresh.evaluate(() => (window as unknown as { moved: number[] }).moved);
      expect(await fresh.evaluate(() => PerformanceObserver.supportedEntryTypes)).toContain('layout-shift');
      // A tenth of the window is what readers do not mind (Core Web Vitals).
      expect(moved.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.1);
      await fresh.close();
    },
  );

  test.each(pageKinds)('$kind: it is as high as without it, and nothing is cut', async ({ path, ready }) => {
    await page.goto(session.at(path));
    if (ready) await page.locator(ready).first().waitFor();
    const { moved, cut } = await page.evaluate(() => {
      const sections = [...document.querySelectorAll('section')];
      /** The page's height with its parts in this style. */
      const height = (style: Partial<CSSStyleDeclaration>) => {
        for (const section of sections) Object.assign(section.style, style);
        return document.documentElement.scrollHeight;
      };
      const held = height({ contentVisibility: 'visible', contain: 'layout style paint' });
      const room = Number.parseFloat(
        getComputedStyle(sections[0] ?? document.body).getPropertyValue('overflow-clip-margin'),
      );
      // What is for screen readers alone stands outside, unseen.
      const outside = (section: Element) => {
        const box = section.getBoundingClientRect();
        return [...section.querySelectorAll('*')].filter((element) => {
          if (element.closest('.hidden')) return false;
          const { left, right, top, bottom, width } = element.getBoundingClientRect();
          const over = Math.max(box.left - left, right - box.right, box.top - top, bottom - box.bottom);
          return width > 0 && over > room;
        });
      };
      const cut = sections.flatMap(outside).map((element) => `${element.tagName} ${element.className}`);
      return { moved: Math.abs(height({ contain: 'none' }) - held), cut };
    });
    // Margins meet at a part's edge: less than a line.
    expect(moved).toBeLessThan(30);
    expect(cut).toEqual([]);
  });

  test('a link to what is far leads there', async () => {
    const path = duties.at(-1)?.path ?? '';
    await page.goto(session.at(path));
    const id = await page.locator('.commitments > [id]').last().getAttribute('id');
    expect(id).toBeTruthy();
    await page.goto(session.at('index.html'));
    await page.goto(`${session.at(path)}#${id}`);
    await idle(page);
    await page.waitForFunction((wanted) => {
      const top = document.getElementById(wanted)?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < window.innerHeight;
    }, id ?? '');
  });

  test('all is printed, also what waits', async () => {
    await page.goto(session.at('pledge.html'));
    const texts = await page.locator('.commitments li').allTextContents();
    const printed = pdfPages(await page.pdf({ format: 'A4' }))
      .map(({ text }) => text)
      .join('');
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.map((text) => text.replace(/\s/g, '')).filter((text) => !printed.includes(text))).toEqual(
      [],
    );
  });
});
