import type { Duty, PageRow, Role, Site } from '../model/types.ts';
import { questionAnchor } from '../support/names.ts';
import type { PageFacts, RecordFacts, SearchFacts } from './types.ts';

/** What is found as one, page by page; a part that is a subject of its own comes after its page. */
const pageFacts = (site: Site): PageFacts[] =>
  site.table.flatMap((row) => {
    if (!row.searched) return [];
    const duty = site.duties.find(({ path }) => path === row.path);
    const role = site.roles.find(({ path }) => path === row.path);
    const term = site.terms.find(({ path }) => path === row.path);
    // Of a page that repeats others this says what of it is its own.
    const own = row.searched === 'name' || row.searched === 'prose' ? row.searched : undefined;
    const page: PageFacts = {
      path: row.path.slice(1),
      title: row.kind === 'role' ? row.title : row.name,
      section: duty?.section,
      number: duty?.number,
      mark: row.searched === 'name' || row.searched === 'prose' ? 'site' : row.searched,
      roles: role ? [role.id] : concerned(duty),
      keywords: term ? [...term.aliases, ...term.searchWords] : row.keywords.concat(role?.homeButton ?? []),
      english: term?.english,
      ended: term?.status === 'ended' || undefined,
      text: own ?? 'whole',
      short: shortOf(duty),
    };
    return [
      page,
      ...partsOf(site, row, role).map((part) => ({ ...page, keywords: [], page: row.name, ...part })),
    ];
  });

const concerned = (duty: Duty | undefined): string[] => [
  ...new Set(duty?.restatement?.commitments.flatMap((commitment) => commitment.roles)),
];

/** What a duty asks in short: its claim, which stands under no anchor, and its commitments. */
const shortOf = (duty: Duty | undefined): PageFacts['short'] =>
  duty?.restatement
    ? [
        ['', duty.restatement.claim],
        ...duty.restatement.commitments.map(({ id, text }): [string, string] => [id, text]),
      ]
    : [];

/** Parts of a page that are subjects of their own: sections of the background, questions with their answers, a short list of who signed. */
function partsOf(
  site: Site,
  { kind, path }: PageRow,
  role: Role | undefined,
): (Pick<RecordFacts, 'anchor' | 'title'> & Partial<PageFacts>)[] {
  if (kind === 'background') return site.background.map(({ id, title }) => ({ anchor: id, title }));
  const [list, anchor] = site.signatories?.path?.split('#') ?? [];
  if (list === path && anchor)
    return [{ anchor, title: site.words.signatories.name, text: 'whole', mark: 'site' }];
  return role?.questions.map(({ question }, i) => ({ anchor: questionAnchor(i), title: question })) ?? [];
}

/** Words of the table of equivalents that come at once, or with the texts. */
const ofTheTable = ({ equivalents }: Site, isLater: boolean): SearchFacts['equivalents'] =>
  equivalents.filter(({ later = false }) => later === isLater).map(({ said, means }) => ({ said, means }));

/** What search must know and the built pages do not say: marks, sections, keywords. */
export function searchFacts(site: Site): SearchFacts {
  const { view, aloud, letter, print, selfCheck, share, spot, copy, duty, notes, search } = site.words;
  return {
    pages: pageFacts(site),
    equivalents: ofTheTable(site, false),
    later: ofTheTable(site, true),
    sections: site.sections.map(({ id, name }) => ({ id, name })),
    roles: site.roles.map(({ id, name }) => ({ id, name })),
    controls: { view, aloud, letter, print, selfCheck, share, spot, copy: { ...copy, which: duty.which } },
    words: {
      ...spoken(search),
      number: duty.number,
      original: notes.originalMark,
      both: notes.bothMark,
      noOriginal: site.original ? '' : search.noOriginal,
    },
  };
}

/** Words that the search page itself says, and no script does. */
const said = ['description', 'box', 'placeholder', 'go', 'hint', 'noScript', 'missing', 'allTerms'];
const spoken = (words: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter(([key]) => !said.includes(key)));
