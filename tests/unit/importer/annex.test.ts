import { describe, expect, test } from 'vitest';
import { docx, paragraph, source } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';

const text = [
  '苏城读书倡议书',
  '春天到了，我们请全城的人一起读书：',
  '一、早开门。每天开门不少于八小时，节假日不缩短。',
  '二、晚关门。打烊以前半小时，再问一声谁还要借。',
  '三、轻声走。走廊里轻声走路，书架边不打电话。',
];
const signed = ['苏城图书馆', '2027年3月1日'];
const read = async (...lines: string[]) => importDocument(source([...text, ...lines].join('\n'), 'txt'));
const left = ({ dropped }: Awaited<ReturnType<typeof read>>) =>
  dropped.map(({ line, rule }) => [rule, line.text]);

describe('a form that nobody has filled in is none of those who sign', () => {
  test.each<[how: string, form: string[]]>([
    ['with its name', ['读书月报名表', '单位名称：', '人数：', '手机：']],
    ['called by what is added', ['附件：书友来信', '书友来信', '姓名', '住址']],
    ['several to a line', ['姓名：______ 电话：______', '所在单位：________']],
    ['with the place of a signature', ['参加回执', '单位', '人数', '签名', '日期']],
  ])('%s', async (_, form) => {
    const found = await read(...signed, ...form);
    expect(found.pledge.signatories).toEqual(signed);
    expect(left(found)).toEqual(form.map((line) => ['note', line]));
    expect(found.doubtful.map(({ line }) => line.text)).toEqual(form);
  });

  test('in a table of a Word file, whose other cells are empty', async () => {
    const cells = ['单位', '姓名', '电话'].map((name) => `<w:tc>${paragraph(name)}</w:tc>`).join('');
    const table = `<w:tbl><w:tr>${cells}</w:tr><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(3)}</w:tr></w:tbl>`;
    const inner = [...text, ...signed, '读书月回执'].map((line) => paragraph(line)).join('') + table;
    const found = await importDocument(source(docx(inner), 'docx'));
    expect(found.pledge.signatories).toEqual(signed);
    expect(left(found).map(([rule]) => rule)).toEqual(['note', 'note', 'note', 'note']);
  });

  test('but where nobody has signed, its blanks are where one does', async () => {
    const blanks = ['承诺人（签名）：', '所在单位：', '联系电话：'];
    const { pledge, dropped } = await read(...blanks);
    expect(pledge.signatories.slice(0, 2)).toEqual(blanks.slice(0, 2));
    expect(dropped.map(({ line }) => line.text)).not.toContain('所在单位：');
  });

  test('nor is the head of a table of names', async () => {
    const table = ['序号\t单位\t电话', '1\t湖滨书店\t12345', '2\t书香里书店\t12345'];
    const { pledge, dropped } = await read(...signed, '参与单位：', ...table);
    expect(pledge.signatories).toEqual([...signed, '参与单位：', ...table]);
    expect(dropped).toEqual([]);
  });
});

describe('what stands over links that are left out goes with them', () => {
  const page = (head: string) =>
    `<html><head><title>倡议书</title></head><body>${[...text, ...signed, head].map((line) => `<p>${line}</p>`).join('')}<p><a href="#">苏城读书节开幕侧记</a></p><p><a href="#">去年的书单</a></p></body></html>`;

  test.each([
    ['往期推荐', 0],
    ['更多精彩', 0],
    ['书友都在读', 1],
  ])('%s', async (head, doubts) => {
    const found = await importDocument(source(page(head), 'html'));
    expect(found.pledge.signatories).toEqual(signed);
    expect(left(found).find(([, line]) => line === head)).toEqual(['related', head]);
    expect(found.doubtful.filter(({ line }) => line.text === head)).toHaveLength(doubts);
  });
});
