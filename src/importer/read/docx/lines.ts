import { SiteError } from '../../../support/site-error.ts';
import { assertModest, FAULTS_REPORTED } from '../../limits.ts';
import { unreadableIn } from '../characters.ts';
import { type Reading, type Region, type SourceLine, splitLines } from '../line.ts';
import { bodyOf } from './body.ts';
import { inspect } from './findings.ts';
import { docxFault, openDocx, type Parts } from './package.ts';
import { paragraphsOf } from './text.ts';
import { XmlFault, xmlSteps } from './xml.ts';

/** Parts beside the text, in the order they are reported. */
const beside: [pattern: RegExp, region: Region, name: string][] = [
  [/^word\/header\d*\.xml$/, 'docx-header', '页眉'],
  [/^word\/footer\d*\.xml$/, 'docx-footer', '页脚'],
  [/^word\/footnotes\.xml$/, 'docx-footnote', '脚注'],
  [/^word\/endnotes\.xml$/, 'docx-endnote', '尾注'],
  [/^word\/comments\.xml$/, 'docx-comment', '批注'],
];

/**
 * The lines of a Word file: its paragraphs as mammoth reads them, then what stands beside the text. Places count paragraphs that have text.
 * @throws SiteError when it cannot be read, has unresolved changes, or holds what cannot be read without loss
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Reading> {
  const parts = openDocx(bytes, file);
  const document = parts.get('word/document.xml') ?? '';
  try {
    // mammoth reads them too, and does not say what is wrong with them.
    for (const xml of parts.values()) for (const _ of xmlSteps(xml));
    const { faults, remarks } = inspect(document, parts.get('word/styles.xml') ?? '', file);
    if (faults.length > 0) throw new SiteError(faults);
    const besides = linesBeside(parts);
    const reference = [...paragraphsOf(document), ...besides.map(({ text }) => text)].join('\n');
    assertModest(reference, file);
    const lines = [...linesOf(await bodyOf(parts, file)), ...besides];
    if (lines.length === 0)
      throw docxFault(
        file,
        'empty-file',
        '文件里没有文字。',
        '确认选对了文件；文字在图片里的，要先录成文字。',
      );
    const broken = lines.flatMap(({ text, at }) => unreadableIn(text, { file }, at));
    if (broken.length > 0) throw new SiteError(broken.slice(0, FAULTS_REPORTED));
    const names = [...new Set(besides.map(({ at }) => at))].filter((name) => name.startsWith('页'));
    return {
      lines,
      reference,
      remarks: [...remarks, ...(names.length > 0 ? [`${names.join('和')}里的字不是正文，没有收入。`] : [])],
    };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw docxFault(file, 'not-a-docx', `这个 Word 文件读不出来：${error.message}。`);
  }
}

function linesOf(paragraphs: { text: string; style: string; linked: boolean }[]): SourceLine[] {
  let place = 0;
  return paragraphs.flatMap(({ text, style, linked }) => {
    if (text.trim() === '') return [];
    place++;
    const level = levelOf(style);
    return splitLines(text)
      .filter((line) => line !== '')
      .map((line) => ({
        text: line,
        at: `第${place}段`,
        ...(level ? { level } : {}),
        ...(linked ? { linked } : {}),
        ...(isContents(style) ? { region: contents } : {}),
      }));
  });
}

/** A table of contents repeats the headings; its styles tell it. */
const contents = { kind: 'docx-contents', id: -1 } as const;
const isContents = (style: string): boolean => /^(?:toc\b|目录)/i.test(style);

/** The level of a heading style; the title is above all. Word names its styles in English whatever its language. */
function levelOf(style: string): number | undefined {
  if (/^(?:title|标题)$/i.test(style)) return 1;
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(style)?.[1];
  return level === undefined ? undefined : Number(level);
}

function linesBeside(parts: Parts): SourceLine[] {
  let id = 0;
  return beside.flatMap(([pattern, kind, name]) =>
    [...parts].flatMap(([path, xml]) => {
      if (!pattern.test(path)) return [];
      const region = { kind, id: id++ };
      return paragraphsOf(xml).flatMap((text) =>
        splitLines(text)
          .filter((line) => line !== '')
          .map((line) => ({ text: line, at: name, region })),
      );
    }),
  );
}
