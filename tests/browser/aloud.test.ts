import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSession } from '../helpers/session.ts';
import { finish, said, silent, withVoices } from '../helpers/voices.ts';

const session = openSession();

const onDuty = (languages: string[], use: (page: Page) => Promise<void>) =>
  session.withPage(async (page) => {
    await page.addInitScript(withVoices, languages);
    await page.goto(session.at('enterprise/accountability.html'));
    await use(page);
  });

describe('reading aloud', () => {
  test('is offered in the settings where the device has a Chinese voice, and read by keyboard alone', () =>
    onDuty(['en-US', 'zh-CN'], async (page) => {
      const before = await page.evaluate(() => document.querySelector('main')?.innerHTML);
      await page.focus('.views summary');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.aloud-offer');
      await page.focus('.aloud-offer');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.aloud-bar');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('暂停');
      for (let i = 0; i < 3; i++) await finish(page);
      const spoken = await said(page);
      expect(spoken.length).toBe(4);
      expect(spoken.map(({ text }) => text).join('')).toContain('严格企业质量主体责任');
      // The text nodes readers copy from are as they were; the sentence is marked by a highlight.
      expect(await page.evaluate(() => document.querySelector('main')?.innerHTML)).toBe(before);
      expect(
        await page.evaluate(() =>
          String(
            (CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights
              .get('aloud')
              ?.values()
              .next().value,
          ),
        ),
      ).toBe(spoken[3]?.text);
      await page.keyboard.press('Enter');
      expect(await silent(page)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('继续');
      await page.keyboard.press('Enter');
      expect((await said(page)).at(-1)?.text).toBe(spoken[3]?.text);
      await page.selectOption('.aloud-bar select', '1.5');
      expect((await said(page)).at(-1)).toMatchObject({ text: spoken[3]?.text, rate: 1.5 });
      await page.keyboard.press('Escape');
      expect(await page.locator('.aloud-bar').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('SUMMARY');
    }));

  test('reads the commitments and the explanation, and not the ways to elsewhere; at the end it closes', () =>
    onDuty(['zh-CN'], async (page) => {
      await page.click('.views summary');
      await page.click('.aloud-offer');
      await page.waitForSelector('.aloud-bar');
      for (let i = 0; i < 400 && (await page.locator('.aloud-bar').count()) > 0; i++) await finish(page);
      expect(await page.locator('.aloud-bar').count()).toBe(0);
      const all = (await said(page)).map(({ text }) => text).join('');
      const commitments = await page.locator('.commitments li').allTextContents();
      for (const commitment of commitments)
        expect(all.replace(/\s/g, '')).toContain(commitment.replace(/\s/g, ''));
      expect(all).not.toContain('#');
      expect(all).not.toContain('与谁有关');
    }));

  test('stops when the reader leaves', () =>
    onDuty(['zh-CN'], async (page) => {
      await page.click('.views summary');
      await page.click('.aloud-offer');
      await page.waitForSelector('.aloud-bar');
      await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
      expect(await silent(page)).toBe(true);
    }));

  test('is not offered without a Chinese voice', () =>
    onDuty(['en-US', 'de-DE'], async (page) => {
      await page.click('.views summary');
      await page.waitForLoadState('networkidle');
      expect(await page.locator('.aloud-offer').count()).toBe(0);
    }));
});
