import type { z } from 'astro/zod';
import { campaignSchema } from '../schema/campaign.ts';
import { dutySchema } from '../schema/duty.ts';
import { interfaceSchema } from '../schema/interface.ts';
import { pageSchema, proseSchema } from '../schema/prose.ts';
import { type RoleData, roleSchema } from '../schema/role.ts';
import { type SiteData, siteSchema } from '../schema/site.ts';
import { type SourceData, sourceSchema } from '../schema/source.ts';
import { termSchema } from '../schema/term.ts';
import type { Fault } from '../support/site-error.ts';
import { checkDuty } from './duty.ts';
import { checkFields } from './fields.ts';
import { baseName, type ContentFolder, readFolder } from './folder.ts';
import { checkOrder, checkUnique } from './order.ts';
import { knownPages } from './pages.ts';
import { type Reference, readProse } from './prose.ts';
import type { ContentFile } from './read.ts';
import { checkId, checkReference, type Known } from './references.ts';

/**
 * Checks a content folder before anything is built: fields, order, references, prose.
 * @param folder absolute path of the content folder
 * @returns every fault found, each with file, line, what is wrong and what to do; empty when all is well
 * @throws SiteError when files are missing or cannot be read at all
 */
export function checkContent(folder: string): Fault[] {
  const content = readFolder(folder);
  const faults: Fault[] = [];
  const take = <T>(schema: z.ZodType<T>, source: ContentFile): T | undefined => {
    const result = checkFields(schema, source);
    faults.push(...result.faults);
    return result.data;
  };
  const campaign = take(campaignSchema, content.yaml.campaign);
  const settings = take(siteSchema, content.yaml.site);
  take(interfaceSchema, content.yaml.interface);
  const sources = takeList<SourceData>(sourceSchema, content.yaml.sources, faults);
  const roles = takeList<RoleData>(roleSchema, content.yaml.roles, faults);
  const duties = content.duties.map((source) => ({ source, data: take(dutySchema, source) }));
  const terms = content.terms.map((source) => ({ source, data: take(termSchema, source) }));
  for (const source of [content.preamble, ...content.background]) take(proseSchema, source);
  for (const source of content.pages) take(pageSchema, source);

  faults.push(...['enterprise', 'industry', 'society'].flatMap((id) => checkOrder(content.duties.filter(({ file }) => file.includes(`/pledge/${id}/`)))));
  faults.push(...checkOrder(content.background));
  const known: Known = {
    terms: new Set(content.terms.map(({ file }) => baseName(file))),
    sources: idsOf(content.yaml.sources),
    roles: idsOf(content.yaml.roles),
    addresses: new Map(sources.flatMap(({ data }) => (data.address ? [[data.address, data] as const] : []))),
    pages: knownPages(content, idsOf(content.yaml.roles) ?? new Set()),
  };
  if (campaign) faults.push(...checkId('source', campaign.source, known, content.yaml.campaign.file, content.yaml.campaign.lineOf(['source'])));
  for (const id of filingSources(settings)) faults.push(...checkId('source', id, known, content.yaml.site.file, content.yaml.site.lineOf([])));
  for (const { source, data } of duties) if (data) faults.push(...checkDuty(source, data, known));
  for (const { source, data } of terms) {
    if (!data) continue;
    if (data.successor) faults.push(...checkId('term', data.successor, known, source.file, source.lineOf(['successor'])));
    for (const [i, id] of data.sources.entries()) faults.push(...checkId('source', id, known, source.file, source.lineOf(['sources', i])));
  }
  for (const { data: role, index: i } of roles) {
    for (const [k, question] of role.questions.entries()) {
      for (const [n, id] of question.sources.entries()) {
        faults.push(...checkId('source', id, known, content.yaml.roles.file, content.yaml.roles.lineOf([i, 'questions', k, 'sources', n])));
      }
    }
  }
  faults.push(
    ...checkNames(
      content,
      sources,
      roles,
      terms.flatMap(({ source, data }) => (data ? [{ source, data }] : [])),
    ),
  );
  for (const source of [content.preamble, ...content.duties, ...content.background, ...content.pages, ...content.terms]) {
    const prose = readProse(source);
    if (content.terms.includes(source)) faults.push(...plainOnly(source, prose.references));
    faults.push(...prose.faults, ...prose.references.flatMap((reference) => checkReference(reference, known, source.file)));
  }
  return faults;
}

/** Definitions are shown in the search box too, as text: they carry no markup. */
function plainOnly({ file }: ContentFile, references: Reference[]): Fault[] {
  return references.map(({ line, target }) => ({
    kind: 'not-plain',
    where: { file, line },
    what: `术语的定义里用了标签或链接（${target}）。`,
    hint: '定义只写文字；来源写在上面的 sources 里。',
  }));
}

/** Filing numbers are links; where one is set, its site must be among the sources. */
function filingSources(settings: SiteData | undefined): string[] {
  return [...(settings?.icp ? ['icp-filing'] : []), ...(settings?.police.text ? ['police-filing'] : [])];
}

/** The ids a list file has, of faulty items too; undefined where it is no list. */
function idsOf({ data }: ContentFile): Set<string> | undefined {
  return Array.isArray(data) ? new Set(data.map((item: { id?: unknown } | null) => String(item?.id))) : undefined;
}

/** An item of a list file, with its place in the file. */
interface Item<T> {
  data: T;
  index: number;
}

function takeList<T>(schema: z.ZodType<T>, source: ContentFile, faults: Fault[]): Item<T>[] {
  if (!Array.isArray(source.data)) {
    faults.push({ kind: 'not-a-list', where: { file: source.file, line: 1 }, what: '这个文件应当是一个列表。', hint: '每一项以“- id: 代号”开头。' });
    return [];
  }
  return source.data.flatMap((item: unknown, index) => {
    const result = checkFields(schema, source, item, [index]);
    faults.push(...result.faults);
    return result.data === undefined ? [] : [{ data: result.data, index }];
  });
}

function checkNames(
  content: ContentFolder,
  sources: Item<SourceData>[],
  roles: Item<RoleData>[],
  terms: { source: ContentFile; data: z.infer<typeof termSchema> }[],
): Fault[] {
  const placed = (items: Item<{ id: string }>[], source: ContentFile) =>
    items.map(({ data, index }) => ({ value: data.id, file: source.file, line: source.lineOf([index, 'id']) }));
  return [
    ...checkUnique(placed(sources, content.yaml.sources), (id) => `来源代号 ${id} 用了两次`, '每个来源一个代号，改掉其中一个。'),
    ...checkUnique(placed(roles, content.yaml.roles), (id) => `角色代号 ${id} 用了两次`, '每个角色一个代号，改掉其中一个。'),
    ...checkUnique(
      terms.flatMap(({ source, data }) => [
        { value: data.name, file: source.file, line: source.lineOf(['name']) },
        ...data.aliases.map((alias, i) => ({ value: alias, file: source.file, line: source.lineOf(['aliases', i]) })),
      ]),
      (name) => `术语或别名“${name}”用了两次`,
      '一个名称或别名只能属于一条术语，从其中一条删去。',
    ),
    ...checkUnique(
      content.duties.map(({ file, lineOf }) => ({ value: baseName(file).replace(/^\d+-/, ''), file, line: lineOf([]) })),
      (name) => `条目的英文名 ${name} 用了两次`,
      '英文名是网址和锚点，每条一个，改掉其中一个。',
    ),
  ];
}
