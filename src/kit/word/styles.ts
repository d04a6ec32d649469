import { AlignmentType, convertMillimetersToTwip, type IPropertiesOptions, LevelFormat } from 'docx';

/** Faces that Windows, WPS and the Office of a Mac all have, by what they are called there; Latin letters beside them. */
const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
export const hei = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };

/** Half points: 小四, 四号, 三号, 二号, 小二 … as editors of documents in China name them. */
const SIZE = { text: 24, small: 18, title: 44, one: 36, two: 30, three: 26 } as const;

/** One and a half lines, in 240ths of a line. */
const LINE = 360;
/** Two characters of the text, in twentieths of a point. */
const INDENT = SIZE.text * 10 * 2;

const heading = (size: number, before: number) => ({
  run: { font: hei, size, bold: false, color: '000000' },
  paragraph: { spacing: { before, after: 120, line: LINE }, keepNext: true, indent: { firstLine: 0 } },
});

/** The styles of a document: those Word knows by name, so that its outline, its contents and WPS find them. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: song, size: SIZE.text, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
      paragraph: { spacing: { line: LINE } },
    },
    title: {
      run: { font: hei, size: SIZE.title },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 2400, after: 240 } },
    },
    heading1: heading(SIZE.one, 480),
    heading2: heading(SIZE.two, 360),
    heading3: heading(SIZE.three, 240),
    heading4: heading(SIZE.text, 240),
    listParagraph: { paragraph: { indent: { firstLine: 0 } } },
  },
  paragraphStyles: [
    {
      id: 'Prose',
      name: 'Prose',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { firstLine: INDENT }, alignment: AlignmentType.BOTH },
    },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: hei, size: SIZE.small, color: '595959' },
      paragraph: { spacing: { line: 300 } },
    },
  ],
};

/** The lists of a document: numbers that Word counts itself, anew for each list, and points. */
export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    ['numbers', LevelFormat.DECIMAL, '%1.'] as const,
    ['points', LevelFormat.BULLET, '·'] as const,
  ].map(([reference, format, text]) => ({
    reference,
    levels: [0, 1, 2].map((level) => ({
      level,
      format,
      text: text.replace('1', String(level + 1)),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 480 } } },
    })),
  })),
};

/** A4 in twentieths of a point, as Word itself writes it, with the margins of official documents' everyday use. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: convertMillimetersToTwip(30),
    bottom: convertMillimetersToTwip(26),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(28),
  },
};
