import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readOfficial } from '../../../src/official/file.ts';
import { asText, title } from '../../helpers/documents.ts';
import { importIn } from '../../helpers/import-command.ts';
import { type Temporary, temporaryFolder } from '../../helpers/temporary.ts';

/** The content folder of the project itself. */
const pattern = resolve('content');

/** Imports by an outline that stands beside the document. */
const runIn = (project: Temporary, ...args: string[]): Promise<string> =>
  importIn(project, '--outline', join(project.root, 'outline.txt'), ...args);
const files = ({ root }: Temporary) => readdirSync(root).sort();
const pledgeIn = (project: Temporary) =>
  readOfficial(project.read('content/official/pledge.md'), 'pledge.md').pledge;

test('without the file the outline is written and nothing else; with it, mended, the import obeys and says what is different', async () => {
  const project = temporaryFolder({ '倡议书.txt': asText() });
  const first = await runIn(project, '--rights', '苏城图书馆 2023年4月1日 复函第3号');
  expect(files(project)).toEqual(['outline.txt', '倡议书.txt']);
  for (const part of ['3 组 10 条', '大纲写到', '别的什么也没有写入', '再把同一个命令运行一次'])
    expect(first).toContain(part);
  const outline = project.read('outline.txt');
  expect(outline.startsWith('\uFEFF')).toBe(true);
  expect(outline.split('\r\n').length).toBe(outline.split('\n').length);
  const mended = outline.replace('25 结尾', '25 正文').replace('26 落款', '26 结尾');
  project.write('outline.txt', mended);
  expect(await runIn(project, '--dry-run')).toContain('这是试运行：什么也没有写入');
  expect([files(project), project.read('outline.txt')]).toEqual([['outline.txt', '倡议书.txt'], mended]);
  const report = await runIn(project);
  for (const part of [
    '和电脑自己读的有 2 行不同',
    '25 号（第29行）',
    '结尾 → 正文',
    '没有丢字',
    '写入 content',
  ])
    expect(report).toContain(part);
  expect(pledgeIn(project)).toMatchObject({ title, closing: ['倡议单位：苏城图书馆'] });
});

const loose = [
  '读书倡议书',
  '春天来了。',
  '按时开馆。钟点要准，风雨无阻。',
  '修好旧书。缺页要补。',
  '苏城图书馆',
].join('\n');

test('of a document the machine cannot take apart the outline is written all the same, and the import obeys it', async () => {
  const project = temporaryFolder({ '倡议书.txt': loose });
  const refused = await runIn(project);
  expect(refused).toContain('[no-groups]');
  expect(refused).toContain('认不出来的地方先照猜的写。别的什么也没有写入');
  expect([process.exitCode, files(project)]).toEqual([1, ['outline.txt', '倡议书.txt']]);
  process.exitCode = undefined;
  const report = await runIn(project);
  expect(report).toContain('没有大纲，电脑读不成这个文件');
  expect(process.exitCode).toBe(undefined);
  expect(pledgeIn(project).groups[0]?.duties).toHaveLength(2);
});

test('a refusal for the shape of a document names the outline; one for its bytes does not', async () => {
  const project = temporaryFolder({ '倡议书.txt': loose });
  await runIn(project, '--outline', join(project.root, 'other.txt'));
  expect(await importIn(project)).toContain('加上 --outline outline.txt');
  project.write('倡议书.txt', '');
  expect(await importIn(project)).not.toContain('--outline');
});

test.each([
  [
    'of another document',
    (text: string) => text.replace(/文件指纹：./, '文件指纹：0x'),
    'outline-of-another',
  ],
  ['that is none', () => '我的笔记', 'not-an-outline'],
  ['with an unknown word', (text: string) => text.replace('25 结尾', '25 尾声'), 'outline-line'],
])('a file %s is refused as it was typed, and left as it is', async (_, change, kind) => {
  const project = temporaryFolder({ '倡议书.txt': asText() });
  await runIn(project);
  const changed = change(project.read('outline.txt'));
  project.write('outline.txt', changed);
  expect(await runIn(project)).toMatch(new RegExp(`/outline\\.txt.*\\n.*\\[${kind}\\]`));
  expect([process.exitCode, project.read('outline.txt')]).toEqual([1, changed]);
  expect(existsSync(join(project.root, 'content'))).toBe(false);
});

test.each([
  ['a name that is no text file’s', 'outline.docx', 'outline-name'],
  ['a folder', 'folder.txt', 'is-folder'],
  ['a folder that is not there', 'none/outline.txt', 'cannot-write'],
])('%s is refused for an outline, and nothing is written', async (_, name, kind) => {
  const project = temporaryFolder({ '倡议书.txt': asText() });
  mkdirSync(join(project.root, 'folder.txt'));
  expect(await runIn(project, '--outline', join(project.root, name))).toContain(`[${kind}]`);
  expect(files(project)).toEqual(['folder.txt', '倡议书.txt']);
});

test('with an edition the outline comes first, and groups that are too many for a site are joined by it', async () => {
  const groups = Array.from({ length: 9 }, (_, i) => [
    `第${i + 1}组率先做到：`,
    `${i + 1}. 修好第${i + 1}种书。缺页要补。`,
  ]);
  const project = temporaryFolder({
    '倡议书.txt': ['读书倡议书', '春天来了。', ...groups.flat(), '苏城图书馆'].join('\n'),
  });
  const edition = ['--edition', 'next', '--content', pattern, '--dry-run'];
  await runIn(project, ...edition);
  expect(files(project)).toEqual(['outline.txt', '倡议书.txt']);
  expect(await runIn(project, ...edition)).toContain('[too-many-groups]');
  project.write('outline.txt', project.read('outline.txt').replace('分组：第9组', '正文：第9组'));
  expect(await runIn(project, ...edition)).toMatch(/8 组 9 条[\s\S]+会起草新一版 next/);
});
