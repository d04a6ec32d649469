import { expect, test } from 'vitest';
import { forNotepad } from '../../../src/text/file.ts';
import { source } from '../../helpers/documents.ts';
import { importBy, mended, type Outlined, outlineOf } from '../../helpers/outlines.ts';

const lines = [
  '读书倡议书',
  '春天来了，书要晒一晒。',
  '首先，我们率先做到：',
  '1. 按时开馆。钟点要准，风雨无阻。',
  '2. 修好旧书|新书。缺页要补。',
  '同时，我们倡议同行争先做到：',
  '1. 同用一证。家家能借，处处能还，路费由馆里出，押金谁收的就由谁来退，一天也不拖，一分也不少。',
  '让我们一起努力！',
  '苏城图书馆',
];
const outlined: Outlined = await outlineOf(source(lines.join('\n'), 'txt'));
const { outline } = outlined;
/** What keeps an outline from being obeyed: each fault with its line of the outline and its text there. */
function faultsOf(text: string): [kind: string, at: string | undefined, what: string][] {
  try {
    importBy(outlined, text);
    return [];
  } catch (error) {
    const { faults } = error as { faults: { kind: string; what: string; where: { line?: number } }[] };
    return faults.map(({ kind, what, where }) => [kind, text.split(/\r?\n/)[(where.line ?? 0) - 1], what]);
  }
}
const lineOf = (part: string) =>
  outline.split('\n').find((line) => /^\d/.test(line) && line.includes(part)) ?? '';

const same: [what: string, text: string][] = [
  ['a mark and Windows line ends', forNotepad(outline)],
  ['half-width colons', outline.replace(/^(\d+ [^：]+)：/gm, '$1:')],
  ['blanks around everything', outline.replace(/^(\d+) ([^：]+)：/gm, '  $1 　 $2 ： ')],
  ['a blank for the colon', outline.replace(/^(\d+ [^：]+)：/gm, '$1 ')],
  ['a stop after the number, in full width', outline.replace(/^(\d+) /gm, '$1．').replace(/^4/m, '４')],
  ['no blank after the number', outline.replace(/^(\d+) /gm, '$1')],
  ['words in brackets', outline.replace(/^(\d+) ([^：]+)：/gm, '$1 【$2】：')],
  ['no notes', outline.replace(/　［.*］$/gm, '')],
  ['notes of their own, and lines that do not count', `# 我的话\n\n${outline.replace(/$/m, '\n＃ 再看')}`],
  ['half-width bars', outline.replaceAll('｜', '|')],
  ['texts cut shorter', outline.replace('1. 同用一证。｜家家能借，', '1. 同用一证。｜家家…')],
  [
    'other words for the same',
    outline.replace('题目：', '标题：').replace('结尾：', '结语：').replace('落款：', '署名：'),
  ],
];
test.each(same)('%s: the outline says the same', (_, text) => {
  expect(text).not.toBe(outline);
  const { changes, pledge } = importBy(outlined, text);
  expect([changes, pledge]).toEqual([[], outlined.document.division.pledge]);
});

const numbers = outline.split('\n');
const at = numbers.findIndex((line) => line.startsWith('4 '));
const swapped = numbers
  .with(at, numbers[at + 1] as string)
  .with(at + 1, numbers[at] as string)
  .join('\n');
const damaged: [what: string, text: string, ...faults: [kind: string, at: string, said: string][]][] = [
  ['a line is missing', outline.replace(`${lineOf('修好')}\n`, ''), ['outline-lacks', '', '5 号']],
  ['a line is invented', `${outline}\n10 条：多开一天门。`, ['outline-line', '10 条：多开', '没有 10 号']],
  [
    'a line is written twice',
    outline.replace(lineOf('修好'), `${lineOf('修好')}\n${lineOf('修好')}`),
    ['outline-line', '5 条', '写了两次'],
  ],
  ['lines have changed places', swapped, ['outline-line', '4 条', '次序换过了']],
  [
    'a word nobody knows',
    mended(outline, { 修好: '条目标题' }),
    ['outline-line', '5 条目标题', '没有“条目标题”这个词。能写的是：题上、题目'],
  ],
  ['a word is missing', outline.replace('8 结尾：', '8 ：'), ['outline-line', '8 ：', '没有“让我们一起努力']],
  [
    'another text',
    outline.replace('修好旧书', '修好新书'),
    ['outline-line', '5 条', '文件里是“2. 修好旧书|新书'],
  ],
  ['a text that goes on', outline.replace('努力！', '努力！加油！'), ['outline-line', '8 结尾', '不一样']],
  ['a text that is cut too short', outline.replace(/家家能借.*/, ''), ['outline-line', '7 条', '不一样']],
  [
    'a line broken in two',
    outline.replace('钟点要准', '钟点\n要准'),
    ['outline-line', '4 条', '不一样'],
    ['outline-line', '要准，', '认不出'],
  ],
  ['no fingerprint', outline.replace(/文件指纹.*/, ''), ['not-an-outline', '', '这不是大纲']],
  [
    'another fingerprint',
    outline.replace(/文件指纹：./, '文件指纹：x'),
    ['outline-of-another', '文件指纹', '指纹对不上'],
  ],
  ['a document', lines.join('\n'), ['not-an-outline', '', '这不是大纲']],
];
test.each(damaged)('%s: the outline is refused with the line and the reason', (_, text, ...expected) => {
  const found = faultsOf(text);
  expect(found.map(([kind]) => kind)).toEqual(expected.map(([kind]) => kind));
  found.forEach(([, line, what], i) => {
    expect(line ?? '').toContain(expected[i]?.[1]);
    expect(what).toContain(expected[i]?.[2]);
  });
});

const against: [what: string, words: Record<string, string>, kind: string, at: string, said: string][] = [
  ['two titles', { 春天: '题目' }, 'outline-twice', '春天', '1 号写了“题目”，2 号又写了一次'],
  ['no title', { 读书: '不收' }, 'outline-without-title', '', '没有“题目”'],
  [
    'a duty below the closing',
    { 修好: '结尾' },
    'outline-order',
    '同时',
    '6 号写的是“分组”，却在5 号“结尾”的下面',
  ],
  ['a slogan below the preamble', { 首先: '口号' }, 'outline-order', '首先', '2 号“前言”的下面'],
  ['a group without duties', { 同用: '正文' }, 'outline-group-without-duties', '同时', '下面却没有“条”'],
  [
    'no duties',
    { 首先: '前言', 同时: '前言', '1. 按时': '前言', 修好: '前言', 同用: '前言' },
    'outline-without-duties',
    '',
    '一个“条”也没有',
  ],
  [
    'a duty above the first group',
    { 首先: '前言' },
    'outline-duty-without-group',
    '按时',
    '第一个“分组”（6 号）的上面',
  ],
  [
    'a first line that goes on with nothing',
    { 读书: '接上文' },
    'outline-joins-nothing',
    '读书',
    '上面却没有一行是要收的',
  ],
];
test.each(against)('%s: refused with the line and what to do', (_, words, kind, line, said) => {
  const [found, ...more] = faultsOf(mended(outline, words));
  expect([found?.[0], more]).toEqual([kind, []]);
  expect(found?.[1] ?? '').toContain(line);
  expect(found?.[2]).toContain(said);
});

test('titles without words, with two ends, or that are another duty’s are refused', () => {
  const ends = (from: string, to: string) =>
    faultsOf(outline.replace(from, to)).map(([kind, , what]) => [kind, what]);
  expect(ends('按时开馆。｜', '｜按时开馆。')).toEqual([
    ['outline-title', '4 号“1. 按时开馆。钟点要准，风雨无阻。”写的是“条”，没有条目名，只有编号或标点。'],
  ]);
  expect(ends('按时开馆。｜', '按时｜开馆。｜')[0]?.[1]).toContain('两道竖线');
  expect(ends('旧书|新书。｜', '旧书||新书。')).toEqual([]);
  const twice = [
    '读书倡议书',
    '1. 按时开馆。钟点要准。',
    '2. 修好旧书。缺页要补。',
    '3. 按时开馆。风雨无阻。',
  ];
  return outlineOf(source(twice.join('\n'), 'txt')).then((other) => {
    expect(() => importBy(other, other.outline)).toThrow('4 号“3. 按时开馆。风雨无阻。”的条目名和2 号的一样');
    const { pledge } = importBy(other, mended(other.outline, { 风雨无阻: '正文' }));
    expect(pledge.groups[0]?.duties.map((duty) => duty.paragraphs.length)).toEqual([1, 2]);
  });
});
