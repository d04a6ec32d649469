import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inspectContent } from '../../src/content/checks/check.ts';
import { listFiles } from '../../src/postprocess/folder.ts';
import { copyContent } from '../helpers/broken-content.ts';
import { command } from '../helpers/command.ts';
import { asText } from '../helpers/documents.ts';
import { importInto } from '../helpers/original.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

/** Beside `dist`, and named like nothing that is kept. */
const out = resolve('dist.preview');
test('the content as it is has nothing left to fill', () => {
  expect(inspectContent(copyContent().root).unfinished).toEqual([]);
});

test.each<[where: string, path: string, place: RegExp, put: string, field: string]>([
  ['a fact', 'campaign.yaml', /^organisers: .*$/m, 'organisers: （待填写）', 'organisers'],
  [
    'one of a list',
    'campaign.yaml',
    /(?<=^policy:\n(?: {2}- .*\n)*?) {2}- .*$/m,
    '  - 《（待填写）》',
    'policy 第1个',
  ],
  ['a word of the interface', 'interface.yaml', /^ {2}skip: .*$/m, '  skip: （待填写）', 'nav.skip'],
  ['a setting', 'site.yaml', /^contact: .*$/m, 'contact: 电话（待填写）', 'contact'],
  [
    'a source',
    'sources.yaml',
    /(?<=- id: pledge-2015\n(?: .*\n)*?) {2}publisher: .*$/m,
    '  publisher: (待填写)',
    '第1个 publisher',
  ],
  [
    'a commitment',
    'pledge/industry/1-professionalism.mdx',
    /(?<=^ +text: ).*$/m,
    '（待填写）',
    'commitments 第1个 text',
  ],
  [
    'a body',
    'background/4-pledge.mdx',
    /(?<=^---\n[\s\S]*?^---\n\n)/m,
    '一句。\n\n（ 待填写 ）。\n\n',
    '正文',
  ],
])(
  '%s that waits to be filled is told with its file, line and field, and is no fault',
  (_, path, place, put, field) => {
    const content = copyContent();
    const line =
      content.change(path, place, put) + (put.split('\n').findIndex((text) => text.includes('待填写')) || 0);
    const { faults, unfinished } = inspectContent(content.root);
    expect(faults).toEqual([]);
    expect(unfinished).toEqual([
      { kind: 'to-fill', where: { file: content.shown(path), line }, what: `${field}：还写着（待填写）` },
    ]);
  },
);

test('a comment that names the mark, and the words for it, are nothing to fill', () => {
  const content = copyContent();
  content.change('campaign.yaml', /^/, '# 写着（待填写）的要补上\n');
  content.change('site.yaml', /^contact: .*$/m, 'contact: 还有几处“待填写”没有填');
  expect(inspectContent(content.root).unfinished).toEqual([]);
});

test.each([
  [undefined, 'no-rights'],
  ['（待填写）', 'to-fill'],
  ['某会，2031年', undefined],
])('an original whose rights are %j', (rights, kind) => {
  const content = copyContent();
  importInto(content.root, rights);
  expect(inspectContent(content.root).unfinished.map((one) => one.kind)).toEqual(kind ? [kind] : []);
});

test('a drafted edition is built as a preview: every page says so and why, nothing can be taken away whole, and the build lists what is left', () => {
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const { root, write } = temporaryFolder();
  const edition = join(root, 'next');
  write('倡议书.txt', asText());
  expect(
    command([
      'import',
      join(root, '倡议书.txt'),
      '--edition',
      edition,
      '--rights',
      '苏城图书馆，2023年4月1日，来函',
    ]).said,
  ).toContain('只能内部预览');
  const places = inspectContent(edition).unfinished;
  expect(places.length).toBeGreaterThan(2);

  const { status, said } = command(['build', '--content', edition, '--out', out]);
  expect(status, said).toBe(0);
  expect(said).toContain(`只能内部预览，不要对外发布：还有 ${places.length} 处没有填。`);
  for (const { where, what } of places) expect(said).toContain(`${where.file}:${where.line}  ${what}`);
  expect(command(['check', '--content', edition]).said).toContain(`还有 ${places.length} 处没有填`);

  const files = listFiles(out);
  const pages = files.filter((path) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(15);
  for (const path of pages) {
    const html = readFileSync(join(out, path), 'utf8');
    expect(html, path).toContain(`仅供内部预览，请勿对外发布。还有${places.length}处“待填写”没有填。`);
    expect(html, path).toContain('<meta name="robots" content="noindex">');
  }
  expect(files.filter((path) => /\.zip$|sitemap/.test(path))).toEqual([]);
  // Who agreed to the original is known: it is in the downloads, and nothing says that it is not.
  expect(readFileSync(join(out, 'pledge.txt'), 'utf8')).toContain('原文');
  expect(readFileSync(join(out, 'downloads.html'), 'utf8')).not.toContain('刊载依据，重新导入');
});
