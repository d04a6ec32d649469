import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseName, readFolder } from '../../src/content/folder.ts';
import type { ContentFile } from '../../src/content/reader.ts';
import type { CampaignData } from '../../src/schema/campaign.ts';
import type { DutyData } from '../../src/schema/duty.ts';
import type { LawData } from '../../src/schema/law.ts';
import type { RoleData } from '../../src/schema/role.ts';
import type { SourceData } from '../../src/schema/source.ts';
import type { TermData } from '../../src/schema/term.ts';
import { codePoints } from '../../src/schema/text.ts';
import { firstParagraph, plainProse } from '../../src/text/plain.ts';

const content = readFolder(resolve('content'));
const campaign = content.yaml.campaign.data as CampaignData;
const roles = content.yaml.roles.data as RoleData[];
const laws = content.yaml.laws?.data as LawData[];
const sources = content.yaml.sources.data as SourceData[];
const terms = content.terms.map((file) => ({ file, data: file.data as TermData }));
const duties = content.duties.map((file) => ({
  name: baseName(file.file),
  file,
  data: file.data as DutyData,
}));
const bodies = [
  content.preamble,
  ...content.duties,
  ...content.background,
  ...content.pages,
  ...content.roles,
  ...content.terms,
];
const hanIn = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Every string in a file's data, with its path, and every line of its body without markup. */
function textsOf({ data, body }: ContentFile): [place: string, text: string][] {
  const strings = (value: unknown, path: string): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`));
  };
  return [
    ...strings(data, ''),
    ...plainProse(body)
      .split('\n')
      .map((line): [string, string] => ['body', line]),
  ];
}

const allTexts = [...Object.values(content.yaml), ...bodies].flatMap((file) =>
  textsOf(file).map(([place, text]) => ({ at: `${file.file} ${place}`, text })),
);

describe('the pledge', () => {
  test('has twelve duties: six for enterprises, three for the industry, three for society', () => {
    const count = (section: string) => duties.filter(({ file }) => file.file.includes(`/${section}/`)).length;
    expect([duties.length, count('enterprise'), count('industry'), count('society')]).toEqual([12, 6, 3, 3]);
  });

  test('has a day of its last change, which is a day and not in the time before the pledge', () => {
    expect(campaign.updated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(new Date(campaign.updated).toISOString().slice(0, 10)).toBe(campaign.updated);
    expect(campaign.updated > '2015-09-01').toBe(true);
  });

  test('names the pledge it restates by a source', () => {
    expect(sources.find(({ id }) => id === campaign.source)).toMatchObject({ authority: 'publisher' });
  });
});

describe.each(duties)('the duty $name', ({ file, data }) => {
  test('has four to fifteen commitments', () => {
    expect(data.commitments?.length).toBeGreaterThanOrEqual(4);
    expect(data.commitments?.length).toBeLessThanOrEqual(15);
  });

  test('has a claim of at most 40 characters', () => {
    expect(codePoints(data.claim ?? '')).toBeGreaterThan(0);
    expect(codePoints(data.claim ?? '')).toBeLessThanOrEqual(40);
  });

  test('is explained in 250 to 450 Han characters', () => {
    expect(hanIn(plainProse(file.body))).toBeGreaterThanOrEqual(250);
    expect(hanIn(plainProse(file.body))).toBeLessThanOrEqual(450);
  });

  test('speaks for nobody: no 我们 and no 我企业', () => {
    expect(textsOf(file).filter(([, text]) => /我们|我企业/.test(text))).toEqual([]);
  });

  test('ends its claim, premise and commitments with a full stop', () => {
    const sentences = [data.claim, data.premise ?? '。', ...(data.commitments ?? []).map(({ text }) => text)];
    expect(sentences.filter((text) => !/[。！？”]$/.test(text ?? ''))).toEqual([]);
  });

  test('can be found by words its text does not have', () => {
    expect(new Set(data.keywords).size).toBe(data.keywords?.length);
    const own = textsOf({ ...file, data: { ...data, keywords: undefined } })
      .map(([, text]) => text)
      .join('\n');
    expect(data.keywords?.filter((keyword) => !own.includes(keyword)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('roles and terms', () => {
  test.each(roles)('$name has commitments', ({ id }) => {
    expect(
      duties.flatMap(
        ({ data }) => data.commitments?.filter((commitment) => commitment.roles.includes(id)) ?? [],
      ).length,
    ).toBeGreaterThan(0);
  });

  test.each(roles)('$name is asked a third of all commitments at most', ({ id }) => {
    const all = duties.flatMap(({ data }) => data.commitments ?? []);
    const own = all.filter((commitment) => commitment.roles.includes(id));
    expect(own.length).toBeLessThanOrEqual(all.length / 3);
  });

  test('there are at least thirty terms, each with a definition', () => {
    expect(terms.length).toBeGreaterThanOrEqual(30);
    expect(
      terms.filter(({ file }) => hanIn(plainProse(file.body)) < 15).map(({ file }) => file.file),
    ).toEqual([]);
  });

  test('every term opens with one or two whole sentences of at most 90 characters, which are all that the list shows', () => {
    const wrong = terms
      .map(({ file }) => ({ file: file.file, first: firstParagraph(file.body) }))
      .filter(
        ({ first }) =>
          codePoints(first) > 90 ||
          !/^[^。！？]+[。！？](?:[^。！？]+[。！？])?$/.test(first.replace(/(?<=[。！？])”/g, '')),
      );
    expect(wrong).toEqual([]);
  });

  test('a successor is a term in force or changed, not itself ended', () => {
    const status = (name: string) => terms.find(({ file }) => baseName(file.file) === name)?.data.status;
    const ended = terms.flatMap(({ data }) =>
      data.successor ? [[data.successor, status(data.successor)]] : [],
    );
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.filter(([, its]) => its !== 'in-force' && its !== 'changed')).toEqual([]);
  });
});

describe('sources', () => {
  /** Read by the footer and by the notes, where a deployer or the publisher calls for them. */
  const used = new Set(['icp-filing', 'police-filing', 'pledge-2015']);
  for (const { body } of bodies)
    for (const [, id = ''] of body.matchAll(/<Source id="([^"]+)"/g)) used.add(id);
  for (const { data } of terms) for (const id of data.sources ?? []) used.add(id);
  for (const { source } of laws) used.add(source);
  // What ended is listed so that no text takes it for law in force; what is in its place explains it.
  for (const { id, repealed } of sources) if (repealed !== undefined) used.add(id);
  for (const { questions } of roles)
    for (const question of questions ?? []) for (const id of question.sources) used.add(id);

  test('every source is used somewhere', () => {
    expect(sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });
});

test('本企业 speaks in the letter that an enterprise signs, and nowhere else; 我们 and 我企业 nowhere', () => {
  const speaks = ({ text }: { text: string }) => /(?:^|[，。；：])本(?:企业|承诺书)|我们|我企业/.test(text);
  const places = allTexts.filter(speaks).map(({ at }) => at.split(' ')[1]);
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter((place) => !/^\.letter\.(?:opening|legal|closing|foot)$/.test(place ?? ''))).toEqual(
    [],
  );
});

describe('punctuation', () => {
  test('no half-width punctuation stands next to a Han character', () => {
    expect(allTexts.length).toBeGreaterThan(1000);
    expect(
      allTexts.filter(({ text }) => /\p{Script=Han}[,.;:?!()"']|[,.;:?!()"']\p{Script=Han}/u.test(text)),
    ).toEqual([]);
  });

  test('quotation and title marks open and close in turn', () => {
    const broken = allTexts.filter(
      ({ text }) => text.length > 1 && ['“”', '《》', '（）'].some((pair) => !isBalanced(text, pair)),
    );
    expect(broken).toEqual([]);
  });
});

function isBalanced(text: string, [open, close]: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === open) depth++;
    if (character === close && --depth < 0) return false;
  }
  return depth === 0;
}
