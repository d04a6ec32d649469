import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/commands/import.ts';
import { inspectContent } from '../../src/content/checks/check.ts';
import { withEverywhere } from '../../src/model/everywhere.ts';
import { readOfficial } from '../../src/official/file.ts';
import { listFiles } from '../../src/postprocess/folder.ts';
import type { CampaignData } from '../../src/schema/campaign.ts';
import type { InterfaceData } from '../../src/schema/interface.ts';
import type { RoleData } from '../../src/schema/role.ts';
import { asText, groups, title } from '../helpers/documents.ts';
import { entries } from '../helpers/entries.ts';
import { type Temporary, temporaryFolder } from '../helpers/temporary.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Drafts an edition from a document, after the project's own content. */
async function draft({ root, write }: Temporary, text: string, ...args: string[]): Promise<string> {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => void said.push(line));
  write('倡议书.txt', text);
  await run([
    join(root, '倡议书.txt'),
    '--edition',
    join(root, 'next'),
    '--content',
    resolve('content'),
    ...args,
  ]);
  return said.join('\n');
}

test('a document of another year becomes a content folder without faults: its titles, its facts, and nothing of the year before', async () => {
  const folder = temporaryFolder();
  const report = await draft(folder, asText());
  expect(inspectContent(join(folder.root, 'next')).faults).toEqual([]);
  expect(report).toContain('内容检查没有问题');
  expect(parse(folder.read('next/campaign.yaml'))).toMatchObject({
    edition: '2023',
    pledge: title,
    when: '2023年4月20日',
    where: '苏城',
    restated: '十条',
  });
  expect(parse(folder.read('next/site.yaml'))).toMatchObject({ address: '', operator: '（待填写）' });
  // Whom to call is known of the pattern's subject alone.
  expect(parse(folder.read('next/interface.yaml'))).toMatchObject({ search: { helpline: '', help: '' } });
  expect(folder.read('next/interface.yaml')).not.toContain('12315');
  expect(folder.read('next/site.yaml')).not.toContain('转述');
  expect(folder.read('next/site.yaml')).toContain('# 谁主办这个网站');
  const files = listFiles(join(folder.root, 'next'));
  const titles = files
    .filter((path) => /^pledge\/.*duty-/.test(path))
    .map((path) => [
      path.replace(/^.*duty-|\.mdx$/g, ''),
      /title: (.*)/.exec(folder.read(`next/${path}`))?.[1],
    ]);
  const expected = groups
    .flatMap(({ duties }) => duties.map(([name]) => name.replace(/。$/, '')))
    .map((name, i) => [String(i + 1), name]);
  expect(titles.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual(expected);
  expect(readOfficial(folder.read('next/official/pledge.md'), 'pledge.md').pledge.title).toBe(title);
  for (const path of files.filter((file) => file !== 'sources.yaml'))
    expect(folder.read(`next/${path}`), path).not.toMatch(/2015|十二条/);
  const places = [...report.matchAll(/^ {2}\S+\/(next\/\S+\.(?:yaml|mdx)):(\d+) /gm)];
  expect(places.length).toBeGreaterThan(2);
  for (const [, path = '', number] of places)
    expect(folder.read(path).split('\n')[Number(number) - 1]).toContain('（待填写）');
});

test('a dry run lists the files and writes none', async () => {
  const folder = temporaryFolder();
  expect(await draft(folder, asText(), '--dry-run')).toContain('  pledge/part-3/3-duty-10.mdx');
  expect(readdirSync(folder.root)).toEqual(['倡议书.txt']);
});

test('a folder that holds something is left as it is', async () => {
  const folder = temporaryFolder({ 'next/mine.txt': 'mine' });
  expect(await draft(folder, asText())).toContain('[edition-exists]');
  expect([process.exitCode, listFiles(join(folder.root, 'next'))]).toEqual([1, ['mine.txt']]);
});

test('a document of two groups becomes an edition of two sections', async () => {
  const folder = temporaryFolder();
  await draft(folder, asText().replace(/另外[\s\S]*?(?=让我们)/, ''));
  expect(inspectContent(join(folder.root, 'next')).faults).toEqual([]);
  expect(parse(folder.read('next/campaign.yaml'))).toMatchObject({
    sections: [{ id: 'part-1' }, { id: 'part-2' }],
  });
  expect(readdirSync(join(folder.root, 'next/pledge')).sort()).toEqual(['part-1', 'part-2', 'preamble.mdx']);
  expect(folder.read('next/pages/home.mdx')).toContain('分两部分');
});

test('what a draft says of its document stays true when a fact is changed, and suits one group and one signatory', async () => {
  const folder = temporaryFolder();
  await draft(folder, asText().replace(/同时[\s\S]*?(?=让我们)/, ''));
  const facts = parse(folder.read('next/campaign.yaml')) as CampaignData;
  expect(facts.sections.length).toBeLessThanOrEqual(1);
  for (const path of ['pages/home.mdx', 'pages/about.mdx', 'pledge/preamble.mdx']) {
    const text = folder.read(`next/${path}`);
    expect(text, path).not.toContain('部分');
    expect(text, path).not.toContain(facts.when);
    for (const { name } of facts.sections) expect(text, path).not.toContain(name);
  }
  const words = parse(folder.read('next/interface.yaml')) as InterfaceData;
  expect(words.home.signatories).toBe('发出');
});

test('a document without a year gets none from the clock: it is to be filled in, and told', async () => {
  const folder = temporaryFolder();
  const report = await draft(
    folder,
    asText().replaceAll('2023', '').replaceAll('年4月', '四月').replace(/^年/gm, ''),
  );
  expect(parse(folder.read('next/campaign.yaml'))).toMatchObject({
    edition: '（待填写）',
    when: '（待填写）',
    source: 'pledge',
    updated: '（待填写）',
  });
  expect(report).toContain('campaign.yaml');
  expect(folder.read('next/campaign.yaml')).not.toContain(String(new Date().getFullYear()));
  expect(report).toMatch(/campaign\.yaml:2 {2}edition：还写着（待填写）/);
  expect(inspectContent(join(folder.root, 'next')).faults).toEqual([]);
});

test.each([10, 12])(
  'a document of %i duties without groups becomes an edition without sections',
  async (count) => {
    const folder = temporaryFolder();
    const duties = Array.from(
      { length: count },
      (_, i) => `${i + 1}. 第${'甲乙丙丁戊己庚辛壬癸子丑'[i]}件事。钟点要准，天天如此。`,
    );
    const report = await draft(
      folder,
      ['2027年读书倡议书', '春天来了。', ...duties, '让我们一起读书。', '苏城图书馆'].join('\n'),
    );
    expect(report).toContain('内容检查没有问题');
    expect(parse(folder.read('next/campaign.yaml'))).toMatchObject({
      edition: '2027',
      sections: [],
      signatories: '苏城图书馆',
    });
    expect(folder.read(`next/pledge/${count}-duty-${count}.mdx`)).toContain('title');
  },
);

test('a document of five groups becomes an edition of five sections; of nine, none', async () => {
  const folder = temporaryFolder();
  const document = (count: number) =>
    [
      '2027年读书倡议书',
      '春天来了。',
      ...Array.from(
        { length: count },
        (_, i) =>
          `${'一二三四五六七八九'[i]}、${'甲乙丙丁戊己庚辛壬'[i]}方怎样做\n（一）第${i}件事。钟点要准。`,
      ),
    ].join('\n');
  expect(await draft(folder, document(9))).toContain('[too-many-groups]');
  vi.restoreAllMocks();
  expect(await draft(folder, document(5))).toContain('内容检查没有问题');
  expect((parse(folder.read('next/campaign.yaml')) as { sections: unknown[] }).sections.length).toBe(5);
});

test.each<[words: string, title: string, facts: Partial<CampaignData>]>([
  [
    'a year alone is no name',
    '2027年图书馆读者服务倡议书',
    { name: '（待填写）', shortName: '图书馆读者服务倡议书' },
  ],
  [
    'a campaign in quotation marks',
    '2027年“读书月”图书馆倡议书',
    { name: '2027年“读书月”', shortName: '图书馆倡议书' },
  ],
  [
    'a festival before the word for a pledge',
    '2027年读书节倡议书',
    { name: '2027年读书节', shortName: '读书节倡议书' },
  ],
  [
    'a word that begins like a festival',
    '2027年全民节约用水倡议书',
    { name: '（待填写）', shortName: '全民节约用水倡议书' },
  ],
])('the campaign’s name is found or left to be filled: %s', async (_, name, facts) => {
  const folder = temporaryFolder();
  await draft(folder, asText().replaceAll(title, name));
  expect(inspectContent(join(folder.root, 'next')).faults).toEqual([]);
  expect(parse(folder.read('next/campaign.yaml'))).toMatchObject({ pledge: name, ...facts });
});

test('slogans stand without the dashes around them; one slogan is one theme; a document that follows none has no policy', async () => {
  const folder = temporaryFolder();
  const one = asText()
    .replace('书香进万家 服务到身边', '——书香进万家，服务到身边——')
    .replace('\n人人爱书护书', '')
    .replace('依照', '说到');
  const report = await draft(folder, one);
  expect(parse(folder.read('next/campaign.yaml'))).toMatchObject({
    theme: '书香进万家，服务到身边',
    pledgeTheme: '（待填写）',
    policy: ['（待填写）'],
  });
  for (const field of ['pledgeTheme', 'policy 第1个', 'organisers', 'publisher', 'updated'])
    expect(report).toContain(`${field}：还写着（待填写）`);
});

test('a draft has no day on which another edition was looked at, no answers and no sources of answers', async () => {
  const folder = temporaryFolder();
  await draft(folder, asText());
  expect(folder.read('next/pages/about.mdx')).toContain('未经读屏用户实测');
  const { when } = parse(folder.read('next/campaign.yaml')) as CampaignData;
  expect(folder.read('next/pages/about.mdx').replace(when, '')).not.toMatch(/\d{4}年\d{1,2}月\d{1,2}日/);
  expect(folder.read('next/sources.yaml').match(/^- id: .*$/gm)).toEqual([
    '- id: pledge-2023',
    '- id: icp-filing',
    '- id: police-filing',
  ]);
  // Whom a document speaks to, and what a campaign was, is known of the pattern's alone.
  expect(parse(folder.read('next/roles.yaml')) as RoleData[]).toEqual([]);
  expect(folder.read('next/interface.yaml')).not.toMatch(/质量|投诉|退换|召回/);
});

test.each([
  ['青石村移风易俗公约', '公约', '公约'],
  ['食堂食品安全承诺书', '承诺书', '承诺'],
  ['让童年慢下来——云溪市“阳光校园”倡议书', '倡议书', '倡议'],
])('the document %s is called %s wherever its kind is said', async (name, kind, call) => {
  const folder = temporaryFolder();
  await draft(folder, asText().replaceAll(title, name));
  expect(parse(folder.read('next/campaign.yaml'))).toMatchObject({ pledge: name, kind });
  for (const path of ['licence.yaml', 'pledge/preamble.mdx'])
    expect(folder.read(`next/${path}`)).toContain(kind);
  const words = parse(folder.read('next/interface.yaml')) as InterfaceData;
  const { duties } = entries();
  const filled = withEverywhere({ campaign: { ...entries().campaign, kind }, words, duties }).words;
  expect(filled.notes.foot).toMatch(new RegExp(`^${kind}发布于`));
  expect(filled.duty.commitments).toBe(`${call}怎么说`);
  const said = Object.values(filled)
    .flatMap((group) => Object.values(group as object))
    .join('\n');
  // What binds nobody is said of a call alone.
  expect([/自愿/.test(said), /倡议/.test(said)]).toEqual([call === '倡议', call === '倡议']);
});

test('emoji of a document are in no file that is drawn, and its draft has no faults', async () => {
  const folder = temporaryFolder();
  const text = asText()
    .replaceAll(title, `📚 ${title}`)
    .replace('同时，我们倡议图书馆界争先做到：', '🏠 图书馆界这样做：')
    .replace('让新书早日上架。', '让新书✨早日上架。');
  expect(await draft(folder, text)).toContain('内容检查没有问题');
});

test('a draft with faults ends with what to mend, and names the place in words', async () => {
  const folder = temporaryFolder();
  const report = await draft(folder, asText().replace('让新书早日上架。', '让新书ꙮ早日上架。'));
  expect(report).toMatch(/“title”会画进图片/);
  expect(report.trim().split('\n').at(-1)).toMatch(/^下一步：先改好上面的 \d+ 处，再运行 npm run check /);
});

test('who stands beside the signatories is told, and does not sign', async () => {
  const folder = temporaryFolder();
  const text = asText().replace('湖滨少年儿童图书馆', '湖滨少年儿童图书馆\n支持单位：苏城晚报社');
  expect(await draft(folder, text)).toMatch(/这 1 处不是署名的[^\n]*\n {2}支持单位：苏城晚报社/);
  expect(folder.read('next/signatories.yaml')).not.toContain('晚报');
});
