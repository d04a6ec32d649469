import { missingGlyphs } from '../../images/fonts.ts';
import type { Fault } from '../../support/site-error.ts';
import type { ContentFolder } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import { fieldName } from './field-name.ts';
import { missingFault, textsAt } from './glyphs.ts';

const HINT = '字没有写错就不用改：网页上照常显示，印件里印成“〓”。';

/** What is printed and stands in no picture: fields by their paths, `*` being any item of a list. */
const printed = {
  duty: ['premise', 'commitments.*.text'],
  prose: ['title'],
  term: ['name', 'aliases.*', 'english'],
  sources: ['*.title', '*.publisher', '*.version'],
  laws: ['*.what', '*.article'],
} as const;

/** Characters of what is printed that the faces of print lack: in fields and in bodies, each with its line. */
export function missingInPrint({ yaml, duties, preamble, background, terms }: ContentFolder): Fault[] {
  const { sources, laws } = yaml;
  return [
    ...inFields(sources, printed.sources),
    ...(laws ? inFields(laws, printed.laws) : []),
    ...duties.flatMap((file) => [...inFields(file, printed.duty), ...inBody(file)]),
    ...[preamble, ...background].flatMap((file) => [...inFields(file, printed.prose), ...inBody(file)]),
    ...terms.flatMap((file) => [...inFields(file, printed.term), ...inBody(file)]),
  ];
}

const missing = (text: string): string[] => [
  ...new Set([...missingGlyphs(text, 'song'), ...missingGlyphs(text, 'hei')]),
];

const inFields = (source: ContentFile, paths: readonly string[]): Fault[] =>
  paths.flatMap((path) =>
    textsAt(source.data, path.split('.')).flatMap(([at, text]) =>
      told(source, source.lineOf(at), `“${fieldName(at)}”`, text),
    ),
  );

const inBody = (source: ContentFile): Fault[] =>
  source.body.split('\n').flatMap((line, i) => told(source, source.bodyOffset + i + 1, '正文', line));

const told = ({ file }: ContentFile, line: number, where: string, text: string): Fault[] => {
  const characters = missing(text);
  if (characters.length === 0) return [];
  return [missingFault({ file, line }, `${where}会印出来，印件的字体里`, characters, HINT)];
};
