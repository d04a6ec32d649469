import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textsOf } from '../../src/official/pledge.ts';
import { listFiles } from '../../src/postprocess/folder.ts';
import { dist } from '../helpers/built.ts';
import { asText, groups } from '../helpers/documents.ts';
import { fittingPledge, importInto, onlyThere } from '../helpers/original.ts';
import { type Reader, waitFor } from '../helpers/reader.ts';
import { openReader } from '../helpers/readers.ts';
import { ask, openSearch } from '../helpers/search-page.ts';

const root = mkdtempSync(join(tmpdir(), 'original-'));
const content = (name: string) => join(root, name);
const built = (name: string) => join(root, `dist-${name}`);
const command = (...args: string[]) => {
  const run = spawnSync(process.execPath, ['src/commands/start.mjs', ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${args.join(' ')}\n${run.stdout}${run.stderr}`);
  return run.stdout + run.stderr;
};
const build = (name: string) => command('build', '--content', content(name), '--out', built(name));
/** A suite on another built site. */
const suite = (name: string, ...suites: string[]) =>
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...suites, '--reporter=dot'], {
    encoding: 'utf8',
    env: { ...process.env, SITE_DIST: built(name), SITE_CONTENT: content(name) },
  });
const sums = (folder: string) =>
  listFiles(folder).map((path) => [path, readFileSync(join(folder, path)).toString('base64')]);

const said: Record<string, string> = {};
let reader: Reader;
let before: ReturnType<typeof sums>;

beforeAll(async () => {
  before = sums(dist);
  for (const name of ['none', 'preview', 'rights'])
    cpSync('content', content(name), { recursive: true, filter: (path) => !path.includes('official') });
  importInto(content('preview'));
  importInto(content('rights'), '杨柳渡船工会，2026年11月1日，渡函〔2026〕1号');
  writeFileSync(content('library.txt'), asText());
  command(
    'import',
    content('library.txt'),
    '--edition',
    content('edition'),
    '--rights',
    '苏城图书馆，2023年4月1日，来函',
  );
  for (const name of ['none', 'preview', 'rights', 'edition']) said[name] = build(name);
  reader = await openReader('chromium');
}, 300_000);

afterAll(async () => {
  await reader.close();
  rmSync(root, { recursive: true, force: true });
});

test.each(['preview', 'rights', 'edition'])(
  '%s: every check of the built site holds',
  (name) => {
    const { status, stdout } = suite(name, 'tests/site');
    expect(status, stdout).toBe(0);
    expect(stdout).toMatch(/[1-9]\d* passed/);
  },
  300_000,
);

test('the whole pledge with the original is told with its weight, and nothing else is', () => {
  for (const name of ['preview', 'rights'])
    expect(said[name]).toMatch(/提醒：有 1 页压缩以后[\s\S]*pledge\.html：1\d,\d{3} 字节/);
  for (const name of ['none', 'edition']) expect(said[name]).not.toContain('提醒');
});

test('without an import the site is as before, byte for byte, and no other build has touched it', () => {
  expect(sums(built('none'))).toEqual(before);
  expect(sums(dist)).toEqual(before);
});

test('without rights no sentence of the original is in any download', () => {
  const sentences = textsOf(fittingPledge(resolve('content'))).filter((line) => /[渡船河岸]/.test(line));
  expect(sentences.length).toBeGreaterThan(15);
  const downloads = listFiles(built('preview')).filter((path) => /\.(?:txt|md|json|zip)$/.test(path));
  expect(downloads).toContain('pledge.txt');
  for (const path of downloads)
    for (const sentence of sentences)
      expect(readFileSync(join(built('preview'), path), 'utf8'), path).not.toContain(sentence);
});

describe('search from disk', () => {
  const open = (name: string) => openSearch(reader, pathToFileURL(join(built(name), 'search.html')).href);
  const marks = () =>
    reader.run(() =>
      Array.from(document.querySelectorAll('.result-mark'), (line) =>
        ['.mark', '.crumbs'].map((part) => line.querySelector(part)?.textContent ?? '').join(' '),
      ),
    );

  test('finds a duty by a phrase that only the original has, says so, and leads to the sentence', async () => {
    await open('rights');
    expect((await ask(reader, onlyThere(7))).pages[0]).toBe('industry/professionalism.html');
    expect(await marks()).toEqual(['第7条 原文']);
    const link = await reader.run(
      () => document.querySelector('[data-search-results] a')?.getAttribute('href') ?? '',
    );
    expect(link).toBe('industry/professionalism.html#professionalism-s1');
    expect((await ask(reader, '河上有一个渡口')).pages).toEqual(['pledge.html']);
  });

  test('finds what our words say, and tells that it is ours', async () => {
    await open('rights');
    expect((await ask(reader, '缺陷产品召回')).pages[0]).toBe('enterprise/accountability.html');
    expect((await marks())[0]).toMatch(/^转述/);
  });

  test('finds every duty of another edition by its text', async () => {
    await open('edition');
    let number = 0;
    for (const [i, { duties }] of groups.entries())
      for (const [, words] of duties) {
        number++;
        const path = `part-${i + 1}/duty-${number}.html`;
        expect((await ask(reader, words.split(/[，。；]/)[0] ?? '')).pages[0]).toBe(path);
      }
  });
});

test('a press on the number of a sentence copies it with its source; where nothing can be copied a field holds it', async () => {
  await reader.open(pathToFileURL(join(built('rights'), 'industry/professionalism.html')).href);
  await reader.run(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.querySelector('.verse')?.dispatchEvent(new Event('focusin', { bubbles: true }));
  });
  await waitFor(reader, 'the script', () => document.querySelector('.verse[data-label]') !== null);
  const field = await reader.run(() => {
    document.querySelector<HTMLElement>('.verse')?.click();
    return document.querySelector<HTMLInputElement>('.copy-field')?.value ?? '';
  });
  expect(field).toMatch(
    /^“.*渡口的老艄公.*”（原文，《.*倡议书》第7条第1句，离线版professionalism\.html#professionalism-s1，指纹[0-9a-f]{16}）$/,
  );
});

test('another edition names the year before nowhere but among its sources, and leads to no page that is not there', () => {
  const texts = listFiles(built('edition')).filter((path) => /\.(?:html|js|json|md|txt|svg)$/.test(path));
  expect(texts.filter((path) => readFileSync(join(built('edition'), path), 'utf8').includes('2015'))).toEqual(
    [],
  );
  expect(texts.filter((path) => /^(?:roles|background|terms)/.test(path))).toEqual([]);
});
