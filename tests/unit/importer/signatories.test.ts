import { describe, expect, test } from 'vitest';
import { reportedBeside } from '../../../src/importer/edition/beside.ts';
import { reportedLeft, signatoriesOf } from '../../../src/importer/edition/signatories.ts';
import { signedInShort } from '../../../src/importer/edition/signed.ts';
import { TO_FILL } from '../../../src/schema/to-fill.ts';
import { docx, paragraph, source } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';

const text = [
  '读书倡议书',
  '春天来了，各馆一起开门。',
  '馆员率先做到：',
  '一、早开门。钟点要准，天天如此。',
  '二、晚关门。灯要最后关，风雨无阻。',
  '让我们一起读书。',
];
const read = async (lines: string[]) => importDocument(source([...text, ...lines].join('\n'), 'txt'));
const page = async (html: string) =>
  importDocument(source(`${text.map((line) => `<p>${line}</p>`).join('')}${html}`, 'html'));
const word = async (inner: string) =>
  importDocument(source(docx(text.map((line) => paragraph(line)).join('') + inner), 'docx'));
const table = (rows: string[][]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const wordTable = (rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
type Found = Awaited<ReturnType<typeof read>>;
const signed = (found: Found) => signatoriesOf(found.signed);

const head = ['序号', '企业名称', '所在地', '备注'];
const rows = [
  ['1', '苏城图书馆', '江苏苏城', ''],
  ['2', '湖滨书屋', '', '理事单位'],
  ['3', '北桥|南塘食品厂', '浙江北桥', ''],
];
const expected = {
  columns: ['企业名称', '所在地', '备注'],
  names: ['苏城图书馆 | 江苏苏城 |', '湖滨书屋 | | 理事单位', '北桥\\|南塘食品厂 | 浙江北桥 |'],
};

describe('a table', () => {
  test.each<[format: string, read: (rows: string[][]) => Promise<Found>]>([
    ['page', (all) => page(`${table(all)}<p>2027年3月1日</p>`)],
    ['Word file', (all) => word(`${wordTable(all)}${paragraph('2027年3月1日')}`)],
    ['text', (all) => read([...all.map((cells) => cells.join('\t')), '2027年3月1日'])],
  ])('of a %s: names with their columns, without numbers; an empty cell keeps its place', async (_, of) => {
    const found = await of([head, ...rows]);
    expect(signed(found)).toEqual(expected);
    expect(found.pledge.signatories.length).toBe(rows.length + 2);
    expect(found.doubtful).toEqual([]);
  });

  test('in an annex, below names and the day', async () => {
    const lines = ['北桥学院', '2027年3月1日', '附件：发起单位名单'];
    const found = await page(`${lines.map((line) => `<p>${line}</p>`).join('')}${table([head, ...rows])}`);
    expect(signed(found)).toEqual({
      columns: expected.columns,
      names: ['北桥学院 | |', ...expected.names],
    });
  });

  test('whose head is said again on the next sheet is one', async () => {
    expect(signed(await page(table([head, ...rows.slice(0, 2), head, ...rows.slice(2)])))).toEqual(expected);
  });

  test('that stands twice side by side goes by its numbers', async () => {
    const twice = [
      ['序号', '单位', '序号', '单位'],
      ['1', '苏城图书馆', '3', '城东学校'],
      ['2', '湖滨书屋', '4', '城西医院'],
    ];
    for (const found of [await page(table(twice)), await word(wordTable(twice))])
      expect(signed(found)).toEqual({
        columns: ['单位'],
        names: ['苏城图书馆', '湖滨书屋', '城东学校', '城西医院'],
      });
  });

  test.each(['w:gridSpan w:val="1000000000"', 'w:vMerge w:val="restart"/><w:gridSpan w:val="1000000000"'])(
    'of a Word file whose cells are said to be merged beyond reason has its names: %s',
    async (merged) => {
      const first = `<w:tc><w:tcPr><${merged}/></w:tcPr>${paragraph('苏城图书馆')}</w:tc>`;
      const next = `<w:tr><w:tc>${paragraph('湖滨书屋')}</w:tc></w:tr>`;
      const found = await word(
        `<w:tbl><w:tr>${first}<w:tc>${paragraph('江苏')}</w:tc></w:tr>${next}</w:tbl>`,
      );
      expect(signed(found)?.names.map((name) => name.split(' |')[0])).toEqual(['苏城图书馆', '湖滨书屋']);
    },
  );

  test('that stands twice side by side and has an odd number of names goes by its numbers', async () => {
    const twice = [
      ['序号', '单位', '序号', '单位'],
      ['1', '苏城图书馆', '3', '城东学校'],
      ['2', '湖滨书屋', '', ''],
    ];
    for (const found of [await page(table(twice)), await word(wordTable(twice))])
      expect(signed(found)).toEqual({ columns: ['单位'], names: ['苏城图书馆', '湖滨书屋', '城东学校'] });
  });

  test('of people, whose names and heads are spaced out', async () => {
    const people = [
      ['序号', '姓　名', '单　位', '职务'],
      ['1', '张　三', '苏城图书馆', '馆长'],
      ['2', '欧阳修', '湖滨书屋', '经理'],
    ];
    for (const found of [await page(table(people)), await read(people.map((cells) => cells.join('\t')))]) {
      expect(signed(found)).toEqual({
        columns: ['姓名', '单位', '职务'],
        names: ['张三 | 苏城图书馆 | 馆长', '欧阳修 | 湖滨书屋 | 经理'],
      });
      expect(found.pledge.signatories[1]).toContain('张　三');
    }
  });

  test('with cells merged over rows: what is seen in each row is said of it', async () => {
    const merged =
      '<table><tr><td>地区</td><td>企业名称</td><td>备注</td></tr><tr><td rowspan="2">江苏</td><td>苏城图书馆</td><td></td></tr><tr><td>青禾织造</td><td>理事</td></tr><tr><td>浙江</td><td>城东学校</td><td></td></tr></table>';
    expect(signed(await page(merged))).toEqual({
      columns: ['企业名称', '地区', '备注'],
      names: ['苏城图书馆 | 江苏 |', '青禾织造 | 江苏 | 理事', '城东学校 | 浙江 |'],
    });
    const cell = (inner: string, properties = '') =>
      `<w:tc>${properties ? `<w:tcPr>${properties}</w:tcPr>` : ''}${paragraph(inner)}</w:tc>`;
    const wordMerged = `<w:tbl><w:tr>${cell('地区')}${cell('企业名称')}${cell('备注')}</w:tr><w:tr>${cell('江苏', '<w:vMerge w:val="restart"/>')}${cell('苏城图书馆')}${cell('')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('青禾织造')}${cell('理事')}</w:tr></w:tbl>`;
    expect(signed(await word(wordMerged))?.names).toEqual(['苏城图书馆 | 江苏 |', '青禾织造 | 江苏 | 理事']);
  });

  test('of a cell of two lines, and of a sentence below', async () => {
    const found = await page(
      `${table([head, ['1', '<p>苏城</p><p>图书馆</p>', '江苏', ''], ...rows.slice(1)])}<p>（排名不分先后）</p>`,
    );
    expect(signed(found)?.names[0]).toBe('苏城图书馆 | 江苏 |');
    expect(signed(found)?.names.length).toBe(3);
  });
});

test.each<[form: string, lines: string[], names: string[]]>([
  [
    'a list with numbers',
    ['签署单位：', '1. 苏城图书馆', '2. 城东中学', '3. 某某户外用品'],
    ['苏城图书馆', '城东中学', '某某户外用品'],
  ],
  [
    'two columns, one of which is no organisation by its name',
    ['联合发起：', '苏城图书馆　　湖滨书屋', '青禾织造　　城东学校', '城西医院　　北桥之家'],
    ['苏城图书馆', '湖滨书屋', '青禾织造', '城东学校', '城西医院', '北桥之家'],
  ],
  [
    'two columns, the last line of which has one',
    ['发起单位：', '苏城图书馆　　湖滨学院', '城东学校　　城西医院', '青禾公司'],
    ['苏城图书馆', '湖滨学院', '城东学校', '城西医院', '青禾公司'],
  ],
  [
    'columns of numbers and names',
    ['发起单位：', '1. 苏城图书馆　　2. 湖滨学院', '3. 城东学校　　4. 城西医院'],
    ['苏城图书馆', '湖滨学院', '城东学校', '城西医院'],
  ],
  ['people in a line', ['倡议人：张三、李四光、王五'], ['张三', '李四光', '王五']],
  ['people parted by spaces', ['倡议人：', '张三 李四光 王五'], ['张三', '李四光', '王五']],
  [
    'people spaced out',
    ['倡议人：', '张　三　　李四光　　王　五', '赵　六　　钱七七'],
    ['张三', '李四光', '王五', '赵六', '钱七七'],
  ],
  ['a name with a seal and a day', ['苏城图书馆（盖章）　　2027年3月1日'], ['苏城图书馆']],
  [
    'a name that is there twice',
    ['发起单位：', '苏城图书馆', '湖滨书屋', '苏城图书馆'],
    ['苏城图书馆', '湖滨书屋'],
  ],
  [
    'a name with two seals, and one with blanks in it',
    ['苏城图书馆（公章）（代章）', '湖滨书屋（ 盖 章 ）', '北桥读书会'],
    ['苏城图书馆', '湖滨书屋', '北桥读书会'],
  ],
  [
    'a list under the kind of those who sign',
    ['倡议学校：', '苏城小学', '湖滨中学'],
    ['苏城小学', '湖滨中学'],
  ],
  [
    'people beside their organisation',
    ['承诺人：李建国　王小兰　张　伟', '苏城图书馆（公 章）'],
    ['李建国', '王小兰', '张伟', '苏城图书馆'],
  ],
  [
    'a list under a kind nobody knows, in a document whose duties nothing leads to',
    ['承诺书队：', '一书队　二书队', '三书队　四书队'],
    ['一书队', '二书队', '三书队', '四书队'],
  ],
  ['the first of many people', ['倡议书发起人：李建国、王小兰等二十名读者'], ['李建国', '王小兰']],
  [
    'the first of many in a line',
    ['苏城图书馆、北桥学院等8家单位', '2027年3月1日'],
    ['苏城图书馆', '北桥学院'],
  ],
  [
    'a council, a hospital and a shop',
    ['苏城校务理事会', '湖滨妇幼保健院', '北桥大药店'],
    ['苏城校务理事会', '湖滨妇幼保健院', '北桥大药店'],
  ],
])('%s is read as names', async (_, lines, names) => {
  expect(signed(await read(lines))).toEqual({ names });
});

test('people whom no label names are signatories, and told as doubtful; a slogan is none', async () => {
  const found = await read(['张　三', '李四光', '王　五', '2027年3月1日']);
  expect(signed(found)).toEqual({ names: ['张三', '李四光', '王五'] });
  expect(found.doubtful.map(({ line }) => line.text)).toEqual(['张　三', '李四光', '王　五']);
  const slogan = await read(['向未来', '2027年3月1日']);
  expect(signed(slogan)).toBeUndefined();
  expect(slogan.pledge.closing).toContain('向未来');
});

test('of how many sign is no name, and is told; who answers for one that signs, too', async () => {
  const found = await read([
    '宣言人：',
    '苏城图书馆',
    '湖滨书屋、北桥书屋等十一家馆店',
    '负 责 人：张 三',
    '2027年3月1日',
  ]);
  expect(signed(found)).toEqual({ names: ['苏城图书馆', '湖滨书屋', '北桥书屋'] });
  expect(signedInShort(found.signed)).toBe('苏城图书馆、湖滨书屋、北桥书屋等十一家馆店');
  expect([reportedLeft(found.signed), reportedBeside(found.signed)]).toEqual([
    ['等十一家馆店'],
    ['负责人：张 三'],
  ]);
  expect(found.pledge.signatories).toHaveLength(5);
});

const names = ['苏城图书馆（盖章）', '湖滨读书理事会', '2027年3月1日'];
test.each([
  ['附件：湖滨读书理事会成员名单（略）', '监督电话：0555-0000001'],
  ['附：1. 名单见网页；2. 全文可在网页下载。', '注：本倡议书同时登在网页上。'],
  ['附件：', '1. 借书办法', '2. 还书办法'],
  ['举报电话（工作日）：0555-0000001', '微信公众号：读书'],
  ['抄送：各分馆', '（此件公开发布）'],
  ['（服务热线：0555-0000001）', '附表：开门钟点'],
  ['（本倡议书一式三份，各存一份）', '以上单位排名不分先后'],
])('what is told below those who sign, %s, is left out and doubtful, all of it', async (...lines) => {
  const found = await read([...names, ...lines]);
  expect([found.pledge.signatories, found.pledge.closing]).toEqual([names, ['让我们一起读书。']]);
  expect(found.dropped.map(({ rule, line }) => [rule, line.text])).toEqual(
    lines.map((line) => ['note', line]),
  );
  expect(found.doubtful.map(({ line }) => line.text)).toEqual(lines);
});

test('what is added may stand above those who sign, as in official letters', async () => {
  const found = await read(['附件：1. 借书办法；2. 还书办法。', ...names]);
  expect([found.pledge.closing, found.pledge.signatories]).toEqual([['让我们一起读书。'], names]);
  expect([found.dropped.length, found.doubtful.length]).toEqual([1, 1]);
});

test.each(['附：联合倡议单位名单（排名不分先后）', '附件1：发起单位名单', '附件'])(
  'a list of names that is added, %s, signs',
  async (label) => {
    const found = await read([...names, label, '北桥学院', '城东中学']);
    expect(found.dropped).toEqual([]);
    expect(signed(found)?.names).toEqual(['苏城图书馆', '湖滨读书理事会', '北桥学院', '城东中学']);
  },
);

test('what is like such a line is text where nobody has signed above it', async () => {
  const found = await read(['监督电话：0555-0000001']);
  expect([found.dropped, found.pledge.closing.at(-1)]).toEqual([[], '监督电话：0555-0000001']);
  expect(found.doubtful.length).toBeGreaterThan(0);
});

test('a column beside the names that nothing names is to be filled in', async () => {
  const lines = ['发起单位：', '苏城图书馆　　江苏苏城', '湖滨学院　　江苏湖滨'];
  expect(signed(await read(lines))).toEqual({
    columns: ['名称', TO_FILL],
    names: ['苏城图书馆 | 江苏苏城', '湖滨学院 | 江苏湖滨'],
  });
});

test('of many the first few are said in short, and how many they are', async () => {
  const many = Array.from({ length: 25 }, (_, i) => `${i + 1}. 苏城第${i + 1}学校`);
  const found = await read(['签署单位：', ...many]);
  expect(signed(found)?.names.length).toBe(25);
  expect(signedInShort(found.signed)).toBe('苏城第1学校、苏城第2学校、苏城第3学校等25家');
  expect(signedInShort((await read(['签署单位：', ...many.slice(0, 4)])).signed)).toBe(
    '苏城第1学校、苏城第2学校、苏城第3学校、苏城第4学校',
  );
});
