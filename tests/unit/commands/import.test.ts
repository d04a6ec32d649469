import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOfficial } from '../../../src/official/file.ts';
import { asText, title } from '../../helpers/documents.ts';
import { importIn } from '../../helpers/import-command.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

test('the report says what was found, what was dropped, that nothing is lost, where it went, and what to do next', async () => {
  const project = temporaryFolder({ '倡议书.txt': asText() });
  const report = await importIn(project, '--rights', '苏城图书馆 2023年4月1日 复函第3号');
  for (const part of [
    title,
    '3 组 10 条（4+3+3）',
    '4. 替读者守住秘密',
    '第35行 ［版权和转载声明］',
    '没有存疑的行',
    '逐字对过',
    '写入 content/official/pledge.md',
    'npm run build',
  ])
    expect(report).toContain(part);
  expect(report).toMatch(/总字数 (\d+) = 正文 (\d+) \+ 去掉的行 (\d+)/);
  const { data, pledge } = readOfficial(project.read('content/official/pledge.md'), 'pledge.md');
  expect(data).toMatchObject({
    file: '倡议书.txt',
    rights: '苏城图书馆 2023年4月1日 复函第3号',
    duties: [4, 3, 3],
  });
  expect(data.dropped).toHaveLength(9);
  expect(report).toContain(`指纹 ${data.fingerprint}`);
  expect(pledge.title).toBe(title);
});

test('duties that nothing divides are told as such, and as no group', async () => {
  const duties = ['甲', '乙', '丙', '丁'].map((name, i) => `${i + 1}. 第${name}件事。钟点要准，天天如此。`);
  const text = ['2027年读书倡议书', '春天来了。', ...duties, '让我们一起读书。', '苏城图书馆'].join('\n');
  const report = await importIn(temporaryFolder({ '倡议书.txt': text }), '--dry-run');
  expect(report).toContain('不分组，共 4 条');
  expect(report).not.toMatch(/\d 组|不分组（/);
});

test('without rights the report says that the result is for internal preview', async () => {
  expect(await importIn(temporaryFolder({ '倡议书.txt': asText() }))).toContain('只供内部预览，请勿对外发布');
});

test('a dry run prints the same report and writes nothing', async () => {
  const project = temporaryFolder({ '倡议书.txt': asText() });
  const report = await importIn(project, '--dry-run');
  expect(existsSync(join(project.root, 'content'))).toBe(false);
  const real = await importIn(project);
  const found = (text: string) => text.split('\n').slice(0, -2).join('\n');
  expect(found(report).trim()).toBe(found(real).split('\n写入')[0]?.trim());
  expect(report).toContain('什么也没有写入');
});

test('a document with faults leaves the earlier import as it was, is named as it was typed, and ends with a code', async () => {
  const project = temporaryFolder({ '倡议书.txt': asText() });
  await importIn(project);
  const before = project.read('content/official/pledge.md');
  project.write('倡议书.txt', asText().replaceAll(title, '读者须知'));
  expect(await importIn(project)).toMatch(
    /没有导入：要改的地方有 1 处。以前导入的文件没有动。\n\n\/.+\/倡议书\.txt {2}找不到倡议书的题目/,
  );
  expect(process.exitCode).toBe(1);
  expect(project.read('content/official/pledge.md')).toBe(before);
  expect(readdirSync(join(project.root, 'content/official'))).toEqual(['pledge.md']);
});

test.each([
  ['a content folder that is not there', ['--content', 'contnet'], 'no-content'],
  ['an edition within the content folder', ['--edition', 'content/next'], 'edition-in-content'],
  ['an edition in the place of the content folder', ['--edition', 'content'], 'edition-in-content'],
])('%s is refused, and nothing is written', async (_, args, kind) => {
  const project = temporaryFolder({ '倡议书.txt': asText(), 'content/site.yaml': '' });
  expect(await importIn(project, ...args)).toContain(`[${kind}]`);
  expect([
    process.exitCode,
    readdirSync(project.root).sort(),
    readdirSync(join(project.root, 'content')),
  ]).toEqual([1, ['content', '倡议书.txt'], ['site.yaml']]);
});

test('what the document is called in public is written only where it is said, without the marks of a title', async () => {
  const project = temporaryFolder({ '倡议书.txt': asText() });
  const data = () => readOfficial(project.read('content/official/pledge.md'), 'pledge.md').data;
  await importIn(project);
  expect(data()).toMatchObject({ file: '倡议书.txt' });
  expect(data()).not.toHaveProperty('name');
  await importIn(project, '--name', '《读者服务倡议书（印发稿）》');
  expect(data()).toMatchObject({ file: '倡议书.txt', name: '读者服务倡议书（印发稿）' });
});
