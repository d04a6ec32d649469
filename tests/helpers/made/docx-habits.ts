import { part } from '../documents.ts';
import type { Role } from './pledge.ts';

/** How a program writes Word files. */
export interface Habit {
  name: string;
  /** A text as runs. */
  runs(text: string, properties?: string): string;
  /** A paragraph of runs; `numbered`: at which depth the program numbers it. */
  paragraph(role: Role, runs: string, numbered?: number): string;
  /** What stands before a paragraph's text. */
  indent: string;
  styles: string;
  numbering: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const style = (id: string, name: string, inner = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
const numberedBy = (id: number, depth = 0) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (depth: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
const numbering = (...levels: string[]) =>
  part(
    'numbering',
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  );
const styles = (...each: string[]) => part('styles', each.join(''));
const headings = (ids: string) =>
  [1, 2, 3].map((n) => style(`${ids}${n}`, `heading ${n}`, `<w:basedOn w:val="Normal"/>`));

/** Style names of a habit by what a paragraph is. */
const styled =
  (ids: Partial<Record<Role, string>>, usual: string | undefined, number: (depth: number) => string) =>
  (role: Role, runs: string, depth?: number) => {
    const id = depth === undefined ? (ids[role] ?? usual) : usual;
    const properties = depth === undefined ? (id ? `<w:pStyle w:val="${id}"/>` : '') : number(depth);
    return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`;
  };

/** A text in runs of one to three characters, as input methods and checkers leave it. */
const split = (text: string, properties = ''): string =>
  (text.match(/.{1,3}/gsu) ?? [])
    .map((each, i) => run(each, (i % 2 === 0 ? '<w:rFonts w:hint="eastAsia"/>' : '') + properties))
    .join('<w:proofErr w:type="spellStart"/>');

export const habits: Habit[] = [
  {
    name: 'python-docx',
    runs: run,
    paragraph: styled(
      { title: 'Title', lead: 'Heading2', duty: 'Heading3' },
      undefined,
      () => '<w:pStyle w:val="ListNumber"/>',
    ),
    indent: '',
    styles: styles(
      style('Normal', 'Normal'),
      style('Title', 'Title'),
      ...headings('Heading'),
      style('ListNumber', 'List Number', `<w:pPr>${numberedBy(1)}</w:pPr>`),
      style('TableGrid', 'Table Grid', '', 'table'),
    ),
    numbering: numbering(
      level(0, 'decimal', '%1.').replace('<w:numFmt', '<w:pStyle w:val="ListNumber"/><w:numFmt'),
    ),
  },
  {
    name: 'pandoc',
    runs: run,
    paragraph: (role, runs, depth) =>
      `<w:bookmarkStart w:id="7" w:name="x"/>${styled(
        { title: 'Title', slogan: 'Subtitle', lead: 'Heading2', duty: 'Heading3', text: 'FirstParagraph' },
        'BodyText',
        (at) => `<w:pStyle w:val="Compact"/>${numberedBy(1, at)}`,
      )(role, runs, depth)}<w:bookmarkEnd w:id="7"/>`,
    indent: '',
    styles: styles(
      style('Normal', 'Normal'),
      style('BodyText', 'Body Text', '<w:basedOn w:val="Normal"/>'),
      style('FirstParagraph', 'First Paragraph', '<w:basedOn w:val="BodyText"/>'),
      style('Compact', 'Compact', '<w:basedOn w:val="BodyText"/>'),
      style('Title', 'Title'),
      style('Subtitle', 'Subtitle'),
      ...headings('Heading'),
      style(
        'FootnoteReference',
        'footnote reference',
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
        'character',
      ),
    ),
    numbering: numbering(level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)')),
  },
  {
    name: 'LibreOffice',
    runs: (text, properties = '') =>
      `<w:r><w:rPr>${properties}<w:sz w:val="24"/><w:lang w:eastAsia="zh-CN"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`,
    paragraph: styled(
      { title: 'Style14', lead: 'Heading2', duty: 'Heading3', 'run-in': 'TextBody' },
      'Normal',
      (at) =>
        `<w:pStyle w:val="Normal"/>${numberedBy(1, at)}<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>`,
    ),
    indent: '\t',
    styles: styles(
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
      style('TextBody', 'Body Text', '<w:basedOn w:val="Normal"/>'),
      style('Style14', 'Title', '<w:basedOn w:val="Normal"/>'),
      ...headings('Heading'),
    ),
    numbering: numbering(level(0, 'decimal', '第%1条'), level(1, 'bullet', '•')),
  },
  {
    name: 'WPS',
    runs: split,
    paragraph: styled(
      { title: '1', lead: '2', duty: '3' },
      'a',
      (at) => `<w:pStyle w:val="a"/>${numberedBy(1, at)}`,
    ),
    indent: '　　',
    styles: styles(
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
      ...headings(''),
    ),
    numbering: numbering(level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）')),
  },
];
