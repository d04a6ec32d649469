import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseName, readFolder } from '../../src/content/folder.ts';
import type { DutyData } from '../../src/schema/duty.ts';
import type { RoleData } from '../../src/schema/role.ts';
import type { TermData } from '../../src/schema/term.ts';
import { plainProse } from '../../src/text/plain.ts';
import { sentencesOf } from '../../src/text/sentences.ts';

const content = readFolder(resolve('content'));
const roles = content.yaml.roles.data as RoleData[];

/** A rule by its name. */
const rule = /《[^《》]*(?:法|条例|办法|规定|细则|规则)(?:（[^》]*）)?》/;
/** A place in a rule. */
const article = /第[\d一二三四五六七八九十百零〇]+条/;
/** The sentences of a text that say what a rule says. */
const lawIn = (text: string): string[] =>
  sentencesOf(plainProse(text)).filter((sentence) => rule.test(sentence) || article.test(sentence));

/** The paragraphs of a body, and each item of its lists, that say what a rule says and cite nothing. */
const unsourced = (body: string): string[] =>
  body
    .split(/\n{2,}|\n(?=- )/)
    .filter((paragraph) => !paragraph.includes('<Source id="'))
    .flatMap(lawIn);

describe('prose that says what the law says has its source beside it', () => {
  test('what is looked for is found, and what is none is not', () => {
    expect(unsourced('照《产品质量法》办。\n\n- 一\n- 见第四十条。\n- 见第40条。<Source id="a" />')).toEqual([
      '照《产品质量法》办。',
      '- 见第四十条。',
    ]);
    expect(
      unsourced('见《质量发展纲要》。商家有规定，有办法。<Source id="a" />\n\n倡议书有十二条。'),
    ).toEqual([]);
    expect(unsourced('见《消费者权益保护法实施条例》（2024年）。')).toHaveLength(1);
  });

  test.each([
    ...[content.preamble, ...content.duties, ...content.background, ...content.pages, ...content.roles].map(
      ({ file, body }) => ({ file, body }),
    ),
    // A term's sources stand in its front matter, for all of it.
    ...content.terms
      .filter(({ data }) => ((data as TermData).sources ?? []).length === 0)
      .map(({ file, body }) => ({ file, body })),
  ])('$file', ({ body }) => {
    expect(unsourced(body)).toEqual([]);
  });

  test('no article number stands in an explanation: the law is listed apart', () => {
    for (const { file, body } of content.duties) expect(body, file).not.toMatch(article);
  });

  test.each(content.duties.map(({ file, data }) => ({ name: baseName(file), data: data as DutyData })))(
    '$name names no rule in what it restates',
    ({ data }) => {
      const texts = [data.claim, data.premise, ...(data.commitments ?? []).map(({ text }) => text)];
      expect(texts.flatMap((text) => lawIn(text ?? ''))).toEqual([]);
    },
  );

  test.each(roles)('the words to the role $name name no rule where none can be cited', ({ first, intro }) => {
    expect([intro, ...first].flatMap(lawIn)).toEqual([]);
  });

  test('an answer that names a rule cites one', () => {
    const answers = roles.flatMap(({ questions }) => questions ?? []);
    expect(answers.filter(({ answer }) => lawIn(answer).length > 0).length).toBeGreaterThan(3);
    expect(answers.filter(({ answer, sources }) => lawIn(answer).length > 0 && sources.length === 0)).toEqual(
      [],
    );
  });
});
