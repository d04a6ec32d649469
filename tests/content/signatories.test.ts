import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inspectContent } from '../../src/content/checks/check.ts';
import { draftEdition } from '../../src/importer/edition/edition.ts';
import { readPattern } from '../../src/importer/edition/pattern.ts';
import { storeEdition } from '../../src/importer/edition/store.ts';
import { copyContent } from '../helpers/broken-content.ts';
import { asText, source } from '../helpers/documents.ts';
import { importDocument } from '../helpers/import-document.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const good = `columns: [企业名称, 所在地]
names:
  - 青禾织造有限公司 | 江苏苏城
  - 北桥食品厂 |
  - Blue River Co. | 浙江
`;

/** The content with such a list. */
function withList(text: string) {
  const content = copyContent();
  content.write('signatories.yaml', text);
  return content;
}

test.each([
  ['with columns', good],
  ['of names alone', 'names:\n  - 青禾织造有限公司\n  - 张三\n'],
  ['with a stroke in a name', 'names:\n  - 北桥\\|南塘食品厂\n'],
])('a list %s is taken', (_, text) => {
  const content = withList(text);
  expect(inspectContent(content.root)).toMatchObject({ faults: [], reminders: [] });
});

test.each<[fault: string, text: string, line: number, kind: string, told: RegExp]>([
  ['no list', 'names: 青禾织造有限公司\n', 1, 'no-brackets', /names 是一个列表/],
  ['a list at the top', '- 青禾织造有限公司\n', 1, 'wrong-field', /几项，一项一行/],
  ['nothing in it', 'names: []\n', 1, 'wrong-field', /至少写一个/],
  ['no names', 'columns: [企业名称]\n', 1, 'wrong-field', /缺少“names”/],
  ['an empty name', good.replace('北桥食品厂 |', '"| 江苏"'), 4, 'wrong-field', /names 第2个.*没有名称/],
  ['a row of nothing', good.replace('- 北桥食品厂 |', '-'), 4, 'wrong-field', /names 第2个/],
  [
    'too few cells',
    good.replace('北桥食品厂 |', '北桥食品厂'),
    4,
    'wrong-field',
    /columns 有 2 栏，这一行有 1 格/,
  ],
  [
    'too many cells',
    good.replace('北桥食品厂 |', '北桥食品厂 | 浙江 | 会员'),
    4,
    'wrong-field',
    /columns 有 2 栏，这一行有 3 格/,
  ],
  ['cells without columns', 'names:\n  - 北桥食品厂 | 浙江\n', 2, 'wrong-field', /只有名称的，不写竖线/],
  ['a Chinese stroke', good.replace('北桥食品厂 |', '北桥食品厂｜浙江'), 4, 'wrong-field', /竖线要用英文的/],
  ['a name that is spaced out', 'names:\n  - 李四光\n  - 张　三\n', 3, 'wrong-field', /写成“张三”/],
  ['a row twice', `${good}  - 北桥食品厂 |\n`, 6, 'repeated-item', /写了两次/],
  ['a field nobody knows', `${good}地区: 江苏\n`, 6, 'unknown-field', /地区/],
  ['a Chinese comma between columns', good.replace(', ', '，'), 1, 'list-separator', /用“，”隔开/],
])('%s is told at its line', (_, text, line, kind, told) => {
  const content = withList(text);
  const faults = content.faults();
  expect(faults).toMatchObject([{ kind, where: { file: content.shown('signatories.yaml'), line } }]);
  expect(faults[0]?.what + (faults[0]?.hint ?? '')).toMatch(told);
});

test('a name twice, with something else beside it, is told and holds nothing up', () => {
  const content = withList(`${good}  - 北桥食品厂 | 浙江北桥\n`);
  const { faults, reminders } = inspectContent(content.root);
  expect(faults).toEqual([]);
  expect(reminders).toMatchObject([{ kind: 'same-name', where: { line: 6 } }]);
  expect(reminders[0]?.what).toContain('第 4 行');
});

test('a column still to be filled makes a preview', () => {
  const content = withList(good.replace('所在地', '（待填写）'));
  const { unfinished } = inspectContent(content.root);
  expect(unfinished).toMatchObject([{ kind: 'to-fill', where: { line: 1 } }]);
});

test('content may link to their place: on the page of the pledge, or from twenty on to a page of their own', () => {
  const names = (count: number) =>
    `names:\n${Array.from({ length: count }, (_, i) => `  - 青禾第${i + 1}厂\n`).join('')}`;
  const faultsOf = (count: number, link: string) => {
    const content = withList(names(count));
    content.write('pages/about.mdx', `${content.read('pages/about.mdx').trimEnd()}\n\n[名单](${link})。\n`);
    return content.kinds();
  };
  expect(faultsOf(19, '/pledge.html#signatories')).toEqual([]);
  expect(faultsOf(20, '/signatories.html')).toEqual([]);
  expect(faultsOf(20, '/pledge.html#signatories')).not.toEqual([]);
  expect(faultsOf(19, '/signatories.html')).not.toEqual([]);
});

test('an edition that is drafted lists who signed, and is without faults', async () => {
  const rows = Array.from({ length: 25 }, (_, i) => `${i + 1}\t青禾第${i + 1}厂\t江苏苏城`);
  const text = asText().replace(
    /^倡议单位：[\s\S]*?(?=2023年4月20日)/m,
    `序号\t企业名称\t所在地\n${rows.join('\n')}\n`,
  );
  const found = await importDocument(source(text, 'txt'));
  const { files } = draftEdition(found, readPattern(resolve('content')), '倡议书.txt');
  const folder = temporaryFolder();
  storeEdition(join(folder.root, 'next'), files);
  const { faults, unfinished } = inspectContent(join(folder.root, 'next'));
  expect(faults).toEqual([]);
  expect(unfinished.filter(({ where }) => where.file.endsWith('signatories.yaml'))).toEqual([]);
  const list = parse(folder.read('next/signatories.yaml')) as { columns: string[]; names: string[] };
  expect(list.columns).toEqual(['企业名称', '所在地']);
  expect(list.names).toEqual(Array.from({ length: 25 }, (_, i) => `青禾第${i + 1}厂 | 江苏苏城`));
  expect(parse(folder.read('next/campaign.yaml'))).toMatchObject({
    signatories: '青禾第1厂、青禾第2厂、青禾第3厂等25家',
  });
});
