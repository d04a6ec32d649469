import { type Face, missingGlyphs } from '../../images/fonts.ts';
import type { Fault } from '../../support/site-error.ts';
import { baseName, type ContentFolder } from '../folder.ts';
import type { ContentFile } from '../reader.ts';

/** Which fields are drawn in pictures, and in which face; `*` is any item of a list. A test compares them with what the pictures say. */
export const drawn = {
  campaign: [
    ['name', 'hei'],
    ['pledge', 'hei'],
    ['shortName', 'song'],
    ['theme', 'hei'],
    ['sections.*.name', 'song', 'hei'],
    ['sections.*.seal', 'song'],
    ['sections.*.summary', 'hei'],
  ],
  words: [
    ['notes.mark', 'song', 'hei'],
    ['duty.number', 'hei'],
    ['duty.unrestated', 'hei'],
    ['roles.title', 'song'],
    ...['pledge', 'roles', 'background', 'terms', 'search', 'downloads', 'about'].map((name) => [
      `nav.${name}`,
      'song',
    ]),
    ...['pledge', 'roles', 'background', 'terms', 'search'].map((name) => [`${name}.description`, 'hei']),
  ],
  duty: [
    ['title', 'song'],
    ['claim', 'hei'],
  ],
  roles: [
    ['*.name', 'song'],
    ['*.intro', 'hei'],
  ],
  home: [['title', 'song']],
  downloads: [['lead', 'hei']],
  about: [['lead', 'hei']],
} as unknown as Record<
  'campaign' | 'words' | 'duty' | 'roles' | 'home' | 'downloads' | 'about',
  [path: string, ...faces: Face[]][]
>;

/** Characters that pictures cannot show: in the fields that are drawn, in files that may be at fault in other ways. */
export function checkGlyphs({ yaml, duties, pages }: ContentFolder): Fault[] {
  const named = (name: string) => pages.filter(({ file }) => baseName(file) === name);
  const files: [ContentFile[], keyof typeof drawn][] = [
    [[yaml.campaign], 'campaign'],
    [[yaml.interface], 'words'],
    [[yaml.roles], 'roles'],
    [duties, 'duty'],
    ...(['home', 'downloads', 'about'] as const).map((name): [ContentFile[], keyof typeof drawn] => [
      named(name),
      name,
    ]),
  ];
  return files.flatMap(([sources, kind]) =>
    sources.flatMap((source) => drawn[kind].flatMap(([path, ...faces]) => checkField(source, path, faces))),
  );
}

function checkField(source: ContentFile, path: string, faces: Face[]): Fault[] {
  return textsAt(source.data, path.split('.')).flatMap(([at, text]) => {
    const missing = [...new Set(faces.flatMap((face) => missingGlyphs(text, face)))];
    if (missing.length === 0) return [];
    const names = missing.map(
      (character) =>
        `${character}（U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}）`,
    );
    return [
      {
        kind: 'missing-glyph',
        where: { file: source.file, line: source.lineOf(at) },
        what: `“${at.join('.')}”会画进图片，图片的字体里没有 ${names.join('、')}。`,
        hint: '换成字体里有的字；表情符号要去掉。',
      },
    ];
  });
}

/** The texts at a path of a file's data, with the paths they stand at. */
function textsAt(data: unknown, [key, ...rest]: string[], at: string[] = []): [at: string[], text: string][] {
  if (key === undefined) return typeof data === 'string' ? [[at, data]] : [];
  if (typeof data !== 'object' || data === null) return [];
  if (key === '*')
    return Array.isArray(data) ? data.flatMap((item, i) => textsAt(item, rest, [...at, String(i)])) : [];
  return textsAt((data as Record<string, unknown>)[key], rest, [...at, key]);
}
