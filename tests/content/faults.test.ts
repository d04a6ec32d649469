import { expect, test } from 'vitest';
import { copyContent } from '../helpers/broken-content.ts';

const duty = 'pledge/industry/1-professionalism.mdx';
const ended = 'terms/action-plan-2015.mdx';
const term = 'terms/aqsiq.mdx';
const prose = 'background/4-pledge.mdx';
const first = /^(?=---$)/m;
const claim = /^claim: .*$/m;
const link = /\]\([^)]*\)/;
const body = /(?<=^---\n[\s\S]*?^---\n\n)/m;

const fields = '  title: 《某文件》\n  publisher: 某部门\n  alive: unknown\n  standing: official\n';

/** A fault about what is not there stands where the fields begin: below the first `---`, or at the first field. */
const atFields = 2;

test('the content as it is has no faults', () => {
  expect(copyContent().faults()).toEqual([]);
});

test.each<[situation: string, kind: string, path: string, place: RegExp, put: string, line?: number]>([
  ['a missing field', 'wrong-field', term, /^english: .*\n/m, '', atFields],
  ['a missing field of the campaign', 'wrong-field', 'campaign.yaml', /^theme: .*\n/m, '', 2],
  ['an unknown field', 'unknown-field', duty, claim, 'remark: 备注\nclaim: 一句话。'],
  ['a claim of 41 characters', 'wrong-field', duty, claim, `claim: ${'质'.repeat(41)}`],
  ['a day that does not exist', 'wrong-field', term, /^asOf: .*$/m, 'asOf: 2026-02-31'],
  ['a month that does not exist', 'wrong-field', term, /^asOf: .*$/m, 'asOf: 2026-13-01'],
  ['a day in words', 'wrong-field', 'campaign.yaml', /^updated: .*$/m, 'updated: 昨天'],
  ['an ended term without a successor', 'wrong-field', ended, /^successor: .*\n/m, '', atFields],
  ['a successor that does not exist', 'unknown-term', ended, /^successor: .*$/m, 'successor: nowhere'],
  ['a role that does not exist', 'unknown-role', duty, /roles: \[/, 'roles: [boss, '],
  ['a source of a term that does not exist', 'unknown-source', term, /^sources: \[/m, 'sources: [nowhere, '],
  ['a source of an answer that does not exist', 'unknown-source', 'roles.yaml', /sources: \[/, 'sources: [nowhere, '],
  ['a source of the campaign that does not exist', 'unknown-source', 'campaign.yaml', /^source: .*$/m, 'source: nowhere'],
  ['a source in the text that does not exist', 'unknown-source', prose, /<Source id="[^"]*"/, '<Source id="nowhere"'],
  ['a term in the text that does not exist', 'unknown-term', prose, /<Term id="[^"]*"/, '<Term id="nowhere"'],
  ['a link to a page that does not exist', 'broken-link', prose, link, '](/pledges.html)'],
  ['a link to a place that does not exist', 'broken-link', prose, link, '](/terms.html#nowhere)'],
  ['a link that does not start at the root', 'broken-link', prose, link, '](pledge.html)'],
  ['a link to another site that is not listed', 'unlisted-link', prose, link, '](https://example.org/)'],
  ['a link to another site that is not known to be alive', 'dead-link', prose, link, '](http://act.chinatt315.org.cn/2015zly/zhiliangyuechangyishu2015.html)'],
  ['half a restatement', 'half-restatement', duty, /^claim: .*\n/m, '', atFields],
  ['an id used twice in a duty', 'duplicate', duty, /(?<=- id: start-at-source[\s\S]*?)- id: .*$/m, '- id: start-at-source'],
  ['a name of a term used twice', 'duplicate', 'terms/samr.mdx', /^aliases: \[/m, 'aliases: [质检总局, '],
  ['a source listed twice', 'duplicate', 'sources.yaml', /(?<=- id: pledge-2015[\s\S]*)(?=- id: )/, `- id: pledge-2015\n${fields}`],
  ['the signatories speaking in a commitment', 'speaks-as-signatory', duty, /(?<=^ +text: )/m, '我们'],
  ['the signatories speaking in the explanation', 'speaks-as-signatory', duty, body, '我们要重视质量。'],
  ['an import in the text', 'not-prose', prose, body, "import x from './x.js';\n\n"],
  ['a component that does not exist', 'not-prose', prose, body, '<Video id="a" />\n\n'],
  ['a term without an id', 'not-prose', prose, body, '见<Term>召回</Term>。\n\n'],
  ['braces in the text', 'not-prose', prose, body, '共{12}条。\n\n'],
  ['a picture in the text', 'not-prose', prose, body, '![图](/a.png)\n\n'],
  ['a link in a definition, which is shown as text', 'not-plain', term, body, '见[全文](/pledge.html)。'],
  ['a brace in the interface that no page fills', 'wrong-field', 'interface.yaml', /^ {2}number: .*$/m, '  number: 第{number}条'],
  ['a term that is not closed', 'invalid-mdx', prose, body, '见<Term id="recall">召回。\n\n'],
  ['a colon that YAML takes for its own', 'invalid-yaml', duty, claim, 'claim: 要点: 做好'],
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
  content.change('sources.yaml', /^ {2}standing: .*$/m, '  standing: rumour');
  const line = content.change('sources.yaml', /(?<=- id: reform-2018-plan[\s\S]*)(?=- id: )/, `- id: reform-2018-plan\n${fields}`);
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
