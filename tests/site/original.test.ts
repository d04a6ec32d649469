import { expect, test } from 'vitest';
import { canonicalText, dutyTitle } from '../../src/official/pledge.ts';
import { attribute, elements, find, textOf } from '../../src/postprocess/html.ts';
import { originalTextOf } from '../../src/postprocess/outputs/original-text.ts';
import { withoutSpace } from '../../src/text/space.ts';
import {
  campaign,
  duties,
  original,
  page,
  pages,
  preview,
  settings,
  text,
  unfinished,
  words,
} from '../helpers/built.ts';

const imported = original?.pledge.groups.flatMap((group) => group.duties) ?? [];
const texts = (path: string) => [...elements(page(path))];

test('every page of a preview carries the banner with its reasons and is kept out of search engines; otherwise no page does', () => {
  const toFill = unfinished.filter(({ kind }) => kind === 'to-fill').length;
  const reasons = [
    ...(unfinished.some(({ kind }) => kind === 'no-rights') ? [words.notes.noRights] : []),
    ...(toFill > 0 ? [words.notes.toFill.replace('{count}', String(toFill))] : []),
  ];
  for (const path of pages) {
    const robots = texts(path).some(
      (element) => attribute(element, 'name') === 'robots' && attribute(element, 'content') === 'noindex',
    );
    expect(textOf(page(path)).includes(words.notes.preview), path).toBe(preview);
    expect(textOf(page(path)).includes(words.notes.preview + reasons.join('')), path).toBe(preview);
    if (preview) expect(robots, path).toBe(true);
    else expect(robots, path).toBe(path === '404.html');
  }
  if (preview) expect(text('robots.txt')).not.toContain('Sitemap');
});

test('the pledge page shows the whole original once and in order; each duty page its own part', () => {
  expect(originalTextOf(page('pledge.html'))).toBe(original ? canonicalText(original.pledge) : '');
  duties.forEach(({ path }, i) => {
    const duty = imported[i];
    expect(originalTextOf(page(path)), path).toBe(
      duty ? withoutSpace([duty.heading, ...duty.paragraphs].join('')) : '',
    );
  });
});

test('each duty’s original stands under our page of it', () => {
  imported.forEach((duty, i) => {
    const heading = textOf(
      find(page(duties[i]?.path ?? ''), ({ tagName }) => tagName === 'h1') ?? page('404.html'),
    );
    const plain = (title: string) => title.replace(/[\p{P}\s]/gu, '');
    expect(plain(heading)).toContain(plain(dutyTitle(duty)));
  });
});

test('every sentence has an anchor and a link of its own name to it, and what is copied with it names its source', () => {
  const paths = original ? ['pledge.html', ...duties.map(({ path }) => path)] : [];
  for (const path of paths) {
    const verses = texts(path).filter((element) => attribute(element, 'class') === 'verse');
    expect(verses.length, path).toBeGreaterThan(0);
    const ids = new Set(texts(path).map((element) => attribute(element, 'id')));
    for (const verse of verses) expect(ids.has(attribute(verse, 'href')?.slice(1)), path).toBe(true);
    const names = verses.map((verse) => attribute(verse, 'aria-label'));
    expect(new Set(names).size, path).toBe(names.length);
    const cite = texts(path).flatMap((element) => attribute(element, 'data-cite') ?? []);
    expect(cite.length, path).toBeGreaterThan(0);
    for (const one of cite)
      expect(one).toMatch(
        new RegExp(
          `^“\\{text\\}”（原文，《${campaign.pledge}》.+第\\{item\\}句，\\{address\\}，指纹${original?.data.fingerprint.slice(0, 16)}）$`,
        ),
      );
  }
});

test('about.html has the whole fingerprint and every line that was left out', () => {
  const about = textOf(page('about.html'));
  expect(about.includes('SHA-256')).toBe(original !== undefined);
  for (const line of original?.data.dropped ?? []) expect(about).toContain(line.text.trim().split(/\s+/)[0]);
  if (original) expect(about).toContain(original.data.fingerprint);
  expect(settings.operator === '' || textOf(page('pledge.html')).includes(settings.operator)).toBe(true);
});
