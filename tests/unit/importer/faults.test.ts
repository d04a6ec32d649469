import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formatOf, type SourceFile } from '../../../src/importer/read/file.ts';
import { type Fault, SiteError } from '../../../src/support/site-error.ts';
import {
  asHtml,
  asText,
  docx,
  paragraph,
  part,
  source,
  title,
  withParagraphs,
} from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';

async function faultsOf(make: () => SourceFile): Promise<readonly Fault[]> {
  try {
    await importDocument(make());
  } catch (error) {
    if (error instanceof SiteError) return error.faults;
    throw error;
  }
  return [];
}

const text = asText();
const word = (inner: string, more?: Record<string, string>) => () => source(docx(inner, more), 'docx');
const page = (html: string) => () => source(html, 'html');
const plain = (content: string | Uint8Array) => () => source(content, 'txt');
/** 讀書倡議書, and below it 我們率先做到，按時開館。 */
const big5 = Buffer.from('c5aaaed1add2c4b3aed10aa7daadccb276a5fdb0b5a8eca141abf6aec9b67dc05da1430a', 'hex');
const nested = (n: number, tag: string, inner: string) =>
  `<${tag}>`.repeat(n) + inner + `</${tag}>`.repeat(n);
const bomb = () => docx(withParagraphs(), { 'word/media/a.xml': new Uint8Array(101 * 1024 * 1024) });

/** A zip that claims less than it holds. */
function lyingBomb(): Uint8Array {
  const bytes = docx(' '.repeat(20 * 1024 * 1024));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 46; at++) {
    const name = () =>
      new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (view.getUint32(at, true) === 0x02014b50 && name() === 'word/document.xml')
      view.setUint32(at + 24, 1000, true);
  }
  return bytes;
}

test.each<[situation: string, make: () => SourceFile, kind: string, said: string, line?: number]>([
  ['an empty file', plain(''), 'empty-file', '空的'],
  ['a file of white space', plain('\n　\n'), 'empty-file', '没有文字'],
  ['a file over 10 MB', plain(new Uint8Array(10 * 1024 * 1024 + 1)), 'too-large', '11 MB'],
  ['a book', plain('长'.repeat(200_001)), 'too-much-text', '200000 字'],
  ['a list of 5,001 names', plain(`${text}${'\n甲'.repeat(5001)}`), 'too-much-text', '5000 行'],
  ['a page of white space', page(`<p>书${'\t '.repeat(1_500_001)}`), 'too-much-text', '200000 字'],
  ['a Word file with a book in it', word(paragraph('长'.repeat(200_001))), 'too-much-text', '200000 字'],
  [
    'a program',
    plain(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 3)),
    'binary-file',
    '不是文字文件',
  ],
  ['a PDF called .txt', plain('%PDF-1.7 …'), 'binary-file', 'PDF'],
  ['a Word file called .txt', plain(docx(withParagraphs())), 'binary-file', 'Word'],
  ['a page called .txt', plain(asHtml()), 'binary-file', '网页的源代码'],
  ['an RTF file called .txt', plain(`{\\rtf1 ${text}}`), 'binary-file', 'RTF'],
  ['a page kept as one file, called .html', page(`MIME-Version: 1.0\n\n${asHtml()}`), 'binary-file', '.mht'],
  ['a text with one zero byte', plain(text.replace('钟点', '钟\0点')), 'control-character', 'U+0000', 17],
  [
    'a text in traditional characters',
    plain('讀書倡議書\n我們率先做到：\n按時開館。'),
    'traditional-text',
    '繁体字',
  ],
  ['a text in Big5', plain(Uint8Array.from(big5)), 'traditional-text', '繁体字'],
  [
    'an old Word file called .docx',
    () => source(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'docx'),
    'not-a-docx',
    '旧的 Word 文件',
  ],
  [
    'a text cut within a character',
    plain(new TextEncoder().encode(text).slice(0, -1)),
    'unreadable-character',
    '第37行',
    37,
  ],
  [
    'a text with a character lost before',
    plain(text.replace('钟点', '钟\uFFFD')),
    'unreadable-character',
    '第17行',
    17,
  ],
  [
    'a text with a control character',
    plain(text.replace('钟点', '钟\u0007点')),
    'control-character',
    'U+0007',
    17,
  ],
  ['a text without a title', plain(text.replaceAll(title, '读者须知')), 'no-title', '题目'],
  [
    'a text without groups',
    plain(text.replaceAll('做到：', '办好').replace(/首先，|同时，|另外，/g, '')),
    'no-groups',
    '率先做到',
    7,
  ],
  [
    'a group without duties',
    plain(text.replace(/(争先做到：\n)[\s\S]*?(?=另外)/, '$1')),
    'group-without-duties',
    '争先做到',
    21,
  ],
  [
    'a duty twice',
    plain(text.replace('让新书早日上架', '把开馆时间写清楚')),
    'duplicate-title',
    '第17行和第18行',
    18,
  ],
  [
    'a number without a title',
    plain(['读书倡议书', '首先，我们率先做到：', `1. ${'看'.repeat(50)}，看完。`].join('\n')),
    'no-duty-title',
    '没有认出条目名',
    3,
  ],
  ['a page without text', page('<html><body><script>x</script></body></html>'), 'drawn-by-script', '脚本'],
  [
    'a page with its pronunciation',
    page(asHtml().replace('钟点', '<ruby>钟<rt>zhong</rt></ruby>点')),
    'unreadable-part',
    'zhong',
    18,
  ],
  [
    'a page of 200,000 comments',
    page(asHtml() + '<!---->'.repeat(200_000)),
    'too-complex',
    '标签超过 200000 个',
  ],
  ['a page of 500,000 lines', page(asHtml() + '\n'.repeat(500_000)), 'too-complex', '行超过 500000 个'],
  [
    'a page of 200,000 attributes',
    page(`<p${' a'.repeat(200_001)}>${asHtml()}`),
    'too-complex',
    '属性超过 200000 个',
  ],
  ['a page nested 5,000 deep', page(nested(5000, 'div', asHtml())), 'too-complex', '1000 层'],
  ['a page of 300,000 elements', page(`<p>${'<br>'.repeat(300_000)}`), 'too-complex', '200000 个'],
  [
    'a page with a character that is none',
    page(asHtml().replace('钟点', '钟&#xFFFD;')),
    'unreadable-character',
    '读不出来',
    18,
  ],
  [
    'a zip that is no Word file',
    () => source(zipSync({ 'a.txt': strToU8('a') }), 'docx'),
    'not-a-docx',
    'word/document.xml',
  ],
  ['a text called .docx', () => source(text, 'docx'), 'not-a-docx', '不是压缩包'],
  [
    'a Word file cut short',
    () => source(docx(withParagraphs()).slice(0, 900), 'docx'),
    'not-a-docx',
    '没有下载完',
  ],
  ['a Word file that unpacks to 101 MB', () => source(bomb(), 'docx'), 'docx-bomb', '102 MB'],
  [
    'a Word file that claims less than it unpacks to',
    () => source(lyingBomb(), 'docx'),
    'docx-bomb',
    '超过 16 MB',
  ],
  [
    'a Word file whose XML is cut',
    word('', { 'word/document.xml': '<w:document><w:body>' }),
    'not-a-docx',
    'XML 写法有误',
  ],
  ['a Word file nested 5,000 deep', word(nested(5000, 'w:sdt', paragraph('一'))), 'not-a-docx', '400 层'],
  ['a Word file without text', word('<w:p/>'), 'empty-file', '没有文字'],
  [
    'a Word file with changes not accepted',
    word(`${withParagraphs()}<w:p><w:ins w:id="1"><w:r><w:t>新</w:t></w:r></w:ins></w:p>`),
    'tracked-changes',
    '修订',
  ],
  [
    'a Word file with a deletion not accepted',
    word(`${withParagraphs()}<w:p><w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`),
    'tracked-changes',
    '修订',
  ],
  [
    'a table in a table',
    word(withParagraphs() + nested(2, 'w:tbl', '<w:tr><w:tc><w:p/></w:tc></w:tr>')),
    'nested-table',
    '表格里又套了表格',
  ],
  [
    'a symbol of a symbol font that nobody knows',
    word(`${withParagraphs()}<w:p><w:r><w:sym w:font="Wingdings" w:char="F042"/></w:r></w:p>`),
    'unreadable-part',
    '符号字体',
  ],
  [
    'a text box for new programs alone',
    word(
      `${withParagraphs()}<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>框</w:t></mc:Choice></mc:AlternateContent></w:r></w:p>`,
    ),
    'unreadable-part',
    '文本框',
  ],
  [
    'text where mammoth does not look',
    word(`${withParagraphs()}<w:unknown>${paragraph('漏掉的字')}</w:unknown>`),
    'not-lossless',
    '漏掉的字',
  ],
])('%s is refused: what, where, and what to do', async (_, make, kind, said, line) => {
  const faults = await faultsOf(make);
  expect(faults.map((fault) => fault.kind)).toEqual([kind]);
  expect(faults[0]?.what).toContain(said);
  expect(faults[0]?.hint.length).toBeGreaterThan(5);
  expect(faults[0]?.where?.file).toMatch(/^倡议书\./);
  expect(faults[0]?.where?.line).toBe(line);
});

test.each([
  ['倡议书.doc', '另存为 .docx'],
  ['倡议书.WPS', '另存为 .docx'],
  ['倡议书.pdf', 'Word 文件'],
  ['倡议书.xyz', '能导入的是'],
  ['倡议书', '能导入的是'],
])('%s is of a format that is not taken, and the hint says what to do', (name, hint) => {
  expect(() => formatOf(name)).toThrow(hint);
});

test('200 levels of nesting are read', async () => {
  const found = await importDocument(source(nested(200, 'div', asHtml()), 'html'));
  expect(found.pledge.title).toBe(title);
});

test('of a Word file, what stands beside the text is told and dropped, and what cannot be decided is told', async () => {
  const box = (inner: string) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>框里的话。</w:t></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
  const inner = withParagraphs() + numbered + box(paragraph('框里的话。'));
  const noted = inner.replace(
    '</w:r></w:p>',
    '</w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>',
  );
  const file = docx(noted, {
    'word/header1.xml': part('hdr', paragraph('内部资料')),
    'word/footer1.xml': part('ftr', paragraph('第一页')),
    'word/footnotes.xml': part('footnotes', `<w:footnote w:id="2">${paragraph('这是脚注')}</w:footnote>`),
    'word/comments.xml': part('comments', `<w:comment w:id="0">${paragraph('这是批注')}</w:comment>`),
  });
  const { remarks, dropped, pledge } = await importDocument(source(file, 'docx'));
  for (const name of ['1 处批注', '1 处脚注', '1 个文本框', '1 段用了自动编号', '页眉和页脚'])
    expect(remarks.join()).toContain(name);
  expect(dropped.map(({ line, rule }) => [line.at, line.text, rule])).toEqual([
    ['页眉', '内部资料', 'docx-margin'],
    ['页脚', '第一页', 'docx-margin'],
    ['脚注', '这是脚注', 'docx-note'],
    ['批注', '这是批注', 'docx-comment'],
  ]);
  expect(JSON.stringify(pledge)).toContain('框里的话。');
});
