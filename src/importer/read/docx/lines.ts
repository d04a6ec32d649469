import { SiteError } from '../../../support/site-error.ts';
import { assertModest, FAULTS_REPORTED } from '../../limits.ts';
import { unreadableIn } from '../characters.ts';
import { type Reading, type Region, type SourceLine, splitLines } from '../line.ts';
import { isTitleLine } from '../signs.ts';
import { bodyOf, type Paragraph } from './body.ts';
import { inspect } from './findings.ts';
import { readSheet } from './looks.ts';
import { docxFault, openDocx, type Package } from './package.ts';
import type { Role } from './relations.ts';
import type { Settled } from './seen.ts';
import { settle } from './settle.ts';
import { paragraphsOf } from './text.ts';
import { XmlFault, xmlSteps } from './xml.ts';

/** Parts beside the text, in the order they are reported. */
const beside: [role: Role, region: Region, name: string][] = [
  ['header', 'docx-header', '页眉'],
  ['footer', 'docx-footer', '页脚'],
  ['footnotes', 'docx-footnote', '脚注'],
  ['endnotes', 'docx-endnote', '尾注'],
  ['comments', 'docx-comment', '批注'],
];

/**
 * The lines of a Word file: its paragraphs as mammoth reads them, then what stands beside the text. Places count paragraphs that have text.
 * @throws SiteError when it cannot be read, has unresolved changes, or holds what cannot be read without loss
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Reading> {
  try {
    const found = openDocx(bytes, file);
    const { parts, main } = found;
    const document = parts.get(main) ?? '';
    // mammoth reads them too, and does not say what is wrong with them.
    for (const xml of parts.values()) for (const _ of xmlSteps(xml));
    const { faults, remarks } = inspect(document, file);
    const [styles = ''] = partsIn(found, 'styles');
    const [numbering = ''] = partsIn(found, 'numbering');
    const settled = settle(document, readSheet(styles, numbering), file);
    if (faults.length + settled.faults.length > 0) throw new SiteError([...faults, ...settled.faults]);
    const besides = linesBeside(found);
    const reference = [...paragraphsOf(settled.xml), ...besides.map(({ text }) => text)].join('\n');
    assertModest(reference, file);
    const paragraphs = await bodyOf(new Map(parts).set(main, settled.xml), file);
    const lines = [...linesOf(paragraphs, settled), ...besides];
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
      remarks: [
        ...remarks,
        ...remarksOf(settled),
        ...(names.length > 0 ? [`${names.join('和')}里的字不是正文，没有收入。`] : []),
      ],
    };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw docxFault(file, 'not-a-docx', `这个 Word 文件读不出来：${error.message}。`);
  }
}

const partsIn = ({ parts, roles }: Package, role: Role): string[] =>
  [...roles].flatMap(([name, each]) => (each === role ? [parts.get(name) ?? ''] : []));

/** What the reader must know of what was made as it is seen. */
const remarksOf = ({ counts: { numbered, articles, signs, figures } }: Settled): string[] =>
  [
    numbered > 0 &&
      `有 ${numbered} 段用了自动编号；编号不是文件里的字，读不到。要保留编号，在 Word 里把编号转换成文本。`,
    articles > 0 &&
      `有 ${articles} 处“第一章”“第一条”这样的编号是 Word 自动编的，照看上去的样子写成了字，请核对。`,
    signs > 0 && `有 ${signs} 处用符号字体写的字母（例如项目符号），读成了看上去的符号，请核对。`,
    figures > 0 && `有 ${figures} 处上标、下标，换成了同样的字符（例如 ²），请核对。`,
  ].filter((remark) => remark !== false);

function linesOf(paragraphs: Paragraph[], { doubts, places }: Settled): SourceLine[] {
  let place = 0;
  return paragraphs.flatMap(({ text, style, linked, bold, cell }) => {
    if (text.trim() === '') return [];
    place++;
    const { item, outline } = places.get(place) ?? {};
    const own = doubts.flatMap((doubt) => (doubt.place === place ? [doubt.why] : []));
    return splitLines(text)
      .filter((line) => line !== '')
      .map((line) => ({
        text: line,
        at: `第${place}段`,
        ...levelOf(style, outline, line),
        ...(linked ? { linked } : {}),
        ...(bold ? { bold } : {}),
        ...(isContents(style) ? { region: contents } : {}),
        ...(cell ? { cell } : {}),
        ...(item ? { listed: true as const, ...item } : {}),
        ...(own.length > 0 ? { doubts: [...new Set(own)] } : {}),
      }));
  });
}

/** A table of contents repeats the headings; its styles tell it. */
const contents = { kind: 'docx-contents', id: -1 } as const;
const isContents = (style: string): boolean => /^(?:toc\b|目录)/i.test(style);

/**
 * The level of a heading, by its style, else of a title by its place in the outline; the title of a document is above all. Word names its
 * styles in English whatever its language.
 */
function levelOf(style: string, outline: number | undefined, text: string): { level?: number } {
  if (/^(?:title|标题)$/i.test(style)) return { level: 1 };
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(style)?.[1];
  if (level !== undefined) return { level: Number(level) };
  return outline !== undefined && isTitleLine(text) ? { level: outline + 1 } : {};
}

function linesBeside(found: Package): SourceLine[] {
  let id = 0;
  return beside.flatMap(([role, kind, name]) =>
    partsIn(found, role).flatMap((xml) => {
      const region = { kind, id: id++ };
      return paragraphsOf(xml).flatMap((text) =>
        splitLines(text)
          .filter((line) => line !== '')
          .map((line) => ({ text: line, at: name, region })),
      );
    }),
  );
}
