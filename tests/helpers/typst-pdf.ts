import { inflateSync } from 'node:zlib';

/** A PDF as the typesetter writes it, its objects by number. */
interface Pdf {
  /** What stands between `obj` and `endobj`, bytes as Latin-1. */
  objects: Map<string, string>;
}

const open = (bytes: Uint8Array): Pdf => ({
  objects: new Map(
    Array.from(
      Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g),
      ([, id = '', body = '']) => [id, body],
    ),
  ),
});

/** The bytes of an object's stream. @throws Error where it has none */
function streamOf({ objects }: Pdf, id = ''): string {
  const object = objects.get(id) ?? '';
  const [head] = /^[\s\S]*?\nstream\n/.exec(object) ?? [];
  const length = Number(/\/Length (\d+)/.exec(head ?? '')?.[1]);
  if (!head || !length) throw new Error(`object ${id} of the PDF has no stream`);
  const bytes = Buffer.from(object.slice(head.length, head.length + length), 'latin1');
  return (/\/FlateDecode/.test(head) ? inflateSync(bytes) : bytes).toString('latin1');
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What the codes of a font stand for. */
function meaningsOf(pdf: Pdf, font: string): Map<string, string> {
  const table = streamOf(pdf, /\/ToUnicode (\d+) 0 R/.exec(pdf.objects.get(font) ?? '')?.[1]);
  return new Map(
    Array.from(table.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\n/g), ([, code = '', text = '']) => [
      code,
      utf16(text),
    ]),
  );
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string of a content stream as hexadecimal digits. */
const hexOf = (string: string): string =>
  string.startsWith('<')
    ? string.slice(1, -1)
    : Buffer.from(
        string
          .slice(1, -1)
          .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
            /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (ESCAPES[sign] ?? sign),
          ),
        'latin1',
      )
        .toString('hex')
        .toUpperCase();

/** Text of one size as it is painted: where it begins, in points from the lower left of its page. */
interface Run {
  x: number;
  y: number;
  size: number;
  text: string;
}

/** A page: its size in points, its text in the order of painting without white space, whole and by runs. */
export interface TypstPage {
  width: number;
  height: number;
  text: string;
  runs: Run[];
}

/** What moves the origin, chooses a font, or shows a string, in which a pair of parentheses may stand as it is (ISO 32000-1, 7.3.4.2). */
const SHOWN =
  /1 0 0 -1 (\S+) (\S+) cm|\/(f\d+) ([\d.]+) Tf|(<[0-9A-F]+>|\((?:\\[\s\S]|\((?:\\[\s\S]|[^\\()])*\)|[^\\()])*\))/g;

/** The pages of a PDF, in order. */
export function typstPages(bytes: Uint8Array): TypstPage[] {
  const pdf = open(bytes);
  const fonts = new Map<string, Map<string, string>>();
  const meanings = (id: string) => {
    const known = fonts.get(id) ?? meaningsOf(pdf, id);
    fonts.set(id, known);
    return known;
  };
  return [...pdf.objects.values()]
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((body) => {
      const names = new Map(
        Array.from(body.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name = '', id = '']) => [name, id]),
      );
      const [, width, height] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(body) ?? [];
      const runs: Run[] = [];
      let [x, y] = [0, 0];
      let font: Map<string, string> | undefined;
      for (const [, right, up, name, size, string] of streamOf(
        pdf,
        /\/Contents (\d+) 0 R/.exec(body)?.[1],
      ).matchAll(SHOWN)) {
        if (right !== undefined) [x, y] = [Number(right), Number(up)];
        else if (name) {
          font = meanings(names.get(name) ?? '');
          runs.push({ x, y, size: Number(size), text: '' });
        } else if (font && string) {
          const last = runs.at(-1);
          for (const code of hexOf(string).match(/.{4}/g) ?? [])
            if (last) last.text += (font.get(code) ?? '').replace(/\s/g, '');
        }
      }
      const text = runs.map((run) => run.text).join('');
      return { width: Number(width), height: Number(height), runs, text };
    });
}

/** Runs that begin or, of Chinese characters, end outside their page. */
export const runsOutside = (pages: readonly TypstPage[]): string[] =>
  pages.flatMap(({ width, height, runs }, i) =>
    runs
      .filter(({ x, y, size, text }) => {
        const length = size * (text.match(/\p{Script=Han}/gu)?.length ?? 0);
        return x < 0 || y < 0 || y > height || x + length > width;
      })
      .map(({ text }) => `${i + 1}: ${text}`),
  );

/** The titles of the bookmarks, in the order of the file. */
export const bookmarksOf = (bytes: Uint8Array): string[] =>
  [...open(bytes).objects.values()]
    .filter((body) => /\/Parent \d+ 0 R/.test(body) && /\/Title /.test(body) && /\/Dest /.test(body))
    .map((body) => {
      const hex = hexOf(/\/Title (<[0-9A-F]+>|\((?:\\[\s\S]|[^\\)])*\))/.exec(body)?.[1] ?? '()');
      return hex.startsWith('FEFF') ? utf16(hex.slice(4)) : Buffer.from(hex, 'hex').toString('latin1');
    });
