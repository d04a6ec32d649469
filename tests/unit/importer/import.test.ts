import { expect, test } from 'vitest';
import type { Import } from '../../../src/importer/import.ts';
import type { SourceFile } from '../../../src/importer/read/file.ts';
import { canonicalText, dutyTitle } from '../../../src/official/pledge.ts';
import * as document from '../../helpers/documents.ts';
import { toGb18030 } from '../../helpers/gb18030.ts';
import { importDocument } from '../../helpers/import-document.ts';

const { asHtml, asText, docx, groups, source, withHeadings, withParagraphs } = document;
const bigEndian = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

const forms: [form: string, file: SourceFile][] = [
  ['UTF-8', source(asText(), 'txt')],
  ['UTF-8 with a mark and Windows line ends', source(`\uFEFF${asText('\r\n')}`, 'txt')],
  ['UTF-16 little-endian with a mark', source(Buffer.from(`\uFEFF${asText()}`, 'utf16le'), 'txt')],
  ['UTF-16 big-endian with a mark', source(bigEndian(asText()), 'txt')],
  ['UTF-16 without a mark', source(Buffer.from(asText(), 'utf16le'), 'txt')],
  ['UTF-16 big-endian without a mark', source(Buffer.from(asText(), 'utf16le').swap16(), 'txt')],
  ['GB18030', source(toGb18030(asText()), 'txt')],
  ['a saved page', source(asHtml(), 'html')],
  ['a saved page in GB2312, as it says', source(toGb18030(asHtml('gb2312')), 'html')],
  ['a saved page in UTF-8 that claims GB2312', source(asHtml('gb2312'), 'html')],
  ['a Word file with headings', source(docx(withHeadings()), 'docx')],
  ['a Word file of plain paragraphs', source(docx(withParagraphs()), 'docx')],
];

const imported = new Map<string, Import>();
async function importForm(form: string, file: SourceFile): Promise<Import> {
  const found = imported.get(form) ?? (await importDocument(file));
  imported.set(form, found);
  return found;
}

test.each(forms)(
  '%s: title, slogans, place and day, groups, duties and signatories are found',
  async (form, file) => {
    const { pledge, doubtful } = await importForm(form, file);
    expect(pledge).toMatchObject({
      above: [],
      title: document.title,
      subtitles: document.slogans,
      dateline: document.dateline,
      preamble: document.preamble,
      closing: document.closing,
      signatories: document.signatories,
    });
    expect(pledge.groups.map(({ lead }) => lead)).toEqual(groups.map(({ lead }) => lead));
    expect(
      pledge.groups.map(({ duties }) => duties.map((duty) => [duty.heading, duty.paragraphs.join()])),
    ).toEqual(groups.map(({ duties }) => duties));
    expect(pledge.groups.flatMap(({ duties }) => duties.map(dutyTitle))).toEqual(
      groups.flatMap(({ duties }) => duties.map(([name]) => name.replace(/。$/, ''))),
    );
    expect(doubtful).toEqual([]);
  },
);

test.each(forms)(
  '%s: the kept text and its fingerprint are the same as in every other form',
  async (form, file) => {
    const [first] = forms[0] as [string, SourceFile];
    const { pledge, fingerprint } = await importForm(form, file);
    const expected = await importForm(...(forms[0] as [string, SourceFile]));
    expect(canonicalText(pledge), first).toBe(canonicalText(expected.pledge));
    expect(fingerprint).toBe(expected.fingerprint);
  },
);

test.each(forms)('%s: what is kept and what is dropped are the whole source', async (form, file) => {
  const { figures, dropped, pledge } = await importForm(form, file);
  expect(figures.total).toBe(figures.kept + figures.dropped);
  expect(figures.kept).toBe([...canonicalText(pledge)].length);
  expect(figures.dropped > 0).toBe(dropped.length > 0);
});

test('every dropped line of a text copied from a page is told with its number and its rule', async () => {
  const { dropped } = await importForm(...(forms[0] as [string, SourceFile]));
  expect(dropped.map(({ line, rule }) => [line.at, rule])).toEqual([
    ['第1行', 'repeated-lead'],
    ['第2行', 'related'],
    ['第3行', 'repeated-lead'],
    ['第5行', 'breadcrumb'],
    ['第11行', 'repeated-headline'],
    ['第34行', 'link-bar'],
    ['第35行', 'copyright'],
    ['第36行', 'filing'],
    ['第37行', 'copyright'],
  ]);
});

test('of a saved page the navigation, the repeated headline and the footer are dropped; scripts and handlers are nowhere', async () => {
  const { dropped, text, remarks } = await importForm('a saved page', source(asHtml(), 'html'));
  expect(dropped.map(({ rule }) => rule)).toEqual([
    'page-title',
    'navigation',
    'navigation',
    'navigation',
    'repeated-headline',
    'page-tools',
    ...document.footer.map(() => 'page-footer'),
  ]);
  expect(dropped[1]?.line.at).toBe('第5行第1段');
  for (const inert of ['弹窗', 'alert', 'onclick', '注释', '广告']) expect(text).not.toContain(inert);
  expect(remarks.join()).toContain('没有计入');
});
