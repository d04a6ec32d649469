import type { AddressRow } from '../../model/addresses.ts';
import { DUTIES } from '../../model/names.ts';
import { ORIGINAL_PARTS } from '../../model/original.ts';
import { columnsOf, pageKinds } from '../../model/page-kinds.ts';
import type { CampaignData } from '../../schema/campaign.ts';
import type { RoleData } from '../../schema/role.ts';
import { isInherited } from '../../schema/text.ts';
import { FOLDERS } from '../../support/names.ts';
import type { Fault } from '../../support/site-error.ts';
import { baseName, type ContentFolder, plainName } from '../folder.ts';
import type { Item } from './lists.ts';

/** A pledge has a duty. */
export const checkSome = ({ duties, name, sections }: ContentFolder): Fault[] =>
  duties.length > 0
    ? []
    : [
        {
          kind: 'no-duties',
          where: { file: `${name}/pledge` },
          what: '倡议书里一条也没有。',
          hint: `在 ${name}/pledge/${sections[0] ? `${sections[0]}/` : ''} 里放一个 1-accountability.mdx 这样的文件，先只写 title 也行。`,
        },
      ];

/** Names that stand for devices on Windows: no file or folder may be called so, whatever follows the first stop. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Pages that may yet come: a section that had their address would have to give it up, and addresses are permanent. */
const planned = ['self-check', 'letter'];

/** The page servers show for an address that is none. */
const notFound = '404';

/** Names of what stands beside the sections' folders and pages: pages and folders of the site itself. */
const own = new Set<string>([
  ...pageKinds.flatMap(([, { path }]) => path?.slice(1).replace(/\.html$/, '') ?? []),
  ...[DUTIES, notFound, ...FOLDERS, ...planned],
]);

/** On the page of the whole pledge, sentences of the original are named after their part, duty or section. */
const parts = new Set<string>(ORIGINAL_PARTS);

/** Addresses the site needs itself, or no system can write; `enterprise/index.html` is what a folder leads to. */
export function checkAddresses(
  { duties, yaml, terms, background }: ContentFolder,
  campaign: CampaignData | undefined,
  roles: Item<RoleData>[],
  pages: AddressRow[],
): Fault[] {
  const fault = (name: string, file: string, line: number, taken: boolean): Fault[] => {
    const inherited = isInherited(name);
    if (!taken && !devices.test(name) && !inherited) return [];
    const what = devices.test(name)
      ? `英文名 ${name} 会成为文件名，Windows 不许文件叫这个名字。`
      : inherited
        ? `英文名 ${name} 是电脑自己要用的名字。`
        : `英文名 ${name} 会成为网址，网站自己要用它。`;
    return [{ kind: 'reserved-name', where: { file, line }, what, hint: '换一个英文名。' }];
  };
  const sections = (campaign?.sections ?? []).map(({ id }, i) => ({
    address: id,
    file: yaml.campaign.file,
    line: yaml.campaign.lineOf(['sections', i, 'id']),
  }));
  const people = roles.map(({ data: { id }, index }) => ({
    address: id,
    file: yaml.roles.file,
    line: yaml.roles.lineOf([index, 'id']),
  }));
  return [
    ...sections.flatMap(({ address, file, line }) =>
      fault(address, file, line, own.has(address) || parts.has(address)),
    ),
    ...duties.flatMap(({ file, lineOf }) => {
      const name = plainName(file);
      return fault(name, file, lineOf([]), name === 'index' || parts.has(name));
    }),
    ...terms.flatMap(({ file, lineOf }) =>
      fault(baseName(file), file, lineOf([]), baseName(file) === 'index'),
    ),
    ...background.flatMap(({ file, lineOf }) => fault(plainName(file), file, lineOf([]), false)),
    ...people.flatMap(({ address, file, line }) => fault(address, file, line, address === 'index')),
    ...checkCards(pages),
  ];
}

/** The picture of a page is named after its whole address: two of one name would be one file. */
function checkCards(pages: AddressRow[]): Fault[] {
  const taken = new Map<string, string>();
  return pages.flatMap(({ path, card, kind, place }) => {
    if (columnsOf(kind).shown.card === 'above') return [];
    const earlier = taken.get(card) ?? path;
    taken.set(card, earlier);
    if (earlier === path || !place) return [];
    const what = `这一页的分享图会叫 ${card.replace(/^.*\//, '')}，和 ${earlier.slice(1)} 的一样。`;
    return [{ kind: 'duplicate', where: place, what, hint: '换一个英文名。' }];
  });
}
