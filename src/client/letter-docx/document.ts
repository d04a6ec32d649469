import { strToU8, zipSync } from 'fflate';
import { inMarkup } from '../../text/markup.ts';
import type { Paragraph } from '../letter/paragraph.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Text that XML 1.0 lets stand: without control characters and halves of characters. */
const inXml = (text: string): string =>
  inMarkup(text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));

/** How each is set: size in half points, then properties of the paragraph. Song type, 四号 (14 points) as official letters have it, the title 二号 (22). */
const looks: Record<Paragraph['as'], { size: number; bold?: true; set: string }> = {
  title: { size: 44, bold: true, set: '<w:spacing w:before="240" w:after="480"/><w:jc w:val="center"/>' },
  to: { size: 28, set: '' },
  text: { size: 28, set: '<w:ind w:firstLineChars="200" w:firstLine="560"/>' },
  part: { size: 28, bold: true, set: '<w:keepNext/><w:spacing w:before="200"/>' },
  duty: { size: 28, bold: true, set: '<w:keepNext/><w:spacing w:before="120"/>' },
  item: { size: 28, set: '<w:ind w:left="560" w:hanging="420"/>' },
  sign: { size: 28, set: '<w:keepNext/><w:spacing w:before="480"/><w:ind w:left="4200"/>' },
  annex: { size: 28, bold: true, set: '<w:pageBreakBefore/>' },
  foot: { size: 18, set: '<w:spacing w:before="720"/>' },
};

const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>';
const styles = Object.entries(looks)
  .map(
    ([name, { size, bold, set }]) =>
      `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/><w:pPr>${set}</w:pPr><w:rPr>${fonts}${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
  )
  .join('');

const paragraph = ({ as, text }: Paragraph): string =>
  `<w:p><w:pPr><w:pStyle w:val="${as}"/></w:pPr><w:r><w:t xml:space="preserve">${inXml(text)}</w:t></w:r></w:p>`;

/** A .docx of A4 (ECMA-376): the same paragraphs give the same bytes. */
export function docxOf(paragraphs: readonly Paragraph[]): Uint8Array {
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${type}+xml"/>`;
  const relation = (kind: string, target: string) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('document', 'document.main')}${part('styles', 'styles')}</Types>`,
    '_rels/.rels': relation('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relation('styles', 'styles.xml'),
    'word/styles.xml': `${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${styles}</w:styles>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${paragraphs.map(paragraph).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  const zipped = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(zipped), { mtime: new Date(1980, 0, 1) });
}
