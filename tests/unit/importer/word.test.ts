import { SaxesParser } from 'saxes';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SiteError } from '../../../src/support/site-error.ts';
import {
  docx,
  paragraph,
  part,
  signatories,
  source,
  title,
  withParagraphs,
} from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const kindsOf = async (inner: string, more?: Record<string, string | Uint8Array>): Promise<string[]> => {
  try {
    await importDocument(source(docx(inner, more), 'docx'));
    return [];
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    for (const { what, hint } of error.faults)
      expect(
        [what.length, hint.length].every((length) => length > 5),
        what,
      ).toBe(true);
    return error.faults.map(({ kind }) => kind);
  }
};
const hiding = (type: string) =>
  part('styles', `<w:style w:type="${type}" w:styleId="z"><w:rPr><w:vanish/></w:rPr></w:style>`);

test.each<[situation: string, inner: string, more: Record<string, string>]>([
  ['in a run', `<w:p>${run('内部意见', '<w:vanish/>')}</w:p>`, {}],
  [
    'by the style of a run',
    `<w:p>${run('内部意见', '<w:rStyle w:val="z"/>')}</w:p>`,
    { 'word/styles.xml': hiding('character') },
  ],
  [
    'by the style of a paragraph',
    `<w:p><w:pPr><w:pStyle w:val="z"/></w:pPr>${run('窗体顶端')}</w:p>`,
    { 'word/styles.xml': hiding('paragraph') },
  ],
])('text hidden %s is refused: nobody has seen it', async (_, inner, more) => {
  expect(await kindsOf(withParagraphs() + inner, more)).toEqual(['hidden-text']);
});

test.each([
  ['a hidden paragraph mark', `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('')}</w:p>`],
  ['hiding switched off', `<w:p>${run('', '<w:vanish w:val="0"/>')}</w:p>`],
])('%s hides no text', async (_, inner) => {
  expect(await kindsOf(withParagraphs() + inner)).toEqual([]);
});

test.each<[situation: string, inner: string, more: Record<string, string>, kind: string]>([
  [
    'a field Word writes by itself',
    `<w:p><w:fldSimple w:instr="DATE">${run('某日')}</w:fldSimple></w:p>`.repeat(2),
    {},
    'unreadable-part',
  ],
  [
    'text whose direction is turned',
    `<w:p><w:bdo w:val="rtl">${run('反')}</w:bdo></w:p>`,
    {},
    'unreadable-part',
  ],
  ['more tags than people make', '<w:p/>'.repeat(50_000), {}, 'docx-bomb'],
  [
    'more tags in another part',
    '',
    { 'word/numbering.xml': part('numbering', '<w:num/>'.repeat(50_000)) },
    'docx-bomb',
  ],
  ['attributes without end', `<w:p ${'a="1" '.repeat(100_000)}/>`, {}, 'not-a-docx'],
  ['a part of broken XML', '', { 'word/numbering.xml': '<w:numbering>' }, 'not-a-docx'],
  ['a document type', '', { 'word/numbering.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }, 'not-a-docx'],
  [
    'names with another prefix',
    '',
    { 'word/document.xml': '<x:document xmlns:x="w"><x:body/></x:document>' },
    'not-a-docx',
  ],
])('a Word file with %s is refused once, with what to do', async (_, inner, more, kind) => {
  expect(await kindsOf(withParagraphs() + inner, more)).toEqual([kind]);
});

test('a zip with two files of one name is refused: programs differ in which they take', async () => {
  const bytes = Buffer.from(docx(withParagraphs(), { 'word/documen2.xml': '<w:document/>' }));
  for (let at = bytes.indexOf('documen2'); at >= 0; at = bytes.indexOf('documen2'))
    bytes.write('document', at);
  await expect(importDocument(source(bytes, 'docx'))).rejects.toThrow('有两个 word/document.xml');
});

test('a file as large as is taken is read in as many steps a tag as a small one', async () => {
  const read = vi.spyOn(SaxesParser.prototype, 'write');
  const charactersRead = async (more: number) => {
    read.mockClear();
    expect(await kindsOf(withParagraphs() + '<w:p/>'.repeat(more))).toEqual([]);
    return read.mock.calls.reduce((sum, [text]) => sum + (text?.toString().length ?? 0), 0);
  };
  onTestFinished(() => void read.mockRestore());
  const [none, half, whole] = [
    await charactersRead(0),
    await charactersRead(24_000),
    await charactersRead(48_000),
  ];
  expect(half).toBeGreaterThanOrEqual(none + 24_000 * '<w:p/>'.length);
  expect(whole - half).toBe(half - none);
  // It is gone through five times, for a question each.
  expect(whole - none).toBeLessThanOrEqual(5 * 48_000 * '<w:p/>'.length);
});

test('a table of contents is dropped by its styles, and by the page numbers of its lines', async () => {
  const styles = part(
    'styles',
    '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>',
  );
  const entry = `<w:p>${run('把开馆时间写清楚')}<w:r><w:tab/></w:r>${run('2')}</w:p>`;
  const inner = withParagraphs().replace(
    paragraph(title),
    paragraph(title) + paragraph('目录') + paragraph('首先，率先做到', 'T1') + entry,
  );
  const { pledge, dropped, doubtful } = await importDocument(
    source(docx(inner, { 'word/styles.xml': styles }), 'docx'),
  );
  expect(dropped.map(({ rule }) => rule)).toEqual(['contents-line', 'contents', 'contents-line']);
  expect([pledge.groups.length, pledge.signatories, doubtful]).toEqual([3, signatories, []]);
});
