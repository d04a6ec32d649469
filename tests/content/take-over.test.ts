import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/commands/import.ts';
import { inspectContent } from '../../src/content/checks/check.ts';
import { listFiles } from '../../src/postprocess/folder.ts';
import type { CampaignData } from '../../src/schema/campaign.ts';
import type { RoleData } from '../../src/schema/role.ts';
import type { SiteData } from '../../src/schema/site.ts';
import type { SourceData } from '../../src/schema/source.ts';
import type { TermData } from '../../src/schema/term.ts';
import { asText } from '../helpers/documents.ts';
import { writeForeignEdition } from '../helpers/foreign-edition.ts';
import { type Temporary, temporaryFolder } from '../helpers/temporary.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const own = resolve('content');
const campaign = parse(readFileSync(join(own, 'campaign.yaml'), 'utf8')) as CampaignData;
const termsOf = (folder: string) =>
  listFiles(join(folder, 'terms')).map((path) => {
    const text = readFileSync(join(folder, 'terms', path), 'utf8');
    return { id: path.replace('.mdx', ''), text, data: parse(text.split(/^---$/m)[1] ?? '') as TermData };
  });

/** Drafts an edition of a document that takes over of another. */
async function draft(
  { root, write }: Temporary,
  text: string,
  from: string,
  ...args: string[]
): Promise<string> {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => void said.push(line));
  write('倡议书.txt', text);
  await run([join(root, '倡议书.txt'), '--edition', join(root, 'next'), '--from', from, ...args]);
  return said.join('\n');
}

/** The library's document, with some more to say in its last duty. */
const saying = (more: string) => asText().replace('一周内有回音。', `一周内有回音。${more}`);

test('a foreign document takes over of the project’s own content what it names and no more, and the whole is without faults', async () => {
  const folder = temporaryFolder();
  const [named, other] = termsOf(own).filter(({ data }) => data.related.length > 1);
  if (!named || !other) throw new Error('terms of the content have neighbours');
  await draft(folder, saying(`说说“${named.data.name}”。`), own);
  const next = join(folder.root, 'next');
  const { faults, reminders } = inspectContent(next);
  expect([faults, reminders]).toEqual([[], []]);
  const taken = termsOf(next);
  const ids = taken.map(({ id }) => id);
  expect(ids).toContain(named.id);
  expect(taken.length).toBeLessThan(termsOf(own).length / 4);
  // Whole: the text as it was, and of its neighbours those that came along.
  const bodyOf = (text: string) => text.split(/^---$/m).slice(2).join('---');
  const copy = taken.find(({ id }) => id === named.id);
  expect(bodyOf(copy?.text ?? '')).toBe(bodyOf(named.text));
  expect(copy?.data).toEqual({ ...named.data, related: named.data.related.filter((id) => ids.includes(id)) });
});

test('terms are taken over that are written as the check lets them: with spaces after the dashes, other line ends', async () => {
  const folder = temporaryFolder();
  const from = join(folder.root, 'from');
  cpSync(own, from, { recursive: true, filter: (path) => !path.includes('official') });
  const [named] = termsOf(own);
  if (!named) throw new Error('the content has terms');
  const text = folder.read(`from/terms/${named.id}.mdx`);
  folder.write(
    `from/terms/${named.id}.mdx`,
    `\uFEFF${text.replace(/^---$/gm, '--- ').replaceAll('\n', '\r\n')}`,
  );
  await draft(folder, saying(`说说“${named.data.name}”。`), from);
  const next = join(folder.root, 'next');
  expect(inspectContent(next).faults).toEqual([]);
  expect(termsOf(next).map(({ id }) => id)).toContain(named.id);
});

test('every term of the project’s own content can be taken over, with what its text leads to', async () => {
  const folder = temporaryFolder();
  const all = termsOf(own);
  await draft(folder, saying(all.map(({ data }) => `说说“${data.name}”。`).join('')), own);
  const next = join(folder.root, 'next');
  expect(inspectContent(next).faults).toEqual([]);
  expect(termsOf(next).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
});

test('sources come along that a text taken over cites, with those in their place, and no others', async () => {
  const folder = temporaryFolder();
  await draft(folder, saying('有事打12315。'), own);
  const texts = [
    'roles.yaml',
    ...listFiles(join(folder.root, 'next')).filter((path) => /^(?:terms|roles)\//.test(path)),
  ]
    .map((path) => folder.read(`next/${path}`))
    .join('\n');
  const sources = parse(folder.read('next/sources.yaml')) as SourceData[];
  const inPlace = sources.flatMap(({ replacedBy }) => replacedBy ?? []);
  const idle = sources
    .slice(1)
    .filter(({ id }) => !/-filing$/.test(id) && !inPlace.includes(id) && !texts.includes(id));
  expect(idle).toEqual([]);
  expect(sources.length).toBeGreaterThan(3);
});

test('of the roles what speaks of no pledge is taken; what does is listed with its place and left', async () => {
  const folder = temporaryFolder();
  const report = await draft(folder, asText(), own);
  const before = parse(readFileSync(join(own, 'roles.yaml'), 'utf8')) as RoleData[];
  const after = parse(folder.read('next/roles.yaml')) as RoleData[];
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const speaks = (text: string) => /倡议|转述|十二条/.test(text);
  const lines = readFileSync(join(own, 'roles.yaml'), 'utf8').split('\n');
  before.forEach((role, i) => {
    const next = after[i];
    expect(next?.questions).toEqual(
      (role.questions ?? []).filter(({ question, answer }) => !speaks(question + answer)),
    );
    expect([
      next?.intro === role.intro,
      report.includes(
        `roles.yaml:${lines.findIndex((line) => line.includes(role.intro)) + 1}  ${role.intro}`,
      ),
    ]).toEqual(speaks(role.intro) ? [false, true] : [true, false]);
  });
  expect(folder.read('next/roles.yaml')).not.toMatch(/2015|十二条/);
});

test('what is told of roles brings no terms along that the document does not name, nor their sources', async () => {
  const folder = temporaryFolder();
  const from = join(folder.root, 'from');
  cpSync(own, from, { recursive: true, filter: (path) => !path.includes('official') });
  const [term] = termsOf(own);
  const path = 'from/roles/consumer.mdx';
  folder.write(
    path,
    `${folder.read(path)}\n一说<Term id="${term?.id}">这样东西</Term>，二说[那样东西](/terms/${term?.id}.html)。\n`,
  );
  const report = await draft(folder, asText(), from);
  const next = join(folder.root, 'next');
  expect(inspectContent(next).faults).toEqual([]);
  expect(listFiles(next).filter((file) => file.startsWith('terms/'))).toEqual([]);
  // The words of a link stay.
  expect(folder.read('next/roles/consumer.mdx')).toContain('一说这样东西，二说那样东西。');
  // What was offered first, and roles that nothing asks of, are to be read.
  const roles = folder.read('next/roles.yaml').split('\n');
  for (const line of [
    ...roles.filter((text) => /^ +homeButton:/.test(text)),
    ...roles.filter((text) => text.startsWith('- id:')),
  ])
    expect(report).toContain(`roles.yaml:${roles.indexOf(line) + 1}  ${line.trim()}`);
  expect(roles.some((text) => /^ +homeButton:/.test(text))).toBe(true);
});

test('the settings are taken over but for the address, the words of the interface but for those of the year', async () => {
  const folder = temporaryFolder();
  const from = join(folder.root, 'from');
  cpSync(own, from, { recursive: true, filter: (path) => !path.includes('official') });
  const set = folder
    .read('from/site.yaml')
    .replace('address: ""', 'address: "https://example.org/old/"')
    .replace('operator: ""', 'operator: 某某协会');
  folder.write('from/site.yaml', set);
  const words = folder.read('from/interface.yaml').replace('skip: 跳到正文', 'skip: 跳到正文去');
  folder.write('from/interface.yaml', words);
  const report = await draft(folder, asText(), from);
  const site = parse(folder.read('next/site.yaml')) as SiteData;
  expect([site.address, site.operator]).toEqual(['', '某某协会']);
  expect(report).toContain('site.yaml:2  address: https://example.org/old/');
  // Whom to call stays, and is to be read.
  expect(report).toMatch(/next\/interface\.yaml:\d+ {2}helpline: "12315"/);
  expect(folder.read('next/interface.yaml')).toContain('跳到正文去');
  expect(folder.read('next/interface.yaml')).not.toContain(`${campaign.edition}年`);
});

test('a document of the same year does not pass for the one that the terms cite', async () => {
  const folder = temporaryFolder();
  const citing = termsOf(own).find(({ text }) => text.includes(`<Source id="${campaign.source}"`));
  if (!citing) throw new Error('a term cites the pledge of the content');
  const text = saying(`说说“${citing.data.name}”。`).replaceAll('2023', campaign.edition);
  await draft(folder, text, own);
  const sources = parse(folder.read('next/sources.yaml')) as SourceData[];
  const next = parse(folder.read('next/campaign.yaml')) as CampaignData;
  expect(next.source).not.toBe(campaign.source);
  expect(sources.find(({ id }) => id === next.source)?.title).toBe(`《${next.pledge}》`);
  expect(sources.find(({ id }) => id === campaign.source)?.title).toBe(`《${campaign.pledge}》`);
});

test('what speaks of the other edition in files taken over is listed, each line once, where it stands', async () => {
  const folder = temporaryFolder();
  const speaking = termsOf(own).find(({ text }) => text.includes(`${campaign.edition}年`));
  if (!speaking) throw new Error('a term tells of the year of the content');
  const report = await draft(folder, saying(`说说“${speaking.data.name}”。`), own);
  const listed = [...report.matchAll(/^ {2}\S*next\/(\S+?):(\d+) {2}(.+)$/gm)]
    .map(([, path = '', line = '', text = '']) => ({ path, line: Number(line), text }))
    .filter(({ text }) => !text.includes('还写着'));
  expect(new Set(listed.map(({ path, line }) => `${path}:${line}`)).size).toBe(listed.length);
  for (const { path, line, text } of listed)
    expect(folder.read(`next/${path}`).split('\n')[line - 1]?.trim()).toBe(text);
  const told = new Set(listed.map(({ path, line }) => `${path}:${line}`));
  const old = [`${campaign.edition}年`, campaign.publisher, campaign.shortName, campaign.theme];
  for (const path of listFiles(join(folder.root, 'next')).filter((one) => !one.startsWith('official')))
    folder
      .read(`next/${path}`)
      .split('\n')
      .forEach((text, i) => {
        if (old.some((word) => text.includes(word)) && !/^#/.test(text))
          expect([...told]).toContain(`${path}:${i + 1}`);
      });
});

test('of an edition with nothing in common nothing is taken that does not stand', async () => {
  const folder = temporaryFolder();
  writeForeignEdition(join(folder.root, 'river'), { sections: 2, duties: 4 });
  const report = await draft(folder, saying('不要堵水闸。'), join(folder.root, 'river'));
  expect(report).toContain('内容检查没有问题');
  expect(termsOf(join(folder.root, 'next')).map(({ id }) => id)).toEqual(['sluice']);
  expect((parse(folder.read('next/sources.yaml')) as SourceData[]).map(({ id }) => id)).toEqual([
    'pledge-2023',
    'river-pact',
  ]);
});

test.each<[why: string, args: (folder: Temporary) => string[], kind: string]>([
  ['without a new edition', ({ root }) => [join(root, '倡议书.txt'), '--from', own], 'from-without-edition'],
  [
    'beside another pattern',
    ({ root }) => [
      join(root, '倡议书.txt'),
      '--edition',
      join(root, 'next'),
      '--from',
      own,
      '--content',
      root,
    ],
    'from-without-edition',
  ],
  [
    'that is not there',
    ({ root }) => [
      join(root, '倡议书.txt'),
      '--edition',
      join(root, 'next'),
      '--from',
      join(root, 'nowhere'),
    ],
    'no-content',
  ],
  [
    'that is at fault',
    ({ root, write }) => {
      cpSync(own, join(root, 'from'), { recursive: true });
      write('from/site.yaml', 'address: 12\n');
      return [join(root, '倡议书.txt'), '--edition', join(root, 'next'), '--from', join(root, 'from')];
    },
    'from-at-fault',
  ],
])('an edition %s is refused, and nothing is written', async (_, args, kind) => {
  const folder = temporaryFolder({ '倡议书.txt': asText() });
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation((line) => void said.push(line));
  await run(args(folder)).catch((error: unknown) => void said.push(String(error)));
  expect(said.join('\n')).toContain(`[${kind}]`);
  expect(listFiles(folder.root).some((path) => path.startsWith('next/'))).toBe(false);
});
