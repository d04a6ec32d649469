import { inflateSync } from 'node:zlib';

/** Text of one size, as it is painted. */
export interface PdfRun {
  /** In points. */
  size: number;
  text: string;
}

/** One page of a PDF as Chromium writes it: its text without spaces, in the order of painting, whole and by size. */
export interface PdfPage {
  text: string;
  runs: PdfRun[];
}

/**
 * The pages of a PDF, in order.
 * @throws Error where a page's content or the meaning of its glyphs cannot be found: the PDF is not one of Chromium's
 */
export function pdfPages(pdf: Buffer): PdfPage[] {
  const source = pdf.toString('latin1');
  const objects = new Map(
    Array.from(source.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g), ([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const stream = (id: string | undefined): string => streamOf(objects.get(id ?? '') ?? '');
  const meanings = new Map<string, Meaning>();
  const meaningOf = (font: string): Meaning => {
    const known = meanings.get(font);
    if (known) return known;
    const meaning = glyphs(stream(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1]));
    meanings.set(font, meaning);
    return meaning;
  };
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b/.test(body))
    .map((body) => {
      const fonts = new Map(
        Array.from(body.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name = '', id = '']) => [name, id]),
      );
      const runs = runsOf(stream(/\/Contents (\d+) 0 R/.exec(body)?.[1]), (name) =>
        meaningOf(fonts.get(name) ?? ''),
      );
      return { runs, text: runs.map(({ text }) => text).join('') };
    });
}

/** What the codes of a font stand for, and of how many hexadecimal digits each is. */
interface Meaning {
  digits: number;
  texts: Map<number, string>;
}

function streamOf(object: string): string {
  const [head] = /^[\s\S]*?\bstream\r?\n/.exec(object) ?? [];
  const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(head ?? '')?.[1]);
  if (!head || !length) throw new Error('the PDF has a page or a font that cannot be read');
  // By its length: the bytes may end like a line.
  const bytes = Buffer.from(object.slice(head.length, head.length + length), 'latin1');
  return (/\/FlateDecode/.test(head) ? inflateSync(bytes) : bytes).toString('latin1');
}

/** A font's own table of what its codes stand for. */
function glyphs(table: string): Meaning {
  const digits = /begincodespacerange\s*<([0-9A-F]+)>/.exec(table)?.[1]?.length;
  if (!digits) throw new Error('the PDF has a font whose codes cannot be read');
  const texts = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/g))
      texts.set(Number.parseInt(code, 16), utf16(text));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code++)
        texts.set(code, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - first));
    }
  return { digits, texts };
}

const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

/** What shows text: a font and its size, glyphs one by one or with space between, and words for glyphs that stand for others. */
const SHOWN =
  /\/(F\d+) ([\d.]+) Tf|(<[0-9A-F]*>) Tj|\[([^\]]*)\] TJ|\/ActualText <FEFF([0-9A-F]*)>|\b(EMC)\b/g;

function runsOf(content: string, meaningOf: (font: string) => Meaning): PdfRun[] {
  // The page is drawn in pixels of its own; its first two scales make points of them.
  const scale = Array.from(content.matchAll(/^([\d.]+) 0 0 -?[\d.]+ 0 [\d.]+ cm$/gm))
    .slice(0, 2)
    .reduce((product, [, factor]) => product * Number(factor), 1);
  const runs: PdfRun[] = [];
  let meaning: Meaning | undefined;
  let size = 0;
  let within = false;
  const show = (text: string) => {
    const last = runs.at(-1);
    const shown = text.replace(/\s/g, '');
    if (last?.size === size) last.text += shown;
    else runs.push({ size, text: shown });
  };
  for (const [, font, points, glyph, spaced, words, end] of content.matchAll(SHOWN)) {
    if (font) {
      meaning = meaningOf(font);
      size = Number(points) * scale;
    } else if (words !== undefined) {
      within = true;
      show(utf16(words));
    } else if (end) within = false;
    else if (!within && meaning) {
      const { digits, texts } = meaning;
      for (const [, codes = ''] of (glyph ?? spaced ?? '').matchAll(/<([0-9A-F]*)>/g))
        for (let at = 0; at < codes.length; at += digits)
          show(texts.get(Number.parseInt(codes.slice(at, at + digits), 16)) ?? '');
    }
  }
  return runs;
}
