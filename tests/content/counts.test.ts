import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyContent } from '../helpers/broken-content.ts';

type Content = ReturnType<typeof copyContent>;
const countFaults = (content: Content) => content.faults().filter(({ kind }) => kind === 'wrong-count');
const places = (content: Content) =>
  countFaults(content).map(
    ({ where }) => `${where?.file?.replace(/^.*quality-pledge-\w+\//, '')}:${where?.line}`,
  );

/** Lines of the content that say how many duties there are, in Chinese, but of laws and other years. */
function linesWith(content: Content, path: string, said: string): string[] {
  return content
    .read(path)
    .split('\n')
    .flatMap((text, i) => (text.includes(said) ? [`${path}:${i + 1}`] : []));
}
const told = ['pledge/preamble.mdx', 'background/4-pledge.mdx', 'pages/home.mdx', 'pages/about.mdx'];
const files = ['roles.yaml', 'handout.yaml', ...told, 'pages/downloads.mdx'];

test('a duty more: every number of all and of its section is told, once, with its line', () => {
  const content = copyContent();
  content.write('pledge/industry/4-more.mdx', '---\ntitle: 再加一条\n---\n');
  const all = files.flatMap((path) => linesWith(content, path, '十二条'));
  const section = linesWith(content, 'campaign.yaml', '三条写给整个企业界');
  const named = ['pledge/preamble.mdx', 'background/4-pledge.mdx'].flatMap((path) =>
    linesWith(content, path, '企业界争先做到'),
  );
  expect(all.length).toBeGreaterThan(5);
  expect([...new Set(places(content))].sort()).toEqual([...new Set([...all, ...section, ...named])].sort());
  const said = countFaults(content).map(({ where, what }) => `${where?.file}:${where?.line} ${what}`);
  expect(new Set(said).size).toBe(said.length);
  expect(said.join()).toContain('“企业界争先做到”现在有 4 条');
});

test('a duty less: the numbers of all and of its section', () => {
  const content = copyContent();
  rmSync(join(content.root, 'pledge/enterprise/6-co-governance.mdx'));
  const what = countFaults(content).map((fault) => fault.what);
  expect(what).toContain('这里说“十二条”，倡议书现在有 11 条。');
  expect(what).toContain('这里说“6条”，“企业率先做到”现在有 5 条。');
  expect(what).toContain('这里说“六条”，“企业率先做到”现在有 5 条。');
});

test('a section more: the numbers of sections', () => {
  const content = copyContent();
  content.write('pledge/more/1-more.mdx', '---\ntitle: 再加一条\n---\n');
  content.change(
    'campaign.yaml',
    /$(?![\s\S])/,
    '  - id: more\n    name: 再做到\n    seal: 再做\n    summary: 写给别人。\n',
  );
  const faults = countFaults(content);
  const parts = faults.filter(({ what }) => what.includes('部分'));
  // The number of before is what three of the four have together: it is old all the same.
  const all = files.flatMap((path) => linesWith(content, path, '十二条'));
  expect(places(content)).toEqual(expect.arrayContaining(all));
  expect(parts.map(({ what }) => what)).toEqual(['这里说“三部分”，倡议书现在分 4 个部分。']);
});

test.each([
  '热线有五条，合成一条。',
  '2022年的倡议书有十条。',
  '倡议书引用了《十三条办法》第五十二条、第3条和三条款。',
  '当作两条基本要求。',
  '倡议书十二条里，有九条写给企业和企业界。',
  '全文分三部分，先是6条，再是3条，最后又是3条。',
  '倡议书发布以后，五条热线合成一条，四条建议被采纳。',
])('what is not about the pledge’s own number is left alone: %s', (text) => {
  const content = copyContent();
  content.change('background/4-pledge.mdx', /(?<=^---\n[\s\S]*?^---\n\n)/m, `${text}\n\n`);
  expect(content.faults()).toEqual([]);
});

test('a number in a word of the interface is told, with the place to write', () => {
  const content = copyContent();
  const line = content.change('interface.yaml', /^ {2}readAll: .*$/m, '  readAll: 通读十三条');
  expect(content.faults()).toMatchObject([
    { kind: 'wrong-count', where: { line }, hint: expect.stringContaining('{duties}') },
  ]);
});
