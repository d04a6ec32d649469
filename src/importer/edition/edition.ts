import { parse, parseDocument, stringify } from 'yaml';
import { dutyTitle, type ImportedPledge } from '../../official/pledge.ts';
import type { CampaignData } from '../../schema/campaign.ts';
import { siteSchema } from '../../schema/site.ts';
import { filings, type SourceData } from '../../schema/source.ts';
import { TO_FILL } from '../../schema/to-fill.ts';
import { chineseCount } from '../../text/numerals.ts';
import type { SignedLine } from '../read/line.ts';
import type { Draft } from './draft.ts';
import { factsOf } from './facts.ts';
import type { Other } from './other.ts';
import { editionPages } from './pages.ts';
import type { Pattern } from './pattern.ts';
import { signatoriesOf } from './signatories.ts';
import { type Report, takeOver } from './take-over.ts';
import { withoutEmoji } from './title.ts';

const yaml = (comment: string, data: unknown): string => `# ${comment}\n${stringify(data, { lineWidth: 0 })}`;

/**
 * A content folder for another document: the facts it has, its titles without restatements, and of the pattern what is not about its own document.
 * @param file the document's name, for messages
 * @param other the edition whose terms, roles and settings are taken over, which the pattern is of too; none where nothing is
 * @throws SiteError where the document has more groups than a pledge may have sections
 */
export function draftEdition(
  { pledge, signed }: { pledge: ImportedPledge; signed: readonly SignedLine[] },
  pattern: Pattern,
  file: string,
  other?: Other,
): { files: Draft } & Report {
  const known = parse(pattern.sources) as SourceData[];
  const facts = withOwnSource(factsOf(pledge, file, signed), known);
  const adapt = adapter(pattern, facts);
  const taken = other && takeOver(pledge, facts, pattern, other);
  const files: Draft = new Map([
    [
      'campaign.yaml',
      yaml(`由 npm run import 从《${facts.pledge}》起草；写着${TO_FILL}的要补上，其余的请逐项核对。`, facts),
    ],
    ['site.yaml', siteOf(pattern, other !== undefined)],
    ['licence.yaml', yaml('本站自己写的文字，别人可以怎样使用。', licenceOf(facts))],
    ['interface.yaml', changed(adapt(pattern.interface), interfaceOf(facts, taken !== undefined))],
    [
      'sources.yaml',
      yaml(
        '每一处外部来源，只写在这里。alive: yes 才会做成链接。',
        sourcesFor(facts, taken?.sources ?? [], known),
      ),
    ],
    [
      'roles.yaml',
      taken
        ? yaml('谁能做什么。intro 和 first 是起草的，请改写。', taken.roles)
        : yaml('谁能做什么；还没有写，就没有身份页。一种身份怎么写，见 content/README.md。', []),
    ],
    ...editionPages(facts, pattern, adapt),
    ...(taken?.files ?? []),
  ]);
  const signatories = signatoriesOf(signed);
  if (signatories)
    files.set('signatories.yaml', yaml('由原件的落款起草：名称和各栏请逐个对照原件。', signatories));
  let number = 0;
  pledge.groups.forEach((group, i) => {
    group.duties.forEach((duty, k) => {
      const folder = facts.sections[i] ? `${facts.sections[i].id}/` : '';
      files.set(
        `pledge/${folder}${k + 1}-duty-${++number}.mdx`,
        `---\n${stringify({ title: withoutEmoji(dutyTitle(duty)) }, { lineWidth: 0 })}---\n`,
      );
    });
  });
  return { files, ...(taken ? taken.tell(files) : { read: [], left: [], idle: [] }) };
}

/** Two documents of one year are two sources: that of the new one is not called like another's. */
function withOwnSource(facts: CampaignData, known: SourceData[]): CampaignData {
  const isTaken = known.some(({ id, title }) => id === facts.source && title !== `《${facts.pledge}》`);
  return isTaken ? { ...facts, source: `${facts.source}-2` } : facts;
}

/** The terms of a draft's own words: the pattern's speak of its restatement. */
const licenceOf = ({ kind }: CampaignData) => ({
  text: `本站自己写的文字可以自由转载、印发，请保留出处。${kind}原文不在此列。`,
  pledge: `这些条件只管本站自己写的文字，不授予${kind}原文的任何权利；要用原文，请向版权人取得许可。`,
});

/** What the pattern says of its own document and address, and what a draft says in its place. */
const own = {
  address: [[['address'], '']],
  operator: [[['operator'], TO_FILL]],
  interface: [
    [['search', 'placeholder'], '要找的词'],
    [['home', 'about'], '活动概况'],
    // As true of one as of many.
    [['home', 'signatories'], '发出'],
    // Where a document says when and where is known of the pattern's alone.
    [['home', 'timeText'], '{when}，{where}'],
    // What the pattern tells of besides, and what of it the law requires too, is of its subject.
    [['background', 'description'], '这项活动怎么来的，后来又有哪些变化。'],
    [
      ['terms', 'description'],
      '{kind}里的名词和提法，用平常话解释。点开一个词，可以看到它现在还用不用、出处在哪里。',
    ],
    [
      ['roles', 'numbers'],
      '序号是这一项在那一条里的位置。{call}请做的事，有的法律本来也要求，那就响应不响应都要做到；要求到哪里，看上面的“必须做”和各条的“法律怎么说”。',
    ],
  ],
} satisfies Record<string, Change[]>;

/** Whom to call is a matter of what a pledge is about. */
const withoutHelp: Change[] = [
  [['search', 'helpline'], ''],
  [['search', 'help'], ''],
];

/** Only of a call is it known that nobody is bound by it: of a pact, or a promise, its own text says what follows. */
const withoutNature: Change[] = [
  [['notes', 'voluntary'], '涉及法定义务的，以现行法律法规为准。'],
  [['cards', 'voluntary'], ''],
  [['deck', 'voluntary'], ''],
];

type Change = [path: string[], value: unknown];

/** What a draft's interface says of its own, in the place of the pattern's. */
const interfaceOf = ({ kind }: CampaignData, isTaken: boolean): Change[] => [
  ...own.interface,
  ...(isTaken ? [] : withoutHelp),
  ...(kind.startsWith('倡议') ? [] : withoutNature),
];

/** Every setting as it is where nobody has set it. */
const unset: Change[] = Object.entries(siteSchema.parse({})).flatMap(([key, value]): Change[] =>
  typeof value === 'object' && Object.keys(value).length > 0
    ? Object.entries(value).map(([part, text]): Change => [[key, part], text])
    : [[[key], value]],
);

/** The settings: of the edition that is taken over of but for its address, or as nobody has set them. Who runs the site somebody has to say: whether it is the publisher's own depends on that. */
function siteOf({ site }: Pattern, isTaken: boolean): string {
  const { operator } = siteSchema.partial().parse(parse(site) ?? {});
  return changed(site, [...(isTaken ? own.address : unset), ...(isTaken && operator ? [] : own.operator)]);
}

/** A YAML text with some of its values changed; comments stay. */
function changed(text: string, changes: readonly Change[]): string {
  const document = parseDocument(text);
  for (const [path, value] of changes) document.setIn(path, value);
  return document.toString({ lineWidth: 0 });
}

/** Puts the new year and the new number of duties in the place of the pattern's. */
function adapter({ campaign, duties }: Pattern, facts: CampaignData): (text: string) => string {
  const { edition } = parse(campaign) as CampaignData;
  const year = facts.edition === TO_FILL ? '' : `${facts.edition}年`;
  return (text) =>
    text.replaceAll(`${edition}年`, year).replaceAll(`${chineseCount(duties)}条`, facts.restated);
}

/** The source of the document, then what the texts cite and what filing numbers link to, with what came in the place of each. */
function sourcesFor(facts: CampaignData, ids: readonly string[], known: SourceData[]): SourceData[] {
  const cited = new Set<string>([...Object.values(filings), ...ids]);
  for (const id of cited) {
    const next = known.find((source) => source.id === id)?.replacedBy;
    if (next !== undefined) cited.add(next);
  }
  return [
    {
      id: facts.source,
      title: `《${facts.pledge}》`,
      publisher: TO_FILL,
      alive: 'unknown',
      authority: 'publisher',
    },
    ...known.filter(({ id }) => cited.has(id) && id !== facts.source),
  ];
}
