import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectContent } from '../../src/content/checks/check.ts';
import { copyContent } from '../helpers/broken-content.ts';
import { body, duty, section as prose, term } from '../helpers/content-places.ts';

const first = /^(?=---$)/m;
const claim = /^claim: .*$/m;
const link = /\]\([^)]*\)/;
const wholeBody = /(?<=^---\n[\s\S]*?^---\n)[\s\S]*$/m;
const firstId = /- id: start-at-source$/m;

const fields = '  title: 《某文件》\n  publisher: 某部门\n  alive: unknown\n  authority: official\n';

/** A fault about what is not there stands where the fields begin: below the first `---`, or at the first field. */
const atFields = 2;

test('the content as it is has no faults', () => {
  expect(copyContent().faults()).toEqual([]);
});

type Situation = [situation: string, kind: string, path: string, place: RegExp, put: string, line?: number];

test.each<Situation>([
  ['a missing field', 'wrong-field', term, /^english: .*\n/m, '', atFields],
  ['a missing field of the campaign', 'wrong-field', 'campaign.yaml', /^theme: .*\n/m, '', 2],
  ['an unknown field', 'unknown-field', duty, claim, 'remark: 备注\nclaim: 一句话。'],
  ['a claim of 41 characters', 'wrong-field', duty, claim, `claim: ${'质'.repeat(41)}`],
  ['a day that does not exist', 'wrong-field', term, /^asOf: .*$/m, 'asOf: 2026-02-31'],
  ['a month that does not exist', 'wrong-field', term, /^asOf: .*$/m, 'asOf: 2026-13-01'],
  ['a day in words', 'wrong-field', 'campaign.yaml', /^updated: .*$/m, 'updated: 昨天'],
  ['a group that does not exist', 'unknown-group', term, /^group: .*$/m, 'group: nowhere'],
  ['a related term that does not exist', 'unknown-term', term, /^related: \[/m, 'related: [nowhere, '],
  [
    'a group without terms',
    'empty-group',
    'term-groups.yaml',
    /(?=- id: policy)/,
    '- id: empty\n  name: 别的\n',
  ],
  [
    'a group listed twice',
    'duplicate',
    'term-groups.yaml',
    /(?=- id: policy)/,
    '- id: society\n  name: 诚信与共治\n',
  ],
  [
    'a short text that is too long',
    'wrong-field',
    'handout.yaml',
    /(?<=^short:\n) {2}- .*$/m,
    `  - ${'质'.repeat(61)}`,
  ],
  [
    'a search word that is the name of another term',
    'duplicate',
    'terms/refund.mdx',
    /^searchWords: \[/m,
    'searchWords: [质检总局, ',
  ],
  ['a successor that does not exist', 'unknown-term', term, /^successor: .*$/m, 'successor: nowhere'],
  ['a role that does not exist', 'unknown-role', duty, /roles: \[/, 'roles: [boss, '],
  ['a source of a term that does not exist', 'unknown-source', term, /^sources: \[/m, 'sources: [nowhere, '],
  [
    'a source of an answer that does not exist',
    'unknown-source',
    'roles.yaml',
    /sources: \[/,
    'sources: [nowhere, ',
  ],
  [
    'a source of the campaign that does not exist',
    'unknown-source',
    'campaign.yaml',
    /^source: .*$/m,
    'source: nowhere',
  ],
  [
    'a source in the text that does not exist',
    'unknown-source',
    prose,
    /<Source id="[^"]*"/,
    '<Source id="nowhere"',
  ],
  ['a term in the text that does not exist', 'unknown-term', prose, /<Term id="[^"]*"/, '<Term id="nowhere"'],
  ['a link to a page that does not exist', 'broken-link', prose, link, '](/pledges.html)'],
  ['a link to a place that does not exist', 'broken-link', prose, link, '](/terms.html#nowhere)'],
  ['a link to a place of a page that is not there', 'broken-link', prose, link, '](/pledge.html#nowhere)'],
  [
    'a link to a place that is given out for search alone',
    'broken-link',
    duty,
    body,
    '见[上文](#explanation-1)。\n\n',
  ],
  ['a link to a place of its own page that is not there', 'broken-link', prose, link, '](#nowhere)'],
  ['a link to a place that is not well formed', 'broken-link', prose, link, '](/pledge.html#%E8)'],
  ['a link to a place in a file that has none', 'broken-link', prose, link, '](/pledge.txt#innovation)'],
  ['a link that does not start at the root', 'broken-link', prose, link, '](pledge.html)'],
  ['a link to another site that is not listed', 'unlisted-link', prose, link, '](https://example.org/)'],
  [
    'a link to another site that is not known to be alive',
    'dead-link',
    prose,
    link,
    '](http://act.chinatt315.org.cn/2015zly/zhiliangyuechangyishu2015.html)',
  ],
  ['half a restatement', 'half-restatement', duty, /^claim: .*\n/m, '', atFields],
  [
    'an id used twice in a duty',
    'duplicate',
    duty,
    /(?<=- id: start-at-source[\s\S]*?)- id: .*$/m,
    '- id: start-at-source',
  ],
  ...['main', 'site-search', 'commitments', 'explanation', 'terms', 'explanation-1'].map(
    (id): Situation => [`an id the page has itself, ${id}`, 'duplicate', duty, firstId, `- id: ${id}`],
  ),
  [
    'a heading in the place of an id of the page',
    'duplicate',
    'pages/about.mdx',
    body,
    '## sources\n\n文字。\n\n',
  ],
  [
    'two headings of one name, the second of which gets the id of a paragraph',
    'duplicate',
    prose,
    body,
    '### 来源\n\n文字。\n\n### 来源\n\n文字。\n\n',
    9,
  ],
  [
    'a section of the pledge named twice',
    'duplicate',
    'campaign.yaml',
    /- id: industry$/m,
    '- id: enterprise',
  ],
  ['a name of a term used twice', 'duplicate', 'terms/samr.mdx', /^aliases: \[/m, 'aliases: [质检总局, '],
  [
    'a source listed twice',
    'duplicate',
    'sources.yaml',
    /(?<=- id: pledge-2015[\s\S]*)(?=- id: )/,
    `- id: pledge-2015\n${fields}`,
  ],
  ['the signatories speaking in a commitment', 'speaks-as-signatory', duty, /(?<=^ +text: )/m, '我们'],
  [
    'the signatories speaking in the preamble',
    'speaks-as-signatory',
    'pledge/preamble.mdx',
    body,
    '我企业响应倡议。',
  ],
  ['the signatories speaking in the explanation', 'speaks-as-signatory', duty, body, '我们要重视质量。'],
  ['an import in the text', 'not-prose', prose, body, "import x from './x.js';\n\n"],
  ['a component that does not exist', 'not-prose', prose, body, '<Video id="a" />\n\n'],
  ['a term without an id', 'not-prose', prose, body, '见<Term>召回</Term>。\n\n'],
  ['braces in the text', 'not-prose', prose, body, '共{12}条。\n\n'],
  ['a picture in the text', 'not-prose', prose, body, '![图](/a.png)\n\n'],
  ['a block of code', 'not-prose', prose, body, '```\n文字\n```\n\n'],
  ['a quotation', 'not-prose', prose, body, '> 文字。\n\n'],
  ['a line across', 'not-prose', prose, body, '***\n\n'],
  ['words struck out', 'not-prose', prose, body, '~~文字~~\n\n'],
  ['a list of tasks', 'not-prose', prose, body, '- [ ] 文字\n\n'],
  ['a heading that belongs to the page', 'heading-level', prose, body, '# 标题\n\n'],
  [
    'a heading that belongs to the page, underlined',
    'heading-level',
    'pages/about.mdx',
    body,
    '标题\n====\n\n',
  ],
  ['a heading two levels below the one above it', 'heading-level', prose, body, '#### 标题\n\n'],
  ['a definition without a word', 'empty-body', term, wholeBody, '\n'],
  ['a preamble without a word', 'empty-body', 'pledge/preamble.mdx', wholeBody, ''],
  [
    'a section of the background without a word',
    'empty-body',
    prose,
    wholeBody,
    '\n<Source id="pledge-2015" />\n',
  ],
  ['a page without a word', 'empty-body', 'pages/home.mdx', wholeBody, '\n\n'],
  [
    'a home title that is no part of the name',
    'not-in-the-name',
    'pages/home.mdx',
    /^title: .*$/m,
    'title: 质量倡议书',
  ],
  ['a claim no picture can show', 'missing-glyph', duty, claim, 'claim: 把质量做好🎉。'],
  [
    'the name of a role no picture can show',
    'missing-glyph',
    'roles.yaml',
    /(?<=- id: worker\n) {2}name: .*$/m,
    '  name: 工人👷',
  ],
  [
    'a word of the interface no picture can show',
    'missing-glyph',
    'interface.yaml',
    /^ {2}mark: .*$/m,
    '  mark: 转述 · 非原文★★\u{1f4dd}',
  ],
  ['a number among the keywords', 'wrong-field', duty, /^keywords: \[/m, 'keywords: [12315, '],
  ['a number in the place of a line', 'wrong-field', 'site.yaml', /^contact: ""/m, 'contact: 12315'],
  ['a logo that is not there', 'no-logo', 'site.yaml', /^logo: .*$/m, 'logo: logo.svg'],
  ['a logo of another name', 'wrong-field', 'site.yaml', /^logo: .*$/m, 'logo: sign.jpg'],
  [
    'a number of a police filing without its text',
    'wrong-field',
    'site.yaml',
    /^ {2}code: ""/m,
    '  code: "11010502000001"',
    10,
  ],
  [
    'a query in the address of the site',
    'wrong-field',
    'site.yaml',
    /^address: ""/m,
    'address: https://example.org/?from=/',
  ],
  [
    'a place in the address of the site',
    'wrong-field',
    'site.yaml',
    /^address: ""/m,
    'address: https://example.org/#/',
  ],
  ['a commitment of nobody', 'wrong-field', duty, /roles: \[.*\]$/m, 'roles: []'],
  ['a list at the head of a term, which is shown as text', 'not-plain', term, body, '- 一项\n\n'],
  ['a heading there', 'not-plain', term, body, '## 标题\n\n'],
  ['words in bold there', 'not-plain', term, body, '**要紧**：'],
  ['a link there', 'not-plain', term, body, '见[全文](/pledge.html)。'],
  ['a source there', 'not-plain', term, body, '一句。<Source id="pledge-2015" />'],
  [
    'a source below it that does not exist',
    'unknown-source',
    term,
    /<Source id="[^"]*"/,
    '<Source id="nowhere"',
  ],
  [
    'a link below it to a page that does not exist',
    'broken-link',
    term,
    /(?<=\n\n)(?=它)/,
    '见[那里](/nowhere.html)。',
  ],
  [
    'a brace in the interface that no page fills',
    'wrong-field',
    'interface.yaml',
    /^ {2}number: .*$/m,
    '  number: 第{number}条',
  ],
  ['a term that is not closed', 'invalid-mdx', prose, body, '见<Term id="recall">召回。\n\n'],
  ['a colon that YAML takes for its own', 'colon-in-text', duty, claim, 'claim: 要点: 做好'],
  ['a star that YAML takes for its own', 'invalid-yaml', duty, claim, 'claim: *重要*的话'],
  ['no front matter', 'no-front-matter', prose, first, '正文。\n', 1],
])('%s: %s', (_, kind, path, place, put, expected) => {
  const content = copyContent();
  const line = content.change(path, place, put);
  expect(content.faults()).toEqual([
    {
      kind,
      where: { file: content.shown(path), line: expected ?? line },
      what: expect.stringMatching(/\p{Script=Han}/u),
      hint: expect.stringMatching(/\p{Script=Han}.*[^：，；]$/u),
    },
  ]);
});

test('a fault in a list does not shift the lines of the faults after it', () => {
  const content = copyContent();
  content.change('sources.yaml', /^ {2}authority: .*$/m, '  authority: rumour');
  const line = content.change(
    'sources.yaml',
    /(?<=- id: reform-2018-plan[\s\S]*)(?=- id: )/,
    `- id: reform-2018-plan\n${fields}`,
  );
  const found = content.faults().filter(({ where }) => where?.file === content.shown('sources.yaml'));
  expect(found).toMatchObject([{ kind: 'wrong-field' }, { kind: 'duplicate', where: { line } }]);
});

test('several faults at once are all reported, in one file and in several', () => {
  const content = copyContent();
  content.change(term, /^asOf: .*$/m, 'asOf: 2026-02-31');
  content.change(duty, claim, `claim: ${'质'.repeat(41)}`);
  content.change(prose, /<Term id="[^"]*"/, '<Term id="nowhere"');
  content.change(prose, link, '](/pledges.html)');
  expect(content.kinds()).toEqual(['broken-link', 'unknown-term', 'wrong-field', 'wrong-field']);
});

test('places of pages and files that are there may be linked', () => {
  const content = copyContent();
  const own = [
    '#commitments',
    '#explanation',
    '#terms',
    '#start-at-source',
    '#小标题',
    '#%E5%B0%8F%E6%A0%87%E9%A2%98',
    '#',
  ];
  const others = [
    ...[
      '/pledge.txt',
      '/pledge.md',
      '/pledge.json',
      '/licences.txt',
      '/SHA256SUMS.txt',
      '/search.html?q=召回',
      '/search.html#index',
    ],
    ...[
      '/pledge.html#enterprise-1',
      '/pledge.html#industry',
      '/pledge.html#innovation',
      '/pledge.html#professionalism-start-at-source',
      '/pledge.html#preamble',
    ],
    ...[
      '/enterprise/innovation.html#explanation',
      '/about.html#sources',
      '/sources.html#source-pledge-2015',
      '/about.html#隐私',
      '/index.html#duties',
    ],
    ...[
      '/roles/consumer.html#question-1',
      '/roles/worker.html#start',
      '/terms.html#aqsiq',
      '/terms.html#group-policy',
      '/terms/aqsiq.html',
      '/background.html#pledge',
      '/downloads.html#cards',
    ],
  ];
  content.change(
    duty,
    body,
    `${[...own, ...others].map((target) => `见[这里](${target})。`).join('')}\n\n### 小标题\n\n`,
  );
  expect(content.faults()).toEqual([]);
});

test('a filing number whose site has lost its address is a fault of the source', () => {
  const content = copyContent();
  content.change('site.yaml', /^ {2}text: ""/m, '  text: 京公网安备11010502000001号');
  expect(content.faults()).toEqual([]);
  content.change('sources.yaml', /(?<=- id: police-filing\n(?: .*\n)*?) {2}address: .*\n/, '');
  const line = content.read('sources.yaml').split('\n').indexOf('- id: police-filing') + 1;
  expect(content.faults()).toMatchObject([
    {
      kind: 'no-address',
      where: { file: content.shown('sources.yaml'), line },
      hint: expect.stringContaining('police'),
    },
  ]);
});

test('what YAML takes for a number is told with the remedy: quotation marks', () => {
  const content = copyContent();
  content.change(duty, /^keywords: \[/m, 'keywords: [12315, ');
  expect(content.faults().map(({ hint }) => hint)).toEqual([expect.stringContaining('英文双引号')]);
});

test('a bare date is a text, as it is written, to the check and to the build', () => {
  const content = copyContent();
  content.change(duty, /^keywords: \[/m, 'keywords: [2015-09-01, ');
  expect(content.faults()).toEqual([]);
});

test('terms without a list of groups: that is told, and not again at every term', () => {
  const content = copyContent();
  rmSync(join(content.root, 'term-groups.yaml'));
  expect(content.faults()).toMatchObject([
    { kind: 'file-missing', where: { file: content.shown('term-groups.yaml') } },
  ]);
});

test('an edition may go without short texts, and without an English page', () => {
  const content = copyContent();
  for (const file of ['handout.yaml', 'pages/english.mdx']) rmSync(join(content.root, file));
  expect(content.faults()).toEqual([]);
});

test('characters that print lacks stand, and are told with their lines: of fields, and of a body', () => {
  const content = copyContent();
  const text = content.change(duty, /(?<=^ {4}text: ).*$/m, '做一件\u{20bb7}事。');
  const body = content.change('background/7-timeline.mdx', /^点开.*$/m, '点开日期🎉。');
  const { faults, reminders } = inspectContent(content.root);
  expect(faults).toEqual([]);
  expect(
    reminders.filter(({ kind }) => kind === 'missing-glyph').map(({ where, what }) => [where, what]),
  ).toEqual([
    [{ file: content.shown(duty), line: text }, expect.stringContaining('\u{20bb7}（U+20BB7）')],
    [{ file: content.shown('background/7-timeline.mdx'), line: body }, expect.stringContaining('🎉')],
  ]);
});

test('a rare character that no picture can show stands, and is told', () => {
  const content = copyContent();
  const line = content.change('roles.yaml', /(?<=- id: worker\n {2}name: ).*$/m, '一线员工\u{20bb7}');
  const { faults, reminders } = inspectContent(content.root);
  expect(faults).toEqual([]);
  expect(reminders.filter(({ kind }) => kind === 'missing-glyph')).toEqual([
    {
      kind: 'missing-glyph',
      where: { file: content.shown('roles.yaml'), line },
      what: expect.stringContaining('\u{20bb7}（U+20BB7）'),
      hint: expect.stringContaining('不用改'),
    },
  ]);
});
