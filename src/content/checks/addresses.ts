import type { CampaignData } from '../../schema/campaign.ts';
import type { RoleData } from '../../schema/role.ts';
import type { Fault } from '../../support/site-error.ts';
import { baseName, type ContentFolder, plainName } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import { folderOf } from '../sections.ts';
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

/** Names of what stands beside the sections' folders and pages: pages, folders and files of the site itself. */
const own = new Set([
  ...[
    'index',
    'pledge',
    'roles',
    'role',
    'background',
    'terms',
    'term',
    'search',
    'downloads',
    'about',
    '404',
  ],
  ...[
    'english',
    'self-check',
    'letter',
    'duties',
    'cards',
    'assets',
    'icons',
    'pagefind',
    'public',
    'official',
  ],
  ...['sitemap', 'robots', 'licences', 'favicon', 'cursor', 'original-facts', 'search-facts', 'preamble'],
]);

/** Parts of the original that name their sentences on the page of the whole pledge, as duties do. */
const parts = new Set(['above', 'preamble', 'lead', 'closing']);

/** A name that becomes part of an address, and where it stands. */
interface Address {
  address: string;
  file: string;
  line: number;
}

/** Addresses the site needs itself, or no system can write; `enterprise/index.html` stands for a trimmed address. */
export function checkAddresses(
  { duties, yaml, terms, background }: ContentFolder,
  campaign: CampaignData | undefined,
  roles: Item<RoleData>[],
): Fault[] {
  const fault = (name: string, file: string, line: number, taken: boolean): Fault[] => {
    if (!taken && !devices.test(name)) return [];
    const what = devices.test(name)
      ? `英文名 ${name} 会成为文件名，Windows 不许文件叫这个名字。`
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
    ...sections.flatMap(({ address, file, line }) => fault(address, file, line, own.has(address))),
    ...duties.flatMap(({ file, lineOf }) => {
      const name = plainName(file);
      return fault(name, file, lineOf([]), name === 'index' || parts.has(name));
    }),
    ...terms.flatMap(({ file, lineOf }) =>
      fault(baseName(file), file, lineOf([]), baseName(file) === 'index'),
    ),
    ...background.flatMap(({ file, lineOf }) => fault(plainName(file), file, lineOf([]), false)),
    ...people.flatMap(({ address, file, line }) => fault(address, file, line, address === 'index')),
    ...checkCards(sections, duties, people),
  ];
}

/** The picture of a page is named after its whole address, with hyphens for slashes: two of one name would be one file. */
function checkCards(sections: Address[], duties: ContentFile[], roles: Address[]): Fault[] {
  const taken = new Map<string, string>();
  const pages = [
    ...sections,
    ...roles.map(({ address, ...place }) => ({ ...place, address: `roles/${address}` })),
    ...duties.map(({ file, lineOf }) => ({
      address: `${folderOf(file)}/${plainName(file)}`,
      file,
      line: lineOf([]),
    })),
  ];
  return pages.flatMap(({ address, file, line }) => {
    const card = address.replaceAll('/', '-');
    const earlier = taken.get(card) ?? address;
    taken.set(card, earlier);
    if (earlier === address) return [];
    const what = `这一页的分享图会叫 ${card}.png，和 ${earlier}.html 的一样。`;
    return [{ kind: 'duplicate', where: { file, line }, what, hint: '换一个英文名。' }];
  });
}
