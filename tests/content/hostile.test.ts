import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BrokenContent, copyContent } from '../helpers/broken-content.ts';
import { body, duty, section, sentence } from '../helpers/content-places.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const title = /^title: .*$/m;

/** What is told of a content in which one file holds or is something else; it is told in Chinese, with its file. */
function told(path: string, put: (content: BrokenContent) => void): { kind: string; line?: number }[] {
  const content = copyContent();
  put(content);
  const faults = content.faults();
  for (const fault of faults)
    expect(fault).toMatchObject({ where: { file: content.shown(path) }, what: sentence, hint: sentence });
  return faults.map(({ kind, where }) => ({ kind, ...(where?.line !== undefined && { line: where.line }) }));
}

const inBody = (path: string, text: string) => (content: BrokenContent) =>
  void content.change(path, body, `${text}\n\n`);
const times = (count: number, line: (i: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, i) => line(i)).join(between);

describe('a body that would end the process, or take minutes, is told with its line', () => {
  test.each<[what: string, kind: string, text: string, below?: number]>([
    ['20,000 stars', 'long-line', '*'.repeat(20_000)],
    ['20,000 stars on lines of their own', 'too-many-marks', times(200, () => '*a'.repeat(50))],
    ['3,000 lines', 'too-many-lines', times(3000, () => '- a'), 2996],
    ['500 lists in lists', 'too-deep', times(60, (i) => `${'  '.repeat(i)}- a`), 20],
    ['lists in lists on one line', 'too-deep', '- '.repeat(1000)],
    ['numbered lists in lists', 'too-deep', '1. '.repeat(900)],
    ['quotations in quotations', 'too-deep', '>'.repeat(2000)],
    ['tabs', 'too-deep', `${'\t'.repeat(20)}- a`],
    ['terms in terms', 'too-deep', times(200, () => '<Term id="aqsiq">'), 100],
    ['terms in terms, far apart', 'too-deep', times(200, () => '<Term id="aqsiq">', '\n\n'), 200],
    ['an expression in brackets', 'not-prose', `{${'('.repeat(1000)}1${')'.repeat(1000)}}`],
    ['an expression over lines', 'not-prose', `\\\` { \`\n${times(50, () => 'a=>'.repeat(50))}\n\\\` } \``],
    ['an export', 'not-prose', `export const x = ${'['.repeat(1000)}${']'.repeat(1000)};`],
    ['links in links', 'too-many-marks', times(20, () => '['.repeat(60))],
  ])('%s: %s', (_, kind, text, below = 0) => {
    const first = told(section, inBody(section, text))[0];
    expect([first?.kind, first?.line]).toEqual([kind, 5 + below]);
  });
});

describe('data that would end the reader’s stack, or take gigabytes, is told with its line', () => {
  const bomb = `x0: &x0 [a, a]\n${times(30, (i) => `x${i + 1}: &x${i + 1} [*x${i}, *x${i}]`)}`;
  test.each<[what: string, kind: string, path: string, place: RegExp, put: string]>([
    [
      'brackets in brackets',
      'too-deep',
      duty,
      /^keywords: .*$/m,
      `keywords: ${'['.repeat(1000)}${']'.repeat(1000)}`,
    ],
    ['dashes after dashes', 'too-deep', 'roles.yaml', /^(?=- id)/m, `${'- '.repeat(1000)}a\n`],
    [
      '10,000 levels',
      'too-deep',
      'handout.yaml',
      /^(?=short)/m,
      `${times(100, (i) => `${' '.repeat(i)}a:`)}\n`,
    ],
    ['names of names', 'invalid-yaml', section, title, `title: 标题\n${bomb}`],
    ['front matter of 5 MB', 'too-large', section, title, `title: ${'长'.repeat(1_700_000)}`],
    ['a line of 10,000 characters', 'long-line', section, title, `title: ${'长'.repeat(10_000)}`],
    ['data of 2 MB', 'too-large', 'equivalents.yaml', /^(?=- said)/m, '# 备注\n'.repeat(220_000)],
  ])('%s: %s', (_, kind, path, place, put) => {
    const faults = told(path, (content) => void content.change(path, place, put));
    expect(faults[0]?.kind).toBe(kind);
    expect(faults.length).toBeLessThanOrEqual(100);
    if (kind !== 'too-large') expect(faults[0]?.line).toBeGreaterThan(0);
  });
});

describe('what is no file of the content is told, and not waited for', () => {
  const pipe = (path: string) => execFileSync('mkfifo', [path]);
  const outside = (path: string) => {
    const { root } = temporaryFolder({ 'a.mdx': '---\ntitle: 外\n---\n\n文字。\n' });
    symlinkSync(join(root, 'a.mdx'), path);
  };
  test
    .skipIf(process.platform === 'win32')
    .each<[what: string, kind: string, path: string, make: (path: string) => void]>([
      ['a pipe for a body', 'file-unreadable', 'terms/pipe.mdx', pipe],
      ['a pipe for data', 'file-unreadable', 'laws.yaml', pipe],
      ['a pipe for the original', 'file-unreadable', 'official/pledge.md', pipe],
      ['a pipe for a logo', 'file-unreadable', 'logo.svg', pipe],
      ['a device without end', 'outside-content', 'site.yaml', (path) => symlinkSync('/dev/zero', path)],
      ['a device for a body', 'outside-content', 'terms/zero.mdx', (path) => symlinkSync('/dev/zero', path)],
      ['a file elsewhere', 'outside-content', 'terms/elsewhere.mdx', outside],
      [
        'a file of the system',
        'outside-content',
        'official/pledge.md',
        (path) => symlinkSync('/proc/self/environ', path),
      ],
      ['a ring of links', 'file-unreadable', 'terms/ring.mdx', (path) => symlinkSync('ring.mdx', path)],
      ['a folder elsewhere', 'outside-content', 'roles', (path) => symlinkSync('/proc', path)],
      ['a folder that is a ring', 'not-a-folder', 'background', (path) => symlinkSync('background', path)],
    ])('%s: %s', (_, kind, path, make) => {
    const content = copyContent();
    rmSync(join(content.root, path), { recursive: true, force: true });
    mkdirSync(dirname(join(content.root, path)), { recursive: true });
    make(join(content.root, path));
    if (path === 'logo.svg') content.change('site.yaml', /^logo: .*$/m, 'logo: logo.svg');
    expect(content.faults()).toContainEqual({
      kind,
      where: { file: content.shown(path) },
      what: sentence,
      hint: sentence,
    });
  });

  test('a ring of links in the place of the pledge', () => {
    const content = copyContent();
    content.change('campaign.yaml', /- id: industry$/m, '- id: Industry');
    rmSync(join(content.root, 'pledge'), { recursive: true });
    symlinkSync('pledge', join(content.root, 'pledge'));
    expect(content.kinds()).toContain('not-a-folder');
  });

  test('a file that is sparse and huge', () => {
    const content = copyContent();
    writeFileSync(join(content.root, 'terms/huge.mdx'), '');
    execFileSync('truncate', ['-s', '20G', join(content.root, 'terms/huge.mdx')]);
    expect(content.faults()).toMatchObject([{ kind: 'too-large' }]);
  });
});

describe('characters nobody sees, and names a program has for itself', () => {
  test.each<[what: string, path: string, put: (content: BrokenContent) => void]>([
    ['a NUL', section, inBody(section, '文\0字')],
    ['a control', section, inBody(section, '文\u001b[2J字')],
    ['a turn of direction', section, inBody(section, '文\u202e字')],
    ['an isolated turn of direction', section, inBody(section, '文\u2066字')],
    ['a turn of direction by its number', section, inBody(section, '文&#x202E;字')],
    ['a turn of direction in data', duty, ({ change }) => void change(duty, title, 'title: 标\u202e题')],
    ['half a character in data', duty, ({ change }) => void change(duty, title, 'title: "标\\ud83d题"')],
    ['__proto__ for a key', duty, ({ change }) => void change(duty, title, '__proto__: {}\ntitle: 标题')],
    [
      'constructor for a key',
      'site.yaml',
      ({ change }) => void change('site.yaml', /^government: .*$/m, 'government: {constructor: 甲}'),
    ],
    [
      'constructor for an id',
      'sources.yaml',
      ({ change }) =>
        void change(
          'sources.yaml',
          /(?=^- id)/m,
          '- id: constructor\n  title: 甲\n  publisher: 乙\n  alive: unknown\n  authority: official\n',
        ),
    ],
    ['__proto__ for an id in a body', section, inBody(section, '文字<Source id="__proto__" />。')],
    ['constructor for a term', section, inBody(section, '<Term id="constructor">文字</Term>。')],
    ['a place called constructor', section, inBody(section, '见[文字](/terms.html#constructor)。')],
    ['a page called __proto__', section, inBody(section, '见[文字](/__proto__.html)。')],
    [
      'credentials',
      'sources.yaml',
      ({ change }) =>
        void change('sources.yaml', /^ {2}address: https:\/\//m, '  address: https://user:secret@'),
    ],
    [
      'a host that cannot be',
      'sources.yaml',
      ({ change }) => void change('sources.yaml', /^ {2}address: .*$/m, '  address: https://a..b/'),
    ],
  ])('%s', (_, path, put) => {
    const faults = told(path, put);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]?.line).toBeGreaterThan(0);
  });
});

test('what is long and plain is text: long lists and tables, many terms, notes and bold words', () => {
  const content = copyContent();
  content.change(
    section,
    body,
    [
      times(150, (i) => `- **第${i}项**：见<Term id="aqsiq">质检总局</Term>。`),
      `| 年份 | 主题 |\n| --- | --- |\n${times(150, (i) => `| ${i} | **主题**<Source id="pledge-2015" /> |`)}`,
      times(50, () => '一段文字<Source id="pledge-2015" />。', '\n\n'),
      '- 一\n  - 二\n    - 三',
      '文字`{x: [1]}`文字。',
    ].join('\n\n'),
  );
  expect(content.faults()).toEqual([]);
});
