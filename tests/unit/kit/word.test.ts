import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { booklets } from '../../../src/kit/booklets.ts';
import { assemble } from '../../../src/model/site.ts';
import type { Site } from '../../../src/model/types.ts';
import { contentSite } from '../../helpers/content-site.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

function word(site: Site) {
  const recipe = booklets(site).find(({ path }) => path.endsWith('.docx'));
  if (!recipe) throw new Error('no document for Word');
  return async () => Buffer.from(await recipe.make(recipe.data));
}

describe('the document of this content', () => {
  const site = contentSite();
  const make = word(site);

  test('its headings are those of the booklet, each at its level', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await make() });
    const headings = Array.from(value.matchAll(/<h([1-6])>(.*?)<\/h\1>/g), ([, level, text = '']) => [
      Number(level),
      text.replace(/<[^>]*>/g, ''),
    ]);
    for (const { section, duties } of site.groups) {
      expect(headings).toContainEqual([1, section?.name]);
      for (const { title } of duties)
        expect(headings).toContainEqual([2, expect.stringMatching(new RegExp(`^第\\d+条　${title}$`))]);
    }
    for (const { title } of site.background) expect(headings).toContainEqual([2, title]);
    for (const { name } of site.terms) expect(headings).toContainEqual([3, name]);
  });

  test('the commitments of each duty are one list that is numbered from one', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await make() });
    for (const { restatement: said } of site.duties) {
      const items = (said?.commitments ?? []).map(({ text }) => `<li>${text}</li>`).join('');
      expect(value).toContain(`<ol>${items}</ol>`);
    }
  });

  test('two makings give the same bytes, without a moment', async () => {
    const [one, other] = [await make(), await make()];
    expect(one.equals(other)).toBe(true);
    const parts = unzipSync(one);
    expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  test('the head of its pages has the mark, and Chinese has the faces that Word and WPS have', async () => {
    const parts = Object.fromEntries(
      Object.entries(unzipSync(await make())).map(([path, bytes]) => [path, strFromU8(bytes)]),
    );
    expect(parts['word/header1.xml']).toContain(site.words.notes.mark);
    expect(parts['word/styles.xml']).toContain('w:eastAsia="宋体"');
    expect(parts['word/styles.xml']).toContain('w:eastAsia="黑体"');
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(parts['word/document.xml'] ?? '') ?? [];
    expect([width, height]).toEqual(['11906', '16838']);
  });
});

test('a table, a list in a list and a chronicle of the background come whole', async () => {
  const body = [
    '| 年 | 题 |\n| --- | --- |\n| 2031年 | 头一回 |',
    '- 甲\n  - 乙\n- 丙',
    '其后：',
    '- [2031年5月](/background.html#a)：开始。\n- [2032年](/background.html#a)：结束。',
  ].join('\n\n');
  const site = assemble(
    entries({
      duties: [dutyEntry('enterprise/1-a', restatement(['worker']))],
      background: [{ id: '1-a', data: { title: '由来' }, body }],
    }),
  );
  const { value } = await mammoth.convertToHtml({ buffer: await word(site)() });
  expect(value).toContain('<td><p>头一回</p></td>');
  expect(value).toContain('<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>');
  expect(value).toContain('<li>2031年5月　开始。</li><li>2032年　结束。</li>');
});
