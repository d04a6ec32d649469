import { type Face, isHan, missingGlyphs } from '../../images/fonts.ts';
import { pageKinds } from '../../model/page-kinds.ts';
import type { Fault, Place } from '../../support/site-error.ts';
import { type ContentFolder, pathIn } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import { fieldName } from './field-name.ts';

type Fields = [path: string, ...faces: Face[]][];

/** The names of pages that the description of search says too. */
const listed: readonly string[] = ['nav.pledge', 'nav.background', 'nav.terms'];

/** The words that name and describe a page on its card, whichever row of the page table has them. */
const words: Fields = pageKinds.flatMap(
  ([, { words: given }]): Fields =>
    given
      ? [
          [given.name, 'song', ...(listed.includes(given.name) ? (['hei'] as const) : [])],
          [given.description, 'hei'],
        ]
      : [],
);

/** Of a page with a file of its own. Of home the title is drawn, on the page itself. */
const prose = pageKinds.flatMap(([, { prose: page, shown }]): [string, Fields][] =>
  page
    ? [
        [
          `pages/${page}`,
          shown.card === 'campaign'
            ? [['title', 'song']]
            : [
                ['name', 'song'],
                ['lead', 'hei'],
              ],
        ],
      ]
    : [],
);

/** Which fields are drawn in pictures, and in which face, by the file or folder they stand in; `*` is any item of a list. A test compares them with what the pictures say. */
export const drawn: ReadonlyMap<string, Fields> = new Map<string, Fields>([
  [
    'campaign',
    [
      ['name', 'hei'],
      ['kind', 'hei'],
      ['shortName', 'song', 'hei'],
      ['theme', 'song', 'hei'],
      ['sections.*.name', 'song'],
    ],
  ],
  [
    'interface',
    [
      ['notes.mark', 'hei'],
      ['notes.originalMark', 'hei'],
      ['notes.bothMark', 'hei'],
      ['duty.number', 'hei'],
      ['duty.unrestated', 'hei'],
      ['common.listComma', 'hei'],
      ['pledge.descriptionOriginal', 'hei'],
      ['pledge.descriptionBoth', 'hei'],
      ['roles.title', 'song'],
      ['roles.share', 'hei'],
      ['cards.independent', 'hei'],
      ['cards.voluntary', 'hei'],
      ...words,
    ],
  ],
  ['roles', [['*.name', 'song']]],
  [
    'pledge',
    [
      ['title', 'song', 'hei'],
      ['claim', 'song'],
    ],
  ],
  ...prose,
]);

/** Signs that pictures cannot show: in the fields that are drawn, in files that may be at fault in other ways. */
export const checkGlyphs = (content: ContentFolder): Fault[] =>
  missingIn(content, (character) => !isHan(character), '换成字体里有的字；表情符号要去掉。');

/** Rare characters, which stand: names and titles have them, and pictures show that one is missing. */
export const missingInPictures = (content: ContentFolder): Fault[] =>
  missingIn(content, isHan, '字没有写错就不用改：网页上照常显示，图片里印成“〓”。');

function missingIn(
  { name, yaml, duties, pages }: ContentFolder,
  asked: (character: string) => boolean,
  hint: string,
): Fault[] {
  const check = (source: ContentFile, key: string) =>
    (drawn.get(key) ?? []).flatMap(([path, ...faces]) =>
      textsAt(source.data, path.split('.')).flatMap(([at, text]) => {
        const missing = new Set(faces.flatMap((face) => missingGlyphs(text, face)).filter(asked));
        return missing.size === 0 ? [] : [told(source, at, [...missing], hint)];
      }),
    );
  return [
    ...Object.entries(yaml).flatMap(([key, source]) => check(source, key)),
    ...duties.flatMap((duty) => check(duty, 'pledge')),
    ...pages.flatMap((page) => check(page, pathIn(name, page))),
  ];
}

const told = (source: ContentFile, at: string[], missing: string[], hint: string): Fault =>
  missingFault(
    { file: source.file, line: source.lineOf(at) },
    `“${fieldName(at)}”会画进图片，图片的字体里`,
    missing,
    hint,
  );

/** What is said of characters that a face lacks, each with its code. @param what where they stand, up to the words that say they are missing */
export const missingFault = (where: Place, what: string, missing: string[], hint: string): Fault => {
  const names = missing.map(
    (character) =>
      `${character}（U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}）`,
  );
  return { kind: 'missing-glyph', where, what: `${what}没有 ${names.join('、')}。`, hint };
};

/** The texts at a path of a file's data, with the paths they stand at. */
export function textsAt(
  data: unknown,
  [key, ...rest]: string[],
  at: string[] = [],
): [at: string[], text: string][] {
  if (key === undefined) return typeof data === 'string' ? [[at, data]] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (key === '*')
    return Array.isArray(data) ? data.flatMap((item, i) => textsAt(item, rest, [...at, String(i)])) : [];
  return textsAt((data as Record<string, unknown>)[key], rest, [...at, key]);
}
