import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { attribute, type Element, elements, tagged, textOf } from '../../src/postprocess/html.ts';
import { sizeText } from '../../src/postprocess/outputs/sizes.ts';
import { bytes, duties, files, follow, links, page, preview, words } from '../helpers/built.ts';

const all = (path: string, name: string) => [...elements(page(path))].filter(tagged(name));
const targets = (path: string) => links(path).map(({ url }) => follow(path, url).file);
/** Files of the kit, without the small pictures of them. */
const kit = files.filter((path) => /^kit\/(?!preview-|index\.html)/.test(path));
const listed = all('kit.html', 'li').filter((item) =>
  [...elements(item)].some((element) => attribute(element, 'download') !== undefined),
);
const fileOf = (item: Element): string => {
  const link = [...elements(item)].find(tagged('a'));
  return follow('kit.html', attribute(link as Element, 'href') ?? '').file;
};

describe('the page of all files', () => {
  test('lists every file of the kit once', () => {
    expect(
      listed
        .map(fileOf)
        .filter((path) => path.startsWith('kit/'))
        .sort(),
    ).toEqual([...kit].sort());
    for (const path of ['pledge.txt', 'pledge.md', 'pledge.json', 'SHA256SUMS.txt'])
      expect(listed.map(fileOf)).toContain(path);
  });

  test('says of each how large it is and by which sum it is known', () => {
    for (const item of listed.filter((each) => fileOf(each) !== 'SHA256SUMS.txt')) {
      const file = bytes(fileOf(item));
      expect(textOf(item), fileOf(item)).toContain(sizeText(file.length));
      expect(textOf(item), fileOf(item)).toContain(createHash('sha256').update(file).digest('hex'));
    }
  });
});

describe('the page of downloads', () => {
  test('says how many files there are on the page of all', () => {
    const link = all('downloads.html', 'a').find((each) => attribute(each, 'href') === 'kit.html');
    expect(textOf(link as Element)).toContain(words.downloads.all.replace('{count}', String(listed.length)));
  });

  test('its pictures have a size, which is theirs, and say what they show', async () => {
    const pictures = all('downloads.html', 'img');
    expect(pictures.length > 0 || kit.length === 0).toBe(true);
    for (const picture of pictures) {
      const of = (name: string) => attribute(picture, name);
      const file = follow('downloads.html', of('src') ?? '').file;
      const { width, height } = await sharp(bytes(file)).metadata();
      expect([of('width'), of('height')], file).toEqual([String(width), String(height)]);
      expect(of('alt'), file).toBeDefined();
      expect(file.startsWith('kit/') ? of('alt') : 'home', file).not.toBe('');
    }
    const fetched = pictures.map((picture) =>
      bytes(follow('downloads.html', attribute(picture, 'src') ?? '').file),
    );
    expect(fetched.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(350_000);
  });

  test.runIf(kit.length > 0)(
    'leads to the posters and pictures of every duty that has words of our own',
    () => {
      const numbers = duties.flatMap(({ restated }, i) => (restated ? [i + 1] : []));
      for (const n of numbers)
        for (const file of [`poster-duty-${n}.pdf`, `phone-duty-${n}.png`, `square-duty-${n}.png`])
          expect(targets('downloads.html')).toContain(`kit/${file}`);
    },
  );

  test('home leads to the briefing where there is something to hold it with', () => {
    const leads = links('index.html').some(({ url }) => url === 'downloads.html#briefing');
    expect(leads).toBe(kit.length > 0);
    expect(kit.length > 0 && preview).toBe(false);
  });
});
