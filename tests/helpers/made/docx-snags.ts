import { part } from '../documents.ts';
import type { Habit } from './docx-habits.ts';

/** Something within a text or between paragraphs of a Word file that readers take each their own way. */
export interface Snag {
  name: string;
  /** Runs, or whole paragraphs. */
  xml: string;
  block?: true;
  /** Parts of the file it needs, by their role. */
  parts?: Record<string, string>;
}

const field = (code: string, result?: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cell = (inner: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${inner}</w:tc>`;
/** A table, row by row. */
export const table = (rows: string[][], columns = rows[0]?.length ?? 1): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows
    .map(
      (row) => `<w:tr>${row.map((each) => (each.startsWith('<w:tc>') ? each : cell(each))).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;
const note = (kind: 'footnote' | 'endnote', inner: string) => ({
  name: kind,
  xml: `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="2"/></w:r>`,
  parts: {
    [`${kind}s`]: part(
      `${kind}s`,
      `<w:${kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}><w:${kind} w:id="2"><w:p><w:r><w:${kind}Ref/></w:r>${inner}</w:p></w:${kind}>`,
    ),
  },
});
const drawing = (inner: string) =>
  `<w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1800000" cy="720000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="9" name="框"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const drawn = (inner: string) =>
  `<w:pict><v:shape style="position:absolute;width:140pt;height:56pt" type="#_x0000_t202"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict>`;

type Make = (habit: Habit, words: string) => Snag;
const inline =
  (name: string, xml: (habit: Habit, words: string) => string): Make =>
  (habit, words) => ({ name, xml: xml(habit, words) });
const block =
  (name: string, xml: (habit: Habit, words: string) => string): Make =>
  (habit, words) => ({ name, xml: xml(habit, words), block: true });
const paragraphOf = ({ paragraph, runs }: Habit, words: string) => paragraph('text', runs(words));

/** What the importer reads or leaves out. */
export const readable: Make[] = [
  ({ runs }, words) => note('footnote', runs(words)),
  ({ runs }, words) => note('endnote', runs(words)),
  ({ paragraph, runs }, words) => ({
    name: 'comment',
    xml: '<w:commentRangeStart w:id="3"/><w:r><w:t>批过</w:t></w:r><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>',
    parts: {
      comments: part(
        'comments',
        `<w:comment w:id="3" w:author="甲" w:date="2020-01-01T00:00:00Z">${paragraph('text', runs(words))}</w:comment>`,
      ),
    },
  }),
  (habit, words) => ({ name: 'header', xml: '', parts: { header: part('hdr', paragraphOf(habit, words)) } }),
  (habit, words) => ({ name: 'footer', xml: '', parts: { footer: part('ftr', paragraphOf(habit, words)) } }),
  inline('date field', ({ runs }) => field('DATE \\@ "yyyy"', runs('2019'))),
  inline('index mark', ({ runs }, words) => field('XE "花"') + runs(words)),
  inline('link by field', ({ runs }, words) => field('HYPERLINK "https://example.org/"', runs(words))),
  inline('link', ({ runs }, words) => `<w:hyperlink w:anchor="x" w:history="1">${runs(words)}</w:hyperlink>`),
  inline('raised figure', ({ runs }) => runs('3', '<w:vertAlign w:val="superscript"/>')),
  inline('raised words', ({ runs }, words) => runs(words, '<w:vertAlign w:val="superscript"/>')),
  inline('soft line break', ({ runs }, words) => `<w:r><w:br/></w:r>${runs(words)}`),
  inline('page break', ({ runs }, words) => `<w:r><w:br w:type="page"/></w:r>${runs(words)}`),
  inline('tab', ({ runs }, words) => `<w:r><w:tab/></w:r>${runs(words)}`),
  inline(
    'tab of a place',
    ({ runs }, words) =>
      `<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>${runs(words)}`,
  ),
  inline('hyphens', ({ runs }, words) => `<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>${runs(words)}`),
  inline('sign', () => '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'),
  inline(
    'smart tag',
    ({ runs }, words) =>
      `<w:smartTag w:uri="urn:x" w:element="place"><w:smartTagPr/>${runs(words)}</w:smartTag>`,
  ),
  inline(
    'marked words',
    ({ runs }, words) => `<w:customXml w:uri="urn:x" w:element="term">${runs(words)}</w:customXml>`,
  ),
  inline(
    'control in a line',
    ({ runs }, words) =>
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${runs(words)}</w:sdtContent></w:sdt>`,
  ),
  inline('spaced words', ({ runs }, words) => runs(`　${words} ${words}　`)),
  inline('capitals', ({ runs }) => runs('Garden', '<w:caps/>')),
  inline('changed look', ({ runs }, words) =>
    runs(words, '<w:b/><w:rPrChange w:id="5" w:author="甲"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
  ),
  inline('white words on black', ({ runs }, words) =>
    runs(words, '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>'),
  ),
  inline('text box of old', (habit, words) => `<w:r>${drawn(paragraphOf(habit, words))}</w:r>`),
  inline(
    'text box in two forms',
    (habit, words) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${drawing(paragraphOf(habit, words))}</mc:Choice><mc:Fallback>${drawn(paragraphOf(habit, words))}</mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  inline('text box of today', (habit, words) => `<w:r>${drawing(paragraphOf(habit, words))}</w:r>`),
  ({ runs }, words) => ({
    ...note('footnote', runs(words)),
    name: 'note with a mark of its own',
    xml: '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>※</w:t></w:r>',
  }),
  inline(
    'link with a field',
    ({ runs }, words) =>
      `<w:hyperlink w:anchor="x">${runs(words)}${field('PAGEREF x \\h', runs('7'))}</w:hyperlink>`,
  ),
  inline('field in a result', ({ runs }, words) =>
    field('REF x', `${runs(words)}${field('QUOTE y', runs(words))}${runs('后')}`),
  ),
  inline('words for the screen', ({ runs }, words) => runs(words, '<w:webHidden/>')),
  inline('emphasised words', ({ runs }, words) =>
    runs(words, '<w:em w:val="dot"/><w:position w:val="6"/><w:eastAsianLayout w:id="1" w:combine="1"/>'),
  ),
  block(
    'number of no list',
    ({ runs }, words) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>${runs(words)}</w:p>`,
  ),
  block(
    'hidden mark of a paragraph',
    ({ runs, paragraph }, words) =>
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${runs(words)}</w:p>${paragraph('text', runs(`${words}接`))}`,
  ),
  block('control around a row', (habit, words) =>
    table([[paragraphOf(habit, words)]])
      .replace('<w:tr>', '<w:sdt><w:sdtContent><w:tr>')
      .replace('</w:tr>', '</w:tr></w:sdtContent></w:sdt>'),
  ),
  block('control around a cell', (habit, words) =>
    table([[paragraphOf(habit, words), paragraphOf(habit, '旁栏')]])
      .replace('<w:tc>', '<w:sdt><w:sdtContent><w:tc>')
      .replace('</w:tc>', '</w:tc></w:sdtContent></w:sdt>'),
  ),
  block('row that begins later', (habit, words) =>
    table([
      [paragraphOf(habit, words), paragraphOf(habit, '旁栏')],
      [paragraphOf(habit, `${words}后`)],
    ]).replace(/<w:tr>(?!.*<w:tr>)/s, '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'),
  ),
  block(
    'control',
    (habit, words) =>
      `<w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>${paragraphOf(habit, words)}</w:sdtContent></w:sdt>`,
  ),
  block(
    'marked paragraph',
    (habit, words) => `<w:customXml w:uri="urn:x" w:element="p">${paragraphOf(habit, words)}</w:customXml>`,
  ),
  block(
    'frame',
    ({ runs }, words) =>
      `<w:p><w:pPr><w:framePr w:w="3000" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="text" w:y="1"/></w:pPr>${runs(words)}</w:p>`,
  ),
  block(
    'large first letter',
    ({ runs }, words) =>
      `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="2" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/></w:pPr>${runs(words.slice(0, 1))}</w:p><w:p>${runs(words.slice(1))}</w:p>`,
  ),
  block('merged cells', (habit, words) =>
    table(
      [
        [
          cell(paragraphOf(habit, words), '<w:gridSpan w:val="2"/>'),
          cell(paragraphOf(habit, '乙栏'), '<w:vMerge w:val="restart"/>'),
        ],
        [
          paragraphOf(habit, `${words}一`),
          paragraphOf(habit, `${words}二`),
          cell(paragraphOf(habit, ''), '<w:vMerge/>'),
        ],
      ],
      3,
    ),
  ),
  block('words in a merged cell', (habit, words) =>
    table([
      [cell(paragraphOf(habit, '甲栏'), '<w:vMerge w:val="restart"/>'), paragraphOf(habit, words)],
      [cell(paragraphOf(habit, `${words}里`), '<w:vMerge/>'), paragraphOf(habit, `${words}外`)],
    ]),
  ),
  block(
    'table of contents',
    ({ runs }, words) =>
      `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${runs(words)}<w:r><w:tab/><w:t>3</w:t></w:r></w:p>`,
  ),
  block(
    'two columns',
    ({ runs }, words) => `<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr>${runs(words)}</w:p>`,
  ),
];

/** What the importer refuses. */
export const refused: Make[] = [
  inline('inserted', ({ runs }, words) => `<w:ins w:id="5" w:author="甲">${runs(words)}</w:ins>`),
  inline(
    'deleted',
    ({ runs }, words) =>
      `<w:del w:id="5" w:author="甲">${runs(words).replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`,
  ),
  inline('hidden', ({ runs }, words) => runs(words, '<w:vanish/>')),
  inline('struck', ({ runs }, words) => runs(words, '<w:strike/>')),
  inline('white', ({ runs }, words) => runs(words, '<w:color w:val="FFFFFF"/>')),
  inline('simple field', ({ runs }, words) => `<w:fldSimple w:instr=" TITLE ">${runs(words)}</w:fldSimple>`),
  inline('characters in circles', () => field('eq \\o\\ac(○,不)')),
  inline(
    'ruby',
    ({ runs }, words) =>
      `<w:r><w:ruby><w:rubyPr/><w:rt>${runs('yin')}</w:rt><w:rubyBase>${runs(words)}</w:rubyBase></w:ruby></w:r>`,
  ),
  inline(
    'formula',
    () =>
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x+1</m:t></m:r></m:oMath>',
  ),
  block('nested table', (habit, words) =>
    table([[`${table([[paragraphOf(habit, words)]])}${paragraphOf(habit, '外栏')}`]]),
  ),
];
