import { expect, test } from 'vitest';
import { type BrokenContent, copyContent } from '../helpers/broken-content.ts';
import { body, duty, section as prose, term } from '../helpers/content-places.ts';

const ofTerm = /(?<=^---\n[\s\S]*?^sources: \[)/m;

/** Lists a rule that ended, by default long ago, and the one in its place. */
function withRule(repealed = '2020-01-01', name = '称量暂行办法'): BrokenContent {
  const content = copyContent();
  const rule = (id: string, title: string, more = '') =>
    `- id: ${id}\n  title: ${title}\n  publisher: 某部门\n  alive: unknown\n  authority: official\n${more}`;
  const rules = [
    rule('old-rule', `《${name}》（第1号）`, `  repealed: ${repealed}\n  replacedBy: new-rule\n`),
    rule('new-rule', '《称量办法》（第2号）'),
  ];
  content.write('sources.yaml', `${content.read('sources.yaml')}${rules.join('')}`);
  return content;
}
const fault = (content: BrokenContent, path: string, line: number) => ({
  kind: 'repealed-source',
  where: { file: content.shown(path), line },
  what: expect.stringContaining('《称量暂行办法》（第1号）从2020年1月1日起'),
  hint: expect.stringContaining('《称量办法》（第2号），代号 new-rule'),
});

test('a repealed rule may be listed', () => {
  expect(withRule().faults()).toEqual([]);
});

test.each<[place: string, path: string, where: RegExp, put: string, both: string]>([
  [
    'cited by a section of the background',
    prose,
    body,
    '<Source id="old-rule" />',
    '<Source id="new-rule" />',
  ],
  ['named by a section of the background', prose, body, '照《称量暂行办法》办。', '改照《称量办法》办。'],
  ['cited by a term', term, ofTerm, 'old-rule, ', 'new-rule, '],
  ['named by a definition', term, body, '见《称量暂行办法》。', '又见《称量办法》。'],
  ['cited by an answer', 'roles.yaml', /(?<= {6}sources: \[)/, 'old-rule, ', 'new-rule, '],
  ['named by an answer', 'roles.yaml', /(?<= {6}answer: )/, '照《称量暂行办法》办。', '改照《称量办法》办。'],
  [
    'named by the words to a role',
    'roles.yaml',
    /(?<=^ {2}intro: )/m,
    '照《称量暂行办法》办。',
    '改照《称量办法》办。',
  ],
  ['named by an explanation', duty, body, '照《称量暂行办法》办。', '改照《称量办法》办。'],
  ['named by a commitment', duty, /(?<=^ +text: )/m, '执行《称量暂行办法》，', '改行《称量办法》，'],
  ['named by the preamble', 'pledge/preamble.mdx', body, '照《称量暂行办法》办。', '改照《称量办法》办。'],
  ['named by a page', 'pages/about.mdx', body, '照《称量暂行办法》办。', '改照《称量办法》办。'],
])(
  'a repealed rule %s: a fault, unless what is in its place stands beside it',
  (_, path, where, put, both) => {
    const content = withRule();
    const line = content.change(path, where, put);
    expect(content.faults()).toEqual([fault(content, path, line)]);
    content.change(path, where, both);
    expect(content.faults()).toEqual([]);
  },
);

test('what one answer says does not speak for another', () => {
  const content = withRule();
  content.change('roles.yaml', /(?<=- id: consumer[\s\S]*? {6}answer: )/, '照《称量办法》办。');
  const line = content.change(
    'roles.yaml',
    /(?<=- id: worker[\s\S]*? {6}answer: )/,
    '照《称量暂行办法》办。',
  );
  expect(content.faults()).toEqual([fault(content, 'roles.yaml', line)]);
});

test('a law is meant with the name of the country and without', () => {
  const content = withRule(undefined, '中华人民共和国称量法');
  content.change(prose, body, '照《称量法》办。');
  expect(content.kinds()).toEqual(['repealed-source']);
});

test('a rule that is still in force on the day of the site is none; a day later it is', () => {
  const content = withRule('2030-06-01');
  content.change(prose, body, '<Source id="old-rule" />');
  content.change('campaign.yaml', /^updated: .*$/m, 'updated: 2030-05-31');
  expect(content.faults()).toEqual([]);
  content.change('campaign.yaml', /^updated: .*$/m, 'updated: 2030-06-01');
  expect(content.kinds()).toEqual(['repealed-source']);
});

test('an answer speaks for its own day where that is the later one', () => {
  const content = withRule('2030-06-01');
  content.change('roles.yaml', /(?<= {6}sources: \[)/, 'old-rule, ');
  expect(content.faults()).toEqual([]);
  content.change('roles.yaml', /(?<= {6}asOf: ).*$/m, '2030-06-01');
  // That it is later than the day of the site is told beside.
  expect(content.kinds()).toEqual(['day-after-update', 'repealed-source']);
});

test('what is in the place of a rule must be a source, and another one', () => {
  const content = withRule();
  const line = content.change('sources.yaml', /(?<=replacedBy: )new-rule/, 'nowhere');
  expect(content.faults()).toMatchObject([
    { kind: 'unknown-source', where: { file: content.shown('sources.yaml'), line } },
  ]);
  content.change('sources.yaml', /(?<=replacedBy: )nowhere/, 'old-rule');
  expect(content.faults()).toMatchObject([{ kind: 'wrong-field', where: { line } }]);
  content.change('sources.yaml', / {2}replacedBy: old-rule\n/, '');
  expect(content.kinds()).toEqual(['wrong-field']);
});

test('the rules on complaints of 2020 cannot come back as if in force', () => {
  const content = copyContent();
  const place = /- question: 举报了，就有奖励吗？\n {6}answer: .*\n {6}sources: .*\n/;
  const line = content.change(
    'roles.yaml',
    place,
    '- question: 举报了，就有奖励吗？\n      answer: 见《市场监督管理投诉举报处理暂行办法》第3条。\n      sources: [complaint-rules-2020]\n',
  );
  expect(content.faults()).toMatchObject([
    {
      kind: 'repealed-source',
      where: { file: content.shown('roles.yaml'), line: line + 2 },
      hint: expect.stringContaining('complaint-rules-2025'),
    },
  ]);
});
