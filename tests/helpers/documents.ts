import { strToU8, zipSync } from 'fflate';
import { asSource, type Format } from '../../src/importer/read/file.ts';

/** A pledge of libraries, in words of our own and in the form of the campaign's: 4 + 3 + 3 duties. */
export const title = '2023年城市图书馆读者服务公开倡议书';
export const slogans = ['书香进万家 服务到身边', '人人爱书护书'];
export const dateline = '（2023年4月·苏城）';
export const preamble = [
  '每年春天，全市的图书馆都会一起办读书节，请市民走进书库，看看一本书怎样从采购走到书架。',
  '今年有十二家图书馆加入，依照《公共读者服务手册》和《开架借阅办法》，写下这份倡议。',
];
export const groups: { lead: string; duties: [title: string, text: string][] }[] = [
  {
    lead: '首先，我们各家图书馆率先做到：',
    duties: [
      ['把开馆时间写清楚。', '门口、网页和电话里说的钟点要一样，节假日有变动，提前七天贴出来。'],
      ['让新书早日上架。', '到馆的书十天内编好目、贴好标签；读者急着要的，先借后编。'],
      ['修好每一本破书。', '缺页的补页，脱线的重装；修不好的，写明去向，再买一本。'],
      ['替读者守住秘密。', '谁借过什么书，只有他本人能查；别人来问，一概不答。'],
    ],
  },
  {
    lead: '同时，我们倡议图书馆界争先做到：',
    duties: [
      ['馆际互借，不分大小。', '大馆的书借给小馆，小馆的地方志借给大馆，路费由馆里出。'],
      ['同用一张读者证。', '在一家办了证，家家都能借；押金谁收的，谁来退。'],
      ['公开每年的账目。', '买书花了多少，修书花了多少，三月底以前登在网上。'],
    ],
  },
  {
    lead: '另外，我们倡议全体市民努力做到：',
    duties: [
      ['按期还书，方便下一位。', '看不完就续借；弄丢了照价赔，也可以买同一本来换。'],
      ['轻声走路，安静看书。', '电话到走廊里接，孩子哭了先抱出去哄一哄。'],
      ['给馆员提一条意见。', '哪本书该买，哪盏灯该换，写在门口的本子上，一周内有回音。'],
    ],
  },
];
export const closing = ['让我们从借好一本书、还好一本书开始，把读书变成这座城的习惯。'];
export const signatories = ['倡议单位：苏城图书馆', '湖滨少年儿童图书馆', '2023年4月20日'];

/** Lines of the page around it, as an old site has them. */
export const crumbs = '当前位置：首页 > 读书节 > 倡议书 >';
export const footer = [
  '苏城读书网 | 湖滨书讯 | 友情馆站',
  '声明：未经本网许可，不得转载本站稿件',
  '苏ICP备00000000号',
  'Copyright © 2023 苏城读书网',
];
const lead = '读书节是这座城办了多年的活动，每年春天都有许多人来。';

const body = groups.flatMap(({ lead: sentence, duties }) => [
  sentence,
  ...duties.map(([name, text]) => name + text),
]);

/** As copied from a page into a text file, with what stood around it. */
export const asText = (newline = '\n'): string =>
  [
    lead,
    '热点快讯',
    lead,
    '',
    crumbs,
    '',
    title,
    ...slogans,
    '',
    title,
    dateline,
    '',
    ...preamble,
    ...body,
    ...closing,
    ...signatories,
    '',
    ...footer,
  ].join(newline);

/** As saved from a browser. @param charset what the page claims */
export const asHtml = (charset = 'utf-8'): string => `<!DOCTYPE html>
<html><head><meta charset="${charset}"><title>${title} - 苏城读书网</title><style>p{color:red}</style>
<script>var 弹窗 = '不是正文';</script></head>
<body onload="alert(1)">
<div class="top-nav"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul></div>
<div id="crumbs">${crumbs.replaceAll('>', '&gt;')}</div>
<table><tr><td><table><tr><td>
<h1 onclick="x()">${title}</h1>
${slogans.map((text) => `<p align="center"><strong>${text}</strong></p>`).join('\n')}
<h2>${title}</h2>
<p>${dateline}</p>
${preamble.map((text) => `<p>　　${text.slice(0, 9)}\n    ${text.slice(9)}</p>`).join('\n')}
${body.map((text) => `　　${text.replace(/[。：]/, '<b>$&</b>')}<br><br>`).join('\n')}
${closing.map((text) => `<p>${text}</p>`).join('')}
${signatories.map((text) => `<div>${text}</div>`).join('')}
<!-- 注释不是正文 -->
</td></tr></table></td></tr></table>
<p><a href="javascript:window.print()">打印本页</a></p>
<footer>${footer.map((text) => `<p>${text}</p>`).join('')}</footer>
<script>document.write('广告')</script>
</body></html>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph of a Word file, in two runs. */
export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escaped(text.slice(0, 3))}</w:t></w:r><w:r><w:t xml:space="preserve">${escaped(text.slice(3))}</w:t></w:r></w:p>`;

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006';
const namespaces = `xmlns:w="${w}/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`;
const styles = `<w:styles ${namespaces}>${[1, 2, 3].map((n) => `<w:style w:type="paragraph" w:styleId="${n}"><w:name w:val="heading ${n}"/></w:style>`).join('')}</w:styles>`;

/** A part of a Word file besides its text. */
export const part = (root: string, inner: string): string => `<w:${root} ${namespaces}>${inner}</w:${root}>`;

/** A Word file of minimal XML. @param more further parts, by name */
export function docx(inner: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml': styles,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespaces}><w:body>${inner}</w:body></w:document>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
}

const around = [...preamble.map((text) => paragraph(text))].join('');
const end = [...closing, ...signatories].map((text) => paragraph(text)).join('');
const front = (style?: string) =>
  [paragraph(title, style), ...slogans.map((text) => paragraph(text)), paragraph(dateline), around].join('');

/** The text of a Word file whose titles are headings with a paragraph of their own. */
export const withHeadings = (): string =>
  front('1') +
  groups
    .flatMap(({ lead: sentence, duties }) => [
      paragraph(sentence, '2'),
      ...duties.flatMap(([name, text]) => [paragraph(name, '3'), paragraph(text)]),
    ])
    .join('') +
  end;

/** The text of a Word file of plain paragraphs. */
export const withParagraphs = (): string => front() + body.map((text) => paragraph(text)).join('') + end;

/** Bytes as the importer takes them. */
export const source = (bytes: Uint8Array | string, format: Format, name = `倡议书.${format}`) =>
  asSource(name, format, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
