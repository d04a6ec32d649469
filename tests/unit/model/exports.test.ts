import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { pledgeData, pledgeMarkdown, pledgeText } from '../../../src/model/exports/exports.ts';
import { assemble } from '../../../src/model/site.ts';
import { dutySchema } from '../../../src/schema/duty.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

const site = assemble(entries());
const twins = {
  json: JSON.stringify(pledgeData(site)),
  markdown: pledgeMarkdown(site),
  text: pledgeText(site),
};

test.each(Object.entries(twins))(
  'the %s twin carries the mark, the provenance, the foot and the licence',
  (_, twin) => {
    for (const note of [
      '四条转述',
      '转述 · 非原文',
      '这里是转述。本站写的。',
      '发布于2031年5月。',
      '可以转载。',
    ])
      expect(twin).toContain(note);
  },
);

test.each(Object.entries(twins))(
  'the %s twin has every section, title, claim, premise and commitment, in order',
  (_, twin) => {
    const expected = site.sections.flatMap(({ name, duties }) => [
      name,
      ...duties.flatMap(({ title, restatement }) => [
        title,
        restatement?.claim,
        restatement?.premise,
        ...(restatement?.commitments.map(({ text }) => text) ?? []),
      ]),
    ]);
    let at = 0;
    for (const piece of expected.filter((one) => one !== undefined)) {
      const found = twin.indexOf(piece, at);
      expect(found, piece).toBeGreaterThanOrEqual(0);
      at = found + piece.length;
    }
  },
);

/** A field of a duty that is a line of text. */
const lines = Object.entries(z.toJSONSchema(dutySchema, { io: 'input' }).properties ?? {}).flatMap(
  ([name, field]) => (typeof field === 'object' && field.type === 'string' ? [name] : []),
);

test.each(lines)('%s of a duty, as every line its schema has, is in every twin', (name) => {
  const duties = [
    dutyEntry('enterprise/1-a', { ...restatement(['worker']), [name]: '只有这里写着。' }),
    dutyEntry('industry/1-b'),
    dutyEntry('society/1-c'),
  ];
  const one = assemble(entries({ duties }));
  for (const twin of [JSON.stringify(pledgeData(one)), pledgeMarkdown(one), pledgeText(one)])
    expect(twin).toContain('只有这里写着。');
});

test.each(Object.entries(twins))('the %s twin has the preamble, its markup taken out', (_, twin) => {
  for (const piece of ['缘起', '从召回说起。', '见术语。']) expect(twin).toContain(piece);
});

test('the operator is named where there is one', () => {
  const { site: settings } = entries();
  const run = assemble(entries({ site: { ...settings, operator: '某市质量协会' } }));
  expect(pledgeText(run)).toContain('这里是转述。某市质量协会写的。');
});

test('Markdown: one title, sections below it, duties below these, commitments as a numbered list', () => {
  const headings = twins.markdown.split('\n').filter((line) => line.startsWith('#'));
  expect(headings.map((line) => line.indexOf(' '))).toEqual([1, 2, 2, 3, 3, 2, 3, 2, 3]);
  expect(twins.markdown).toContain(
    '### 第2条 标题 enterprise/2-repair\n\n**一句话的要点。**\n\n1. 做第1件事。\n2. 做第2件事。\n\n## ',
  );
  expect(twins.markdown).toMatch(/[^\n]\n$/);
});

test('plain text: no Markdown, no tags', () => {
  expect(twins.text).not.toMatch(/[#*<>]/);
  expect(twins.text).toContain(
    '第2条 标题 enterprise/2-repair\n一句话的要点。\n  1. 做第1件事。\n  2. 做第2件事。\n',
  );
});

test.each(Object.entries(twins))(
  'the %s twin says of a duty with a title alone that there is no restatement',
  (_, twin) => {
    expect(twin.split('[duty.unrestated]')).toHaveLength(2);
    expect(twin.indexOf('[duty.unrestated]')).toBeGreaterThan(twin.indexOf('标题 society/1-everyone'));
  },
);

test('data: a duty without a restatement has a title and a page, and nothing invented', () => {
  const { sections = [] } = pledgeData(site);
  expect(sections[2]?.duties[0]).toMatchObject({
    id: 'society-1',
    number: 4,
    page: 'society/everyone.html',
    provenance: 'none',
    claim: undefined,
    commitments: undefined,
  });
  expect(sections[0]?.duties[0]).toMatchObject({
    provenance: 'restatement',
    commitments: [{ id: 'step-1', text: '做第1件事。', roles: ['worker'] }, { id: 'step-2' }],
  });
});

test('the short texts stand in the text and in the data where there are any, and nothing in their place where there are none', () => {
  const short = ['一段。', '两段。', '三段。'];
  const run = assemble(entries({ handout: { short, questions: ['问？'] } }));
  expect(pledgeData(run).short).toEqual({ provenance: 'restatement', mark: '转述 · 非原文', texts: short });
  expect(pledgeText(run)).toContain('■ [downloads.short]\n一段。\n两段。\n三段。\n');
  expect(pledgeText(run)).not.toContain('问？');
  expect(pledgeData(site)).not.toHaveProperty('short', expect.anything());
  expect(twins.text).not.toContain('[downloads.short]');
});
