import { expect, test } from 'vitest';
import { dutyTitle } from '../../../src/official/pledge.ts';
import { SiteError } from '../../../src/support/site-error.ts';
import { asHtml, asText, docx, source, withHeadings, withParagraphs } from '../../helpers/documents.ts';
import { importDocument } from '../../helpers/import-document.ts';
import { mutatedDocuments } from '../../helpers/mutations.ts';
import { importBy, mended, outlineOf, wordsIn } from '../../helpers/outlines.ts';

const of = (...lines: string[]) => outlineOf(source(lines.join('\n'), 'txt'));
type Found = ReturnType<typeof importBy>;
const shape = ({ pledge }: Found) =>
  pledge.groups.map(({ lead, intro, duties }) => [
    lead,
    ...intro,
    ...duties.map((duty) => [dutyTitle(duty), ...duty.paragraphs].join('/')),
  ]);

const lines = [
  '读书倡议书',
  '（2023年4月·苏城）',
  '春天来了，书要晒一晒。',
  '首先，我们率先做到：',
  '按时开馆。钟点要准，风雨无阻。',
  '修好旧书。缺页要补。',
  '同时，我们倡议同行争先做到：',
  '同用一证。家家能借。',
  '公开账目。三月登在网上。',
  '让我们一起努力！',
  '苏城图书馆',
];

test('the outline of a document has a line for each of its lines, with what it is, where it stands and what is doubtful', async () => {
  const { outline } = await of(...lines, '版权所有 苏城读书网');
  expect(wordsIn(outline)).toEqual([
    '题目：读书倡议书',
    '时间地点：（20',
    '前言：春天来了，',
    '分组：首先，我们',
    '条：按时开馆。｜',
    '条：修好旧书。｜',
    '分组：同时，我们',
    '条：同用一证。｜',
    '条：公开账目。｜',
    '结尾：让我们一起',
    '落款：苏城图书馆',
    '不收：版权所有 ',
  ]);
  expect(outline).toContain('12 不收：版权所有 苏城读书网　［第12行；版权和转载声明］');
  const doubtful = await of(...lines.slice(0, 6), '也要修好新书。', ...lines.slice(6));
  expect(doubtful.outline).toContain(
    '7 正文：也要修好新书。　［第7行；存疑：段首没有条目名，算作上一条的段落］',
  );
  expect(doubtful.outline.split('\n')[0]).toContain('1 行存疑');
});

const pages: [form: string, ...Parameters<typeof source>][] = [
  ['a text', asText(), 'txt'],
  ['a page', asHtml(), 'html'],
  ['a Word file with headings', docx(withHeadings()), 'docx'],
  ['a Word file of paragraphs', docx(withParagraphs()), 'docx'],
];
test.each(pages)('%s: an outline left as it is changes nothing', async (_, bytes, format) => {
  const outlined = await outlineOf(source(bytes, format));
  const found = importBy(outlined, outlined.outline);
  const { text, figures } = await importDocument(source(bytes, format));
  expect([found.text, found.figures, found.changes]).toEqual([text, figures, []]);
});

test('150 mutated documents: what the machine takes an outline left as it is takes alike; what it refuses is proved, or refused with a line of the outline', async () => {
  const documents = mutatedDocuments(11);
  const outcomes = { alike: 0, proved: 0, refused: 0 };
  for (let i = 0; i < 150; i++) {
    const { value } = documents.next();
    const outlined = await outlineOf(value).catch((error) => {
      if (error instanceof SiteError) return undefined;
      throw error;
    });
    if (!outlined) continue;
    const { faults, division } = outlined.document;
    try {
      const found = importBy(outlined, outlined.outline);
      if (faults.length === 0) expect([found.pledge, found.changes]).toEqual([division.pledge, []]);
      outcomes[faults.length === 0 ? 'alike' : 'proved']++;
    } catch (error) {
      if (!(error instanceof SiteError) || faults.length === 0) throw error;
      for (const { kind, where, hint } of error.faults)
        expect([kind.startsWith('outline-'), where?.file, hint.length > 5]).toEqual([
          true,
          'outline.txt',
          true,
        ]);
      outcomes.refused++;
    }
  }
  expect(Math.min(...Object.values(outcomes)), JSON.stringify(outcomes)).toBeGreaterThan(0);
});

const changed: [what: string, words: Record<string, string>, expected: object][] = [
  ['a slogan', { 春天来了: '口号', '2023年4月': '口号' }, { subtitles: [lines[1], lines[2]], preamble: [] }],
  [
    'a line above the title',
    { 读书倡议书: '题上', '2023年4月': '题目' },
    { above: [lines[0]], title: lines[1] },
  ],
  ['a place and day that is none', { '2023年4月': '前言' }, { preamble: [lines[1], lines[2]] }],
  ['a closing', { 公开账目: '结尾' }, { closing: [lines[8], lines[9]] }],
  ['those who sign', { 让我们: '署名' }, { closing: [], signatories: [lines[9], lines[10]] }],
  [
    'a paragraph below those who sign',
    { 让我们: '落款', 苏城: '正文' },
    { signatories: [lines[9], lines[10]] },
  ],
  ['what is left out', { 春天来了: '不收' }, { preamble: [] }],
];
test.each(changed)('%s: an outline decides, and the proof holds', async (_, words, expected) => {
  const outlined = await of(...lines);
  const found = importBy(outlined, mended(outlined.outline, words));
  expect(found.pledge).toMatchObject(expected);
  expect(found.figures.kept + found.figures.dropped).toBe(found.figures.total);
  expect(found.figures.total).toBe([...lines.join('').replace(/\s/g, '')].length);
  expect(found.changes.length).toBeGreaterThan(0);
});

test('groups, duties and their paragraphs are what an outline says', async () => {
  const outlined = await of(...lines);
  const by = (words: Record<string, string>) => shape(importBy(outlined, mended(outlined.outline, words)));
  expect(by({ 同时: '正文' })).toEqual([
    [
      lines[3],
      '按时开馆/钟点要准，风雨无阻。',
      `修好旧书/缺页要补。/${lines[6]}`,
      '同用一证/家家能借。',
      '公开账目/三月登在网上。',
    ],
  ]);
  expect(by({ 首先: '前言', 同时: '不收' })).toEqual([
    [
      '',
      ...[
        '按时开馆/钟点要准，风雨无阻。',
        '修好旧书/缺页要补。',
        '同用一证/家家能借。',
        '公开账目/三月登在网上。',
      ],
    ],
  ]);
  expect(by({ 按时开馆: '正文' })[0]).toEqual([lines[3], lines[4], '修好旧书/缺页要补。']);
  expect(by({ 修好旧书: '正文' })[0]).toEqual([lines[3], `按时开馆/钟点要准，风雨无阻。/${lines[5]}`]);
});

test('three groups of five become five of three', async () => {
  const duties = Array.from({ length: 15 }, (_, i) => `${i + 1}. 修好第${i + 1}种书。缺页要补。`);
  const leads = ['首先，我们率先做到：', '同时，我们倡议同行争先做到：', '另外，我们倡议市民努力做到：'];
  const five = await of(
    '读书倡议书',
    ...[0, 5, 10].flatMap((i, k) => [leads[k] ?? '', ...duties.slice(i, i + 5)]),
  );
  const counts = ({ pledge }: Found) => pledge.groups.map((group) => group.duties.length);
  expect(counts(importBy(five, five.outline))).toEqual([5, 5, 5]);
  const named = duties.flatMap((duty, i) => (i % 3 === 0 ? [`给第${i / 3 + 1}种人的话`, duty] : [duty]));
  const three = await of('读书倡议书', '首先，我们率先做到：', ...named);
  const words = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`给第${n}种人的话`, '分组']));
  const found = importBy(three, mended(three.outline, { ...words, 首先: '前言' }));
  expect(counts(found)).toEqual([3, 3, 3, 3, 3]);
});

test('the title of a duty ends at the bar, with the line where it stands at the end, else as the machine ends it', async () => {
  const outlined = await of(...lines);
  const first = (outline: string) => importBy(outlined, outline).pledge.groups[0]?.duties[0];
  const ends = (from: string, to: string) => first(outlined.outline.replace(from, to));
  const whole = { heading: '按时开馆。', runIn: true, paragraphs: ['钟点要准，风雨无阻。'] };
  expect(ends('按时开馆。｜', '按时开馆。')).toEqual(whole);
  expect(ends('按时开馆。｜钟点要准，', '按时开馆。钟点要准，|')).toEqual({
    heading: '按时开馆。钟点要准，',
    runIn: true,
    paragraphs: ['风雨无阻。'],
  });
  expect(ends('按时开馆。｜钟点要准，风雨无阻。', '按时开馆。钟点要准，风雨无阻。｜')).toEqual({
    heading: '按时开馆。钟点要准，风雨无阻。',
    runIn: false,
    paragraphs: [],
  });
  const { changes } = importBy(outlined, outlined.outline.replace('同用一证。｜', '同用一｜证。'));
  expect(changes).toMatchObject([{ number: 8, from: 'duty', to: 'duty', title: '同用一' }]);
});

test('lines are one where an outline says so, and what is left out between them stands in its place', async () => {
  const broken = ['按时开馆。钟点要准，', '第3页', '风雨', '也无阻。'];
  const outlined = await of(...lines.slice(0, 4), ...broken, ...lines.slice(5));
  const words = { 第3页: '不收', '风雨　': '接上文', 也无阻: '接上文' };
  const found = importBy(outlined, mended(outlined.outline, words));
  expect(shape(found)[0]?.[1]).toBe('按时开馆/钟点要准，风雨也无阻。');
  expect(found.dropped.map(({ line }) => line.text)).toEqual(['第3页']);
  expect(found.figures.dropped).toBe(3);
});

const signedRows = `${lines
  .slice(0, -1)
  .map((line) => `<p>${line}</p>`)
  .join('')}<table>${[
  ['苏城图书馆', '江苏', '主任单位'],
  ['湖滨书屋', '', '理事'],
  ['（常务）', '', ''],
]
  .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  .join('')}</table>`;

test('rows of a table of names that an outline puts together are signed with the words of all', async () => {
  const outlined = await outlineOf(source(signedRows, 'html'));
  const { signed } = importBy(outlined, mended(outlined.outline, { '（常务）': '接上文' }));
  expect(signed).toEqual([['苏城图书馆', '江苏', '主任单位'], '湖滨书屋\t\t理事（常务）']);
});

test('cells of a row that an outline puts together among those who sign stay in their columns', async () => {
  const cells = '<table><tr><td>苏城图书馆。</td><td></td><td>理事</td></tr></table>';
  const page = `${lines.map((line) => `<p>${line}</p>`).join('')}${cells}`;
  const outlined = await outlineOf(source(page, 'html'));
  const words = { '苏城图书馆。': '落款', '理事　［': '接上文' };
  const { signed } = importBy(outlined, mended(outlined.outline, words));
  expect(signed.at(-1)).toBe('苏城图书馆。\t\t理事');
});

test('a title on a line of its own and the lines below it are one duty; so is a lone number with its title', async () => {
  const outlined = await of(...lines.slice(0, 6), '（一）', '爱护新书', '包上书皮。', ...lines.slice(6));
  expect(outlined.document.faults.map(({ kind }) => kind)).toEqual(['lone-number']);
  const found = importBy(outlined, mended(outlined.outline, { '（一）': '条', 爱护新书: '接上文' }));
  expect(shape(found)[0]?.at(-1)).toBe('爱护新书/包上书皮。');
});

test('what the machine left out comes in, and what it is left out by stays known', async () => {
  const outlined = await of(...lines, '版权所有 苏城读书网', '打印本页');
  const found = importBy(outlined, mended(outlined.outline, { 版权所有: '落款', 读书倡议书: '题目' }));
  expect(found.pledge.signatories).toEqual([lines[10], '版权所有 苏城读书网']);
  expect(found.dropped.map(({ rule }) => rule)).toEqual(['page-tools']);
  const other = importBy(outlined, mended(outlined.outline, { 春天来了: '不收' }));
  expect(other.dropped.map(({ rule }) => rule)).toEqual(['outline', 'copyright', 'page-tools']);
});

test('paragraphs that nobody changed go along with what stands above them, and are reported', async () => {
  const outlined = await of('读书倡议书', '按时开馆', '钟点要准。', '修好旧书', '缺页要补。');
  const { changes, pledge } = importBy(
    outlined,
    mended(outlined.outline, { 按时开馆: '前言', 钟点要准: '条', 修好旧书: '前言' }),
  );
  expect(pledge.groups[0]?.duties).toMatchObject([
    { heading: '钟点要准。', paragraphs: ['修好旧书', '缺页要补。'] },
  ]);
  expect(changes.find(({ number }) => number === 4)).toMatchObject({ written: 'preamble', to: 'text' });
});

test('doubts about lines that nobody changed stay; of a changed line its characters do', async () => {
  const outlined = await of(...lines.slice(0, 6), '也要修好\u200b新书', '还要包书皮', ...lines.slice(6));
  const found = importBy(outlined, mended(outlined.outline, { 也要修好: '不收' }));
  expect(found.doubtful.map(({ line }) => line.at)).toEqual(['第7行', '第8行']);
  expect(found.doubtful[0]?.why).toContain('200B');
});

const items = [
  '读书倡议书',
  '春天来了，书要晒一晒。',
  '1. 按时开馆。钟点要准，风雨无阻。',
  '2. 修好旧书。缺页要补，封皮要包，书脊要粘，书签要夹好，借书的人一翻开就能从上一次的地方',
  '读下去。',
  '3. 同用一证。家家能借。',
  '5. 公开账目。三月登在网上，',
  '苏城图书馆',
];

test('doubts that hang on the lines around are of the duties as an outline has them; what goes on with another line is decided', async () => {
  const outlined = await of(...items);
  const before = outlined.document.division.doubtful.map(({ line, why }) => `${line.at} ${why}`).join('\n');
  expect(before).toMatch(/第4行 句末没有标点.*在大纲里.*“接上文”/);
  expect(before).toContain('第7行 编号从 3 到 5，中间也许少了一条');
  const joined = importBy(outlined, mended(outlined.outline, { '读下去。': '接上文' }));
  expect(joined.doubtful.map(({ line }) => line.at)).toEqual(['第7行', '第7行']);
  const fewer = importBy(outlined, mended(outlined.outline, { 同用一证: '正文' }));
  expect(fewer.doubtful.map(({ why }) => why)).toContain('编号从 2 到 5，中间也许少了一条');
});

test('an outline tells of no mending of the file but of characters, which it cannot mend', async () => {
  const { outline } = await of(...items.slice(0, 3), '修好\u200b旧书。', ...items.slice(3));
  const doubts = outline.split('\n').filter((line) => line.includes('存疑：') && /^\d/.test(line));
  expect(doubts.filter((line) => line.includes('再导入'))).toEqual([expect.stringContaining('U+200B')]);
  expect(doubts.length).toBeGreaterThan(1);
});

test('an outline says what a star takes, how a subtitle and how an article without a title is marked', async () => {
  const { outline } = await of(...items);
  for (const said of ['“第一条”“第一章”各是一种', '用——开头的副标题，写“口号”', '竖线放在“第一条”后面'])
    expect(outline).toContain(said);
});
