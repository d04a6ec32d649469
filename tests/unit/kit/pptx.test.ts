import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterEach, expect, test, vi } from 'vitest';
import { deckOf } from '../../../src/kit/deck/deck.ts';
import { decks } from '../../../src/kit/decks.ts';
import { kitSite } from '../../helpers/kit-site.ts';

afterEach(() => void vi.useRealTimers());

const site = kitSite({ sections: 3, duties: 5, commitments: 4 });
const made = async (): Promise<Uint8Array> => {
  const recipe = decks(site).find(({ path }) => path === '/kit/slides-10.pptx');
  if (!recipe) throw new Error('there is no presentation');
  return recipe.make(recipe.data);
};
const partsOf = (pptx: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(pptx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
/** The texts of a part, paragraph by paragraph. */
const paragraphs = (xml = ''): string[] =>
  Array.from(xml.matchAll(/<a:p>(.*?)<\/a:p>/gs), ([, inner = '']) =>
    Array.from(inner.matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, text]) => text).join(''),
  );

test('on any day, of the same content, the same bytes', async () => {
  const first = await made();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2050-01-01T12:00:00Z') });
  expect(Buffer.from(await made()).equals(Buffer.from(first))).toBe(true);
});

test('the day it names is that of the content', async () => {
  const core = partsOf(await made()).get('docProps/core.xml');
  expect(core?.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(
    Array(2).fill(`${site.campaign.updated}T00:00:00Z`),
  );
});

test('every part is well-formed, and the list of parts stands first', async () => {
  const parts = partsOf(await made());
  expect([...parts.keys()][0]).toBe('[Content_Types].xml');
  for (const [path, xml] of parts) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(xml).close();
  }
});

test('claims are titles of live text, in a Chinese face that has a fallback', async () => {
  const parts = partsOf(await made());
  const { slides } = deckOf(site, 'long');
  slides.forEach(({ pieces, field }, i) => {
    const xml = parts.get(`ppt/slides/slide${i + 1}.xml`) ?? '';
    const title = pieces.find((piece) => piece.kind === 'text' && piece.isTitle);
    const text = title?.kind === 'text' ? title.paragraphs.map((each) => each.text.replaceAll('\n', '')) : [];
    const [shape] = xml.match(/<p:sp>(?:(?!<\/p:sp>).)*<p:ph[^>]*type="title".*?<\/p:sp>/s) ?? [];
    expect(paragraphs(shape)).toEqual(text);
    expect(xml).toContain(`<a:srgbClr val="${field.ground.slice(1).toUpperCase()}"/>`);
    for (const [, face] of xml.matchAll(/<a:ea typeface="([^"]*)"/g)) expect(face).toBe('微软雅黑');
  });
  const theme = parts.get('ppt/theme/theme1.xml') ?? '';
  expect(theme).toContain('<a:ea typeface="微软雅黑"/>');
  expect(theme).toContain('<a:font script="Hans" typeface="宋体"/>');
});

test('notes are what is said, after the time it is said at', async () => {
  const parts = partsOf(await made());
  deckOf(site, 'long').slides.forEach(({ speech }, i) => {
    const [time, core, more] = paragraphs(parts.get(`ppt/notesSlides/notesSlide${i + 1}.xml`));
    expect(time).toMatch(/^【\d+:\d\d—\d+:\d\d】$/);
    expect(core).toBe(speech.core);
    if (speech.more !== '') expect(more).toContain(speech.more);
  });
});
