import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { interfaceSchema } from '../../src/schema/interface.ts';
import { chineseNumeral } from '../../src/text/numerals.ts';

/** What kind of pledge is made up. */
export interface Shape {
  sections: number;
  duties: number;
}

/** Kinds of pledges that are tried: from none to all sections, from one duty to very many. */
export const shapes: Shape[] = [0, 1, 2, 5, 8].flatMap((sections) =>
  [1, 12, 99, 100, 300].map((duties) => ({ sections, duties })),
);

const seals = ['晨曦', '清流', '芦苇', '石桥', '渔火', '渡船', '白鹭', '长堤'];
const plants = ['柳', '荷', '菱', '莲', '萍', '蒲', '苇', '蓼', '藻', '茭'];

/** A name of a few plants for each number; no two are alike. */
const named = (n: number): string => [...String(n)].map((digit) => plants[Number(digit)]).join('');

/** An interface of made-up words: every place, with all it may be filled with. */
function words(): object {
  let number = 0;
  const word = (description = '') => {
    const places = description.match(/\{[^{}]+\}/g) ?? [];
    return `水${named(++number)}${places.join('')}`;
  };
  return Object.fromEntries(
    Object.entries(interfaceSchema.shape).map(([group, { shape }]) => [
      group,
      Object.fromEntries(
        Object.entries(shape).map(([key, { description }]) => [key, word(description?.split('，').at(-1))]),
      ),
    ]),
  );
}

const yaml = (data: unknown): string => stringify(data, { lineWidth: 0 });
const page = (front: object, body: string): string => `---\n${yaml(front)}---\n\n${body}\n`;

/** A whole content folder of an invented pledge, that of the keepers of a river, by path: nothing in it is of this project's own content. */
function foreignEdition({ sections, duties }: Shape): Map<string, string> {
  const parts = Array.from({ length: sections }, (_, i) => ({
    id: `bank-${i + 1}`,
    name: `${seals[i]}岸上的人`,
    seal: seals[i] ?? '',
    summary: `写给${seals[i]}岸上的人，各家看各家的。`,
  }));
  const files = new Map([
    [
      'campaign.yaml',
      yaml({
        edition: '2044',
        name: '2044年“护河日”',
        pledge: '2044年“护河日”沿岸公约',
        kind: '公约',
        shortName: '沿岸公约',
        theme: '守着一条河，过着好日子',
        pledgeTheme: '河水清，两岸宁',
        when: '2044年3月',
        where: '青萍渡',
        organisers: '沿岸九个村子',
        publisher: '青萍渡船会',
        signatories: '两岸的船家',
        policy: ['《青萍河用水章程》'],
        source: 'river-pact',
        restated: `${chineseNumeral(duties)}条白话`,
        updated: '2044-03-12',
        sections: parts,
      }),
    ],
    ['site.yaml', yaml({})],
    ['licence.yaml', yaml({ text: '可以抄录。', pledge: '文告除外。' })],
    ['interface.yaml', yaml(words())],
    [
      'sources.yaml',
      yaml([
        {
          id: 'river-pact',
          title: '《沿岸公约》',
          publisher: '青萍渡船会',
          alive: 'unknown',
          authority: 'publisher',
        },
      ]),
    ],
    [
      'roles.yaml',
      yaml([
        { id: 'ferryman', name: '船家', intro: '给撑船的人。', first: ['先把船底的泥刮净。'] },
        { id: 'angler', name: '钓客', intro: '给垂钓的人。', first: ['先把鱼线收好。'] },
      ]),
    ],
    ['pledge/preamble.mdx', page({ title: '开船以前' }, '河边的人坐下来说了一番话。')],
    ['background/1-river.mdx', page({ title: '这条河' }, '河从山里来，流到海里去。')],
    [
      'terms/sluice.mdx',
      page(
        { name: '水闸', english: 'sluice', group: 'works', status: 'in-force', asOf: '2044-03-01' },
        '拦水放水的门。\n\n上游下游各有一座。<Source id="river-pact" />',
      ),
    ],
    ['term-groups.yaml', yaml([{ id: 'works', name: '河上的东西' }])],
    ...['home', 'about', 'downloads'].map((name): [string, string] => [
      `pages/${name}.mdx`,
      page(
        {
          title: name === 'home' ? '沿岸公约' : `岸边${name.length}`,
          name: `岸${name.length}`,
          lead: `岸边的话，${name.length}句。`,
        },
        `${name === 'home' ? '###' : '##'} 缘起\n\n一条河，两岸人。`,
      ),
    ]),
  ]);
  // As even as can be: the first sections have one more where it does not come out.
  const folders = parts.length > 0 ? parts.map(({ id }) => `${id}/`) : [''];
  for (let n = 1; n <= duties; n++) {
    const folder = folders[Math.floor(((n - 1) * folders.length) / duties)] ?? '';
    const place =
      [...files.keys()].filter((path) => path.startsWith(`pledge/${folder}`) && /\/\d/.test(path)).length + 1;
    files.set(`pledge/${folder}${place}-reed-${n}.mdx`, dutyFile(n));
  }
  return files;
}

const dutyFile = (n: number): string =>
  page(
    {
      title: `守住${named(n)}湾`,
      claim: `${named(n)}湾的水要看得见底。`,
      commitments: [
        { id: 'look', text: `每天到${named(n)}湾看一回。`, roles: ['ferryman'] },
        { id: 'mend', text: '看见漏的就补上。', roles: ['ferryman', 'angler'] },
      ],
      keywords: [`bay ${n}`],
    },
    `${named(n)}湾从前是浑的，<Term id="sluice">水闸</Term>修好以后清了。`,
  );

/** Writes such an edition into a folder. */
export function writeForeignEdition(folder: string, shape: Shape): void {
  for (const [path, text] of foreignEdition(shape)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
