import { expect, test } from 'vitest';
import { textsOf } from '../../../src/official/pledge.ts';
import { SiteError } from '../../../src/support/site-error.ts';
import { docx, groups, part, source, withParagraphs } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const field = (code: string, result?: string, data = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const styles = (inner: string) => ({ 'word/styles.xml': part('styles', inner) });
const style = (type: string, id: string, inner: string, basedOn?: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ''}${inner}</w:style>`;
const hidden = '<w:rPr><w:vanish/></w:rPr>';

const duty = groups[0]?.duties[0]?.join('') ?? '';
/** The document with another first duty: its title, then what is made of a sentence. */
const withDuty = (runs: string, properties = '') => {
  const whole = withParagraphs();
  const at = whole.indexOf('<w:p><w:r><w:t xml:space="preserve">把开馆');
  return (
    whole.slice(0, at) +
    paragraph(run('把开馆时间写清楚。') + runs, properties) +
    whole.slice(whole.indexOf('</w:p>', at) + 6)
  );
};
const read = (inner: string, more: Record<string, string> = {}) =>
  importDocument(source(docx(inner, more), 'docx'));
/** What becomes of a document: its first duty, or the kinds of its faults. */
async function outcome(inner: string, more: Record<string, string> = {}): Promise<string> {
  try {
    const { pledge } = await read(inner, more);
    const first = pledge.groups[0]?.duties[0];
    return `${first?.heading}${first?.paragraphs.join('|')}`;
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    for (const { what, hint } of error.faults)
      expect([what.length > 8, hint.length > 8], what).toEqual([true, true]);
    return error.faults.map(({ kind }) => kind).join();
  }
}

test.each([
  ['characters in circles', field(' eq \\o\\ac(○,不)')],
  ['a phonetic guide of old', field(' EQ \\* jc2 \\o\\ad(\\s\\up 9(jì),记)')],
  ['a fraction with a result of a space', field('EQ \\f(1,2)', run(' '))],
  [
    'a list to choose from',
    field(' FORMDROPDOWN ', '', '<w:ffData><w:ddList><w:listEntry w:val="甲"/></w:ddList></w:ffData>'),
  ],
  ['a list to choose from, with a result', field(' FORMDROPDOWN ', run('乙'))],
  ['a box to tick', field(' FORMCHECKBOX ')],
  ['a text to fill in that is empty', field(' FORMTEXT ', run('     '))],
  ['a prompt to click', field(' MACROBUTTON  AcceptAllChangesShown 单击这里')],
  ['a sign by its number', field(' SYMBOL 74 \\f Wingdings ')],
  ['a number of a list', field(' LISTNUM ')],
  ['a field nobody knows, without a result', field(' QUOTE "好" ')],
  [
    'a field within the code of another',
    field(` IF </w:instrText></w:r>${field(' PAGE ', run('1'))}<w:r><w:instrText> = 1 "甲" `, run('甲')),
  ],
  ['an embedded object', '<w:r><w:object><o:OLEObject xmlns:o="o" ProgID="Equation.3"/></w:object></w:r>'],
  ['a control', '<w:r><w:pict><w:control/></w:pict></w:r>'],
  ['a chart', '<w:r><w:drawing><c:chart xmlns:c="c"/></w:drawing></w:r>'],
  ['drawn text', '<w:r><w:drawing><a:t xmlns:a="a">字</a:t></w:drawing></w:r>'],
  [
    'a control nobody has filled in',
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>`,
  ],
  [
    'a text for new programs alone',
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>甲</w:t></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>',
  ],
  [
    'a text for old programs alone',
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:t>甲</w:t></mc:Fallback></mc:AlternateContent></w:r>',
  ],
  [
    'a text that differs between them',
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:r>',
  ],
  ['a day that Word writes', '<w:r><w:yearLong/></w:r>'],
  [
    'a text box for new programs alone, without another form',
    '<w:r><w:drawing><wps:txbx xmlns:wps="s"><w:txbxContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></w:r>',
  ],
  ['a sign of a symbol font nobody knows', run('B', '<w:rFonts w:ascii="Wingdings"/>')],
])('%s is refused: what is seen is not in the text', async (_, runs) => {
  expect(await outcome(withDuty(`${run('钟点要准，')}${runs}${run('天天如此。')}`))).toBe('unreadable-part');
});

test('words that a cell merged over rows covers are refused: some programs show them', async () => {
  const cell = (text: string, merged: string) =>
    `<w:tr><w:tc><w:tcPr>${merged}</w:tcPr>${paragraph(run(text))}</w:tc><w:tc>${paragraph(run('旁'))}</w:tc></w:tr>`;
  const table = (text: string) =>
    `<w:tbl>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell(text, '<w:vMerge/>')}${cell('丙', '')}</w:tbl>`;
  expect(await outcome(withParagraphs() + table('乙'))).toBe('hidden-text');
  expect(await outcome(withParagraphs() + table(''))).toContain('把开馆时间写清楚。');
});

test('words drawn behind the page are left out and told, like others in a header', async () => {
  const header = part(
    'hdr',
    '<w:p><w:r><w:pict><v:shape><v:textpath string="内部资料"/></v:shape></w:pict></w:r></w:p>',
  );
  const { dropped } = await read(withParagraphs(), { 'word/header1.xml': header });
  expect(dropped.map(({ line }) => [line.at, line.text])).toEqual([['页眉', '内部资料']]);
});

test('a part of a document in a file of its own is refused', async () => {
  expect(await outcome(`${withParagraphs()}<w:subDoc/>`)).toBe('unreadable-part');
});

test.each([
  ['a link', field(' HYPERLINK "http://example.org" ', run('钟点'))],
  ['a link with another in its result', field(' HYPERLINK "a" ', field(' PAGEREF b ', run('钟点')))],
  ['a text that was filled in', field(' FORMTEXT ', run('钟点'))],
  ['a mark for an index', field(' XE "开馆" ') + run('钟点')],
  [
    'a content control',
    `<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>${run('钟点')}</w:sdtContent></w:sdt>`,
  ],
  [
    'an emoji for new programs',
    '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="s" w16se:char="949F"/></mc:Choice><mc:Fallback><w:t>钟</w:t></mc:Fallback></mc:AlternateContent></w:r>' +
      run('点'),
  ],
])('%s is read as it is seen', async (_, runs) => {
  expect(await outcome(withDuty(`${runs}${run('要准。')}`))).toBe('把开馆时间写清楚。钟点要准。');
});

const chain = style('character', 'C1', hidden) + style('character', 'C2', '<w:rPr><w:b/></w:rPr>', 'C1');
const note = style('paragraph', 'N1', hidden) + style('paragraph', 'N2', '', 'N1');
test.each<[how: string, inner: string, more: Record<string, string>]>([
  [
    'by a style that a run’s style is based on',
    withDuty(run('内部', '<w:rStyle w:val="C2"/>')),
    styles(chain),
  ],
  [
    'by a style that a paragraph’s is based on',
    withParagraphs() + paragraph(run('内部'), '<w:pStyle w:val="N2"/>'),
    styles(note),
  ],
  [
    'by the style of paragraphs that name none',
    withParagraphs(),
    styles(style('paragraph', 'n', hidden).replace('w:styleId', 'w:default="1" w:styleId')),
  ],
  [
    'by the defaults',
    withParagraphs(),
    styles(`<w:docDefaults><w:rPrDefault>${hidden}</w:rPrDefault></w:docDefaults>`),
  ],
  [
    'by the style of a table',
    `${withParagraphs()}<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>${paragraph(run('内部'))}</w:tc></w:tr></w:tbl>`,
    styles(style('table', 'T', hidden)),
  ],
  [
    'with a row of a table',
    `${withParagraphs()}<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph(run('内部', '<w:vanish w:val="0"/>'))}</w:tc></w:tr></w:tbl>`,
    {},
  ],
  ['white on white', withDuty(run('内部', '<w:color w:val="FFFFFF"/>')), {}],
  ['nearly white on white', withDuty(run('内部', '<w:color w:val="FEFEFE"/>')), {}],
  [
    'in the colour of the ground by the theme',
    withDuty(run('内部', '<w:color w:val="auto" w:themeColor="background1"/>')),
    {},
  ],
  ['too small to be read', withDuty(run('内部', '<w:sz w:val="2"/>')), {}],
])('text hidden %s is refused', async (_, inner, more) => {
  expect(await outcome(inner, more)).toBe('hidden-text');
});

test.each<[how: string, properties: string, more: Record<string, string>]>([
  ['is switched off in the run', '<w:rStyle w:val="C2"/><w:vanish w:val="0"/>', styles(chain)],
  ['was taken away in what the run was before', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>', {}],
  ['is but white on a dark ground', '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>', {}],
])('text is read where its hiding %s', async (_, properties, more) => {
  expect(await outcome(withDuty(run('钟点要准。', properties)), more)).toBe('把开馆时间写清楚。钟点要准。');
});

test('hiding that a paragraph’s style and a run’s both switch is none', async () => {
  const both = styles(chain + note);
  const inner =
    withParagraphs() + paragraph(run('露面的字。', '<w:rStyle w:val="C2"/>'), '<w:pStyle w:val="N2"/>');
  expect(JSON.stringify((await read(inner, both)).pledge)).toContain('露面的字。');
});

test('white text where the colour of the ground is not told is kept, and told as doubtful', async () => {
  const table = `<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>${paragraph(run('白色的字。', '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr></w:tbl>`;
  const { doubtful } = await read(withDuty(run('钟点要准。')) + table);
  expect(doubtful.find(({ line }) => line.text === '白色的字。')?.why).toContain('白色');
});

test.each([['<w:strike/>'], ['<w:dstrike/>']])('text struck out by %s is refused', async (property) => {
  expect(await outcome(withDuty(run('钟点要准。', property)))).toBe('struck-text');
});

test.each([
  ['10', '3', 'superscript', '10³'],
  ['2m', '2', 'superscript', '2m²'],
  ['H', '2', 'subscript', 'H₂'],
])('%s and %s as a %s are %s', async (base, figure, where, shown) => {
  const raised = run(figure, `<w:vertAlign w:val="${where}"/>`);
  expect(await outcome(withDuty(run(base) + raised + run('。')))).toBe(`把开馆时间写清楚。${shown}。`);
  const byStyle = run(figure, '<w:rStyle w:val="S"/>');
  const more = styles(style('character', 'S', `<w:rPr><w:vertAlign w:val="${where}"/></w:rPr>`));
  expect(await outcome(withDuty(run(base) + byStyle + run('。')), more)).toBe(`把开馆时间写清楚。${shown}。`);
});

test('what Unicode has no raised character for is told as doubtful, in its line', async () => {
  const { doubtful, pledge } = await read(
    withDuty(run('钟点要准') + run('注', '<w:vertAlign w:val="superscript"/>') + run('。')),
  );
  expect(doubtful.map(({ line, why }) => [line.text, why.includes('上标')])).toEqual([
    ['把开馆时间写清楚。钟点要准注。', true],
  ]);
  expect(pledge.groups[0]?.duties[0]?.paragraphs).toEqual(['钟点要准注。']);
});

test.each([
  ['l', '●'],
  ['Ø', '➢'],
  ['þ', '☑'],
  ['\uf06e', '■'],
])('%s of a symbol font is the sign that is seen, and no part of a title', async (letter, sign) => {
  const bullet = run(letter, '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>');
  const inner = withParagraphs().replaceAll(
    /(?<=<\/w:p>)<w:p>(?=<w:r><w:t[^>]*>(?:把开馆|让新书|修好每|替读者|馆际互|同用一|公开每|按期还|轻声走|给馆员))/g,
    `<w:p>${bullet}`,
  );
  const { pledge, doubtful, remarks } = await read(inner);
  expect(pledge.groups[0]?.duties[0]?.heading).toBe(`${sign}把开馆时间写清楚。`);
  expect(doubtful).toEqual([]);
  expect(remarks.join()).toContain('10 处用符号字体');
});

test.each([
  ['a large first letter', paragraph(run('钟'), '<w:framePr w:dropCap="drop" w:lines="2"/>')],
  ['a hidden mark of a paragraph', paragraph(run('钟'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>')],
])('%s breaks no sentence in two', async (_, first) => {
  const { pledge } = await read(withDuty(run('天天如此。')) + first + paragraph(run('点要准。')));
  expect(textsOf(pledge)).toContain('钟点要准。');
  expect(textsOf(pledge)).not.toContain('点要准。');
});

test('a large first letter with nothing behind it is a paragraph', async () => {
  const { pledge } = await read(withParagraphs() + paragraph(run('钟点'), '<w:framePr w:dropCap="drop"/>'));
  expect(textsOf(pledge)).toContain('钟点');
});

test('paragraphs that Word numbers are counted: by themselves, by a style and by what it is based on', async () => {
  const more = styles(
    style('paragraph', 'L1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('paragraph', 'L2', '', 'L1'),
  );
  const off = '<w:pStyle w:val="L2"/><w:numPr><w:numId w:val="0"/></w:numPr>';
  const { remarks } = await read(
    withDuty(run('钟点要准。'), '<w:pStyle w:val="L2"/>') +
      paragraph(run('甲。'), off) +
      paragraph(run('乙。'), '<w:numPr><w:numId w:val="3"/></w:numPr>'),
    more,
  );
  expect(remarks.join()).toContain('有 2 段用了自动编号');
});

const typeOf = (kind: string) =>
  `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
const relations = (...list: [kind: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([kind, target], i) => `<Relationship Id="r${i}" Type="${typeOf(kind)}" Target="${target}"/>`).join('')}</Relationships>`;
test.each([
  ['word/document2.xml', 'word/_rels/document2.xml.rels'],
  ['/正文/main.xml', '正文/_rels/main.xml.rels'],
])('the text is found by its relation, at %s', async (target, path) => {
  const moved = {
    '_rels/.rels': relations(['officeDocument', target]),
    [target.replace(/^\//, '')]: part(
      'document',
      `<w:body>${withDuty(run('钟点要准。', '<w:rStyle w:val="C2"/>'))}</w:body>`,
    ),
    [path]: relations(['styles', '/word/looks.xml'], ['header', '/word/top.xml']),
    'word/looks.xml': part('styles', style('character', 'C2', '<w:rPr><w:b/></w:rPr>')),
    'word/top.xml': part('hdr', paragraph(run('内部资料'))),
    'word/document.xml': part('document', `<w:body>${paragraph(run('旧稿'))}</w:body>`),
  };
  const { pledge, dropped } = await read('', moved);
  expect(pledge.groups[0]?.duties[0]?.paragraphs).toEqual(['钟点要准。']);
  expect(dropped.map(({ line }) => line.text)).toEqual(['内部资料']);
  expect(duty).not.toBe('');
});

test.each(['word/100%.xml', 'file://[/document.xml', '%D6%CA.xml'])(
  'a relation to %s, which is no address, names no part',
  async (target) => {
    const { pledge } = await read(withDuty(run('钟点要准。')), {
      '_rels/.rels': relations(['officeDocument', target]),
      'word/_rels/document.xml.rels': relations(['styles', target]),
    });
    expect(pledge.groups[0]?.duties[0]?.paragraphs).toEqual(['钟点要准。']);
  },
);

test('a table or slides with the name of a Word file are called so', async () => {
  expect(await outcome('', { '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']) })).toBe(
    'not-a-docx',
  );
});
