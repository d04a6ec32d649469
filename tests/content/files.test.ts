import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyContent } from '../helpers/broken-content.ts';

const sentence = expect.stringMatching(/\p{Script=Han}/u);

test.each<[situation: string, kind: string, path: string, change: (root: string, path: string) => void]>([
  [
    'two files with the same number',
    'duplicate-number',
    'pledge/industry/2-integrity.mdx',
    (root, path) => cpSync(join(root, path), join(root, 'pledge/industry/2-another.mdx')),
  ],
  ['a gap in the numbers', 'gap-in-order', 'background/7-hotlines.mdx', (root, path) => renameSync(join(root, 'background/6-hotlines.mdx'), join(root, path))],
  ['a missing file', 'file-missing', 'pages/home.mdx', (root, path) => rmSync(join(root, path))],
  ['a file with a name no page can have', 'file-name', 'terms/Bad_Name.mdx', (root, path) => cpSync(join(root, 'terms/aqsiq.mdx'), join(root, path))],
  [
    'a folder in the place of a file',
    'file-unreadable',
    'site.yaml',
    (root, path) => {
      rmSync(join(root, path));
      cpSync(join(root, 'pages'), join(root, path), { recursive: true });
    },
  ],
])('%s: %s', (_, kind, path, change) => {
  const content = copyContent();
  change(content.root, path);
  expect(content.faults()).toEqual([{ kind, where: { file: content.shown(path) }, what: sentence, hint: sentence }]);
});

test('a file that is not UTF-8: not-utf8', () => {
  const content = copyContent();
  content.write('pages/about.mdx', new Uint8Array([...Buffer.from('---\ntitle: '), 0xd6, 0xca, 0xc1, 0xbf, 0x0a]));
  expect(content.faults()).toMatchObject([{ kind: 'not-utf8', where: { file: content.shown('pages/about.mdx') }, hint: expect.stringContaining('UTF-8') }]);
});

test('an empty file is a fault of that file', () => {
  const content = copyContent();
  content.write('campaign.yaml', '');
  expect(content.faults()).toMatchObject([{ kind: 'wrong-field', where: { file: content.shown('campaign.yaml'), line: 1 } }]);
});

test('a list that is none: not-a-list', () => {
  const content = copyContent();
  content.write('roles.yaml', 'worker: 一线员工\n');
  expect(content.faults()[0]).toEqual({ kind: 'not-a-list', where: { file: content.shown('roles.yaml'), line: 1 }, what: sentence, hint: sentence });
});

test('a list that is none is one fault, not one more for every place that refers to it', () => {
  const content = copyContent();
  content.write('roles.yaml', 'worker: 一线员工\n');
  expect(content.kinds()).toEqual(['not-a-list']);
});

test('a faulty item of a list is one fault, not one more for every place that refers to it', () => {
  const content = copyContent();
  content.change('roles.yaml', /(?<=^- id: worker\n) +name: .*\n/m, '');
  expect(content.kinds()).toEqual(['wrong-field']);
});

test('several files that cannot be read are all reported', () => {
  const content = copyContent();
  content.change('terms/aqsiq.mdx', /^english: .*$/m, 'english: "x');
  content.change('background/4-pledge.mdx', /^(?=---$)/m, '正文。\n');
  rmSync(join(content.root, 'pages/home.mdx'));
  expect(content.kinds()).toEqual(['file-missing', 'invalid-yaml', 'no-front-matter']);
});
