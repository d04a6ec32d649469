import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyContent } from '../helpers/broken-content.ts';

const law = (fields: Record<string, string>) =>
  `- id: made-up\n${Object.entries({
    what: '秤要准。',
    source: 'made-up-law',
    article: '第3条',
    roles: '[worker]',
    asOf: '2026-11-25',
    ...fields,
  })
    .map(([key, value]) => `  ${key}: ${value}\n`)
    .join('')}`;
const source = (more = '') =>
  `- id: made-up-law\n  title: 《称量法》\n  publisher: 某部门\n  alive: unknown\n  authority: official\n${more}`;
const VERSION = '  version: 2019年修正\n';

/** The content with one law more, from a source of its own. */
function withLaw(fields: Record<string, string> = {}, more = VERSION) {
  const content = copyContent();
  content.write('laws.yaml', `${content.read('laws.yaml')}${law(fields)}`);
  content.write('sources.yaml', `${content.read('sources.yaml')}${source(more)}`);
  return content;
}

test('a law needs a duty or a role, and no file of laws is needed', () => {
  expect(withLaw().faults()).toEqual([]);
  expect(withLaw({ lead: '秤' }).faults()).toEqual([]);
  expect(withLaw({ duties: '[enterprise/accountability]', roles: '[]' }).faults()).toEqual([]);
  const without = copyContent();
  rmSync(join(without.root, 'laws.yaml'));
  expect(without.faults()).toEqual([]);
});

test.each<[what: string, fields: Record<string, string>, kind: string, told: string]>([
  ['a source nobody lists', { source: 'made-up-lav' }, 'unknown-source', 'made-up-lav'],
  [
    'a duty there is not',
    { duties: '[enterprise/acountability]' },
    'unknown-duty',
    'enterprise/acountability',
  ],
  ['a duty that is no address', { duties: '[accountability]' }, 'wrong-field', 'duties'],
  ['a role there is not', { roles: '[workers]' }, 'unknown-role', 'workers'],
  ['neither duties nor roles', { roles: '[]' }, 'wrong-field', 'duties 和 roles 至少写一样'],
  ['more words in front than a line has', { lead: '秤砣秤杆秤盘秤钩秤星' }, 'wrong-field', '最多 9 个字'],
  [
    'words in front, and no role whose page has them',
    { lead: '秤', duties: '[enterprise/accountability]', roles: '[]' },
    'wrong-field',
    '把 lead 删去',
  ],
  ['a field there is not', { articles: '第3条' }, 'unknown-field', 'articles'],
])('a law with %s: a fault at its line', (_, fields, kind, told) => {
  const content = withLaw(fields);
  const line = content.read('laws.yaml').split('\n').length - 1;
  const faults = content.faults();
  expect(faults).toMatchObject([{ kind, where: { file: content.shown('laws.yaml') } }]);
  expect(`${faults[0]?.what}${faults[0]?.hint}`).toContain(told);
  const at = faults[0]?.where?.line ?? 0;
  expect(at > line - 8 && at <= line).toBe(true);
});

test('the near name of a duty is told', () => {
  const [fault] = withLaw({ duties: '[enterprise/acountability]' }).faults();
  expect(fault?.hint).toContain('enterprise/accountability');
});

test('an id of two laws: a fault', () => {
  const content = withLaw();
  content.write('laws.yaml', `${content.read('laws.yaml')}${law({})}`);
  expect(content.faults()).toMatchObject([{ kind: 'duplicate', what: expect.stringContaining('made-up') }]);
});

test('a source that laws are taken from needs a version; others do not', () => {
  const content = withLaw({}, '');
  expect(content.faults()).toMatchObject([
    {
      kind: 'no-version',
      where: { file: content.shown('sources.yaml') },
      what: expect.stringContaining('made-up-law'),
    },
  ]);
  const unused = copyContent();
  unused.write('sources.yaml', `${unused.read('sources.yaml')}${source()}`);
  expect(unused.faults()).toEqual([]);
});

test('a law that was repealed before the day it is told of: a fault', () => {
  const ended = `${VERSION}  repealed: 2020-01-01\n  replacedBy: product-quality-law\n`;
  const content = withLaw({}, ended);
  expect(content.faults()).toMatchObject([
    {
      kind: 'repealed-source',
      where: { file: content.shown('laws.yaml') },
      hint: expect.stringContaining('product-quality-law'),
    },
  ]);
  const later = `${VERSION}  repealed: 2046-01-01\n  replacedBy: product-quality-law\n`;
  expect(withLaw({}, later).faults()).toEqual([]);
});

test('a file of laws without a list: one fault', () => {
  const content = copyContent();
  content.write('laws.yaml', '# 还没有写\n');
  expect(content.faults()).toMatchObject([
    { kind: 'not-a-list', where: { file: content.shown('laws.yaml') } },
  ]);
});

test('prose of a role belongs to one, and is held as other prose is', () => {
  const prose = (name: string, body: string) => {
    const content = copyContent();
    content.write(`roles/${name}.mdx`, `---\ntitle: 一步一步来\n---\n\n${body}\n`);
    return content;
  };
  expect(prose('worker', '## 先看\n\n先看一遍。').faults()).toEqual([]);
  expect(prose('workr', '先看一遍。').faults()).toMatchObject([
    { kind: 'unknown-role', hint: expect.stringContaining('worker') },
  ]);
  expect(prose('worker', '见[这里](/nowhere.html)。').faults()).toMatchObject([{ kind: 'broken-link' }]);
  expect(prose('worker', '见<Source id="nothing" />。').faults()).toMatchObject([{ kind: 'unknown-source' }]);
  expect(prose('worker', '').faults()).toMatchObject([{ kind: 'empty-body' }]);
  expect(prose('worker', '### 跳级\n\n字。').faults()).toMatchObject([{ kind: 'heading-level' }]);
  expect(prose('worker', '## Law\n\n字。').faults()).toMatchObject([{ kind: 'duplicate' }]);
});

test('what is told of a role may link to a place of its page, and others to it', () => {
  const content = copyContent();
  content.write('roles/worker.mdx', '---\ntitle: 一步一步来\n---\n\n## 先看\n\n见[先看](#先看)。\n');
  content.write(
    'pages/home.mdx',
    `${content.read('pages/home.mdx')}\n见[这里](/roles/worker.html#先看)，[这一段](/roles/worker.html#guide)，[法律](/roles/worker.html#law)。\n`,
  );
  expect(content.faults()).toEqual([]);
});

test.each([
  ['tel:12315', []],
  ['tel:+86-10-12345', []],
  ['tel:消协', ['wrong-number']],
  ['tel:', ['wrong-number']],
  ['tel:123 15', ['wrong-number']],
])('a link to the number %s: %j', (target, kinds) => {
  const content = copyContent();
  content.write('pages/home.mdx', `${content.read('pages/home.mdx')}\n打[电话](<${target}>)。\n`);
  expect(content.faults().map(({ kind }) => kind)).toEqual(kinds);
});
