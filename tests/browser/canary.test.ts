import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listFiles } from '../../src/postprocess/folder.ts';
import { singleName } from '../../src/support/names.ts';
import { serveFolder } from '../../src/support/serve.ts';
import { copyContent } from '../helpers/broken-content.ts';
import { campaign, text } from '../helpers/built.ts';
import { buildNames, refused, shownAsText, sing, sung } from '../helpers/canary.ts';
import { sharedChromium } from '../helpers/chromium.ts';
import { command } from '../helpers/command.ts';
import { leaveFirstDuties } from '../helpers/fewer-duties.ts';
import { fittingPledge, importInto } from '../helpers/original.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

/** Beside `dist`, and named like nothing that is kept. */
const out = resolve('dist.canary');

/** Builds a content folder, which finds a trace to write to where code in it is run. */
function build(content: string): { status: number | null; said: string; traces: string } {
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const trace = join(temporaryFolder().root, 'trace');
  const env = { ...process.env, CANARY: trace };
  return { ...command(['build', '--content', content, '--out', out], env), traces: sung(trace) };
}

test('a folder with code in every place of it is not built, and nothing of it is run', () => {
  const content = copyContent();
  // Those that leave the rest of a folder readable: what cannot be read at all is told first, and alone.
  const together = refused.filter(({ name }) =>
    /attribute|spread|second id|^braces|export|import|script|layout/.test(name),
  );
  for (const { put } of together) put(content);
  const { status, said, traces } = build(content.root);
  expect([status, traces]).toEqual([1, '']);
  expect(said).toMatch(/^没有生成：有 \d+ 处/m);
  expect(existsSync(`${out}.building`)).toBe(false);
});

test('text that only looks like code is built, run nowhere, and shown as the text it is', async () => {
  const content = copyContent();
  leaveFirstDuties(content);
  content.change('site.yaml', /^address: .*$/m, 'address: https://example.org/base/');
  for (const { put } of shownAsText) put(content);
  // The page of terms has no room for more, and with an original none may be heavier.
  for (const name of ['big-data', 'metrology', 'new-normal'])
    content.change(`terms/${name}.mdx`, /(?<=^---\n[\s\S]*?^---\n\n)[\s\S]*/m, '定义。\n');
  // An original is shown as it is, whatever it says.
  const original = [
    `<script>${sing('the original')}</script>{${sing('the original')}}`,
    '__ASTRO_IMAGE_/etc/nothing.svg',
  ];
  importInto(content.root, '某会，2031年1月1日，来函', { ...fittingPledge(content.root), closing: original });
  const { status, said, traces } = build(content.root);
  expect(said).toMatch(/^生成好了/m);
  expect([status, traces]).toEqual([0, '']);

  const server = await serveFolder(out);
  const page = await (await sharedChromium()).newPage();
  onTestFinished(async () => {
    await page.close();
    await server.close();
  });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', (dialog) => void faults.push(dialog.message()));
  // The page for what is not found names no icon, so the browser looks for one.
  const isIcon = (url: string) => url.endsWith('/favicon.ico');
  page.on(
    'console',
    (message) => message.type() === 'error' && !isIcon(message.location().url) && faults.push(message.text()),
  );
  const codes = text(singleName(campaign.edition)).match(/<script>/g)?.length;
  expect(codes).toBeGreaterThan(5);
  /**
   * What has been run, and elements the site has not: its own are pictures that wait, one style, the boot script, and data for
   * search engines; in the one file, whose code stands in itself, as many scripts as in the one that was built.
   */
  const wrong = (): Promise<unknown> =>
    page.evaluate((own) => {
      const isOne = document.querySelector('[data-search-parts]') !== null;
      const codes = document.querySelectorAll('script:not([type])');
      const foreign = Array.from(
        document.querySelectorAll('img:not([loading=lazy]), iframe, object, embed, base, body style'),
      );
      const handlers = Array.from(document.querySelectorAll('*')).filter((one) =>
        one.getAttributeNames().some((name) => name.startsWith('on')),
      );
      const inline = Array.from(
        document.querySelectorAll('body script, script:not([src], [data-src], [type]), style ~ style'),
      );
      return [
        Reflect.get(globalThis, 'canary') ?? '',
        [...foreign, ...handlers, ...(isOne && codes.length === own ? [] : inline)].map(
          (one) => one.outerHTML,
        ),
      ];
    }, codes);
  let texts = '';
  for (const path of listFiles(out).filter((file) => file.endsWith('.html'))) {
    await page.goto(server.url + path);
    expect(await wrong(), path).toEqual(['', []]);
    const { words, rules } = await page.evaluate(() => ({
      words: document.body.textContent ?? '',
      rules: Array.from(document.styleSheets, ({ cssRules }) => cssRules.length),
    }));
    expect(rules[0], path).toBeGreaterThan(20);
    texts += words;
  }
  await page.goto(`${server.url}search.html?q=${encodeURIComponent('qqxxzzjj')}`);
  await page.getByText('没有找到').first().waitFor();
  expect(await wrong()).toEqual(['', []]);
  texts += await page.evaluate(() => document.body.textContent ?? '');

  expect(faults).toEqual([]);
  for (const text of [buildNames, ...original]) expect(texts).toContain(text);
  const shown = shownAsText.filter(({ name }) => texts.includes(sing(name))).map(({ name }) => name);
  expect(shown).toEqual(shownAsText.filter(({ silent }) => !silent).map(({ name }) => name));
});
