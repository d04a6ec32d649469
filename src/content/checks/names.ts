import type { CampaignData } from '../../schema/campaign.ts';
import type { LawData } from '../../schema/law.ts';
import type { RoleData } from '../../schema/role.ts';
import type { SourceData } from '../../schema/source.ts';
import type { TermData } from '../../schema/term.ts';
import type { Fault } from '../../support/site-error.ts';
import type { ContentFolder } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import type { Item } from './lists.ts';
import { checkUnique } from './order.ts';

/** The words that are one term's alone; a word twice in one list is told of the list. */
const wordsOf = ({ source, data }: { source: ContentFile; data: TermData }) => [
  { value: data.name, file: source.file, line: source.lineOf(['name']) },
  ...(['aliases', 'searchWords'] as const).flatMap((field) =>
    [...new Set(data[field])].map((value) => ({
      ...{ value, file: source.file },
      line: source.lineOf([field, data[field].indexOf(value)]),
    })),
  ),
];

/** What must be there once: ids of sections, sources, roles and laws, names, aliases and search words of terms. */
// biome-ignore lint/complexity/useMaxParams: one list a parameter, each of another type
export function checkNames(
  { yaml }: ContentFolder,
  campaign: CampaignData | undefined,
  sources: Item<SourceData>[],
  roles: Item<RoleData>[],
  laws: Item<LawData>[],
  terms: { source: ContentFile; data: TermData }[],
): Fault[] {
  const listed = (items: Item<{ id: string }>[], source: ContentFile, what: string, each: string) =>
    checkUnique(
      items.map(({ data, index }) => ({
        value: data.id,
        file: source.file,
        line: source.lineOf([index, 'id']),
      })),
      (id) => `${what}${id} 用了两次`,
      `${each}一个代号，改掉其中一个。`,
    );
  return [
    ...checkUnique(
      (campaign?.sections ?? []).map(({ id }, i) => ({
        value: id,
        file: yaml.campaign.file,
        line: yaml.campaign.lineOf(['sections', i, 'id']),
      })),
      (id) => `部分的代号 ${id} 用了两次`,
      '每个部分一个代号，改掉其中一个，pledge/ 里的文件夹也照着改名。',
    ),
    ...listed(sources, yaml.sources, '来源代号 ', '每个来源'),
    ...listed(roles, yaml.roles, '角色代号 ', '每个角色'),
    ...(yaml.laws ? listed(laws, yaml.laws, '法律要求的代号 ', '每一段') : []),
    ...checkUnique(
      terms.flatMap(wordsOf),
      (name) => `术语的名称、别名或搜索词“${name}”用了两次`,
      '一个词只能属于一条术语，从其中一处删去。',
    ),
  ];
}
