import type { PageRow, Role, Site } from '../model/types.ts';
import { questionAnchor } from '../support/names.ts';
import type { Equivalent, PageFacts, SearchWords } from './types.ts';

/** What is found as one, page by page; a part that is a subject of its own comes after its page. */
const pageFacts = (site: Site): PageFacts[] =>
  site.table.flatMap((row) => {
    if (!row.searched) return [];
    const duty = site.duties.find(({ path }) => path === row.path);
    const role = site.roles.find(({ path }) => path === row.path);
    const term = site.terms.find(({ path }) => path === row.path);
    const { claim, commitments = [] } = duty?.restatement ?? {};
    // Of a page that repeats others this says what of it is its own.
    const own = row.searched === 'name' || row.searched === 'prose' ? row.searched : undefined;
    const page: PageFacts = {
      path: row.path.slice(1),
      title: row.kind === 'role' ? row.title : row.name,
      section: duty?.section,
      number: duty?.number,
      mark: row.searched === 'name' || row.searched === 'prose' ? 'site' : row.searched,
      roles: role ? [role.id] : [...new Set(commitments.flatMap(({ roles }) => roles))],
      keywords: term ? [...term.aliases, ...term.searchWords] : row.keywords.concat(role?.homeButton ?? []),
      english: term?.english,
      ended: term?.status === 'ended' || undefined,
      text: own ?? 'whole',
      // The claim stands under no anchor.
      short: [{ id: '', text: claim }, ...commitments].flatMap(({ id, text }) => (text ? [[id, text]] : [])),
    };
    return [
      page,
      ...partsOf(site, row, role).map((part) => ({ ...page, keywords: [], page: row.name, ...part })),
    ];
  });

/** Parts of a page that are subjects of their own: sections of the background, questions with their answers, a short list of who signed. */
function partsOf(site: Site, { kind, path }: PageRow, role: Role | undefined): Partial<PageFacts>[] {
  if (kind === 'background') return site.background.map(({ id, title }) => ({ anchor: id, title }));
  const [list, anchor] = site.signatories?.path?.split('#') ?? [];
  if (list === path && anchor)
    return [{ anchor, title: site.words.signatories.name, text: 'whole', mark: 'site' }];
  return role?.questions.map(({ question }, i) => ({ anchor: questionAnchor(i), title: question })) ?? [];
}

/** Words of the table of equivalents that come at once, or with the texts. */
const ofTheTable = ({ equivalents }: Site, isLater: boolean): Equivalent[] =>
  equivalents.filter(({ later = false }) => later === isLater).map(({ said, means }) => ({ said, means }));

/** What search must know and the built pages do not say: marks, sections, keywords. One file of the build, taken out before publication. */
export function searchFacts(site: Site) {
  const { view, aloud, letter, print, selfCheck, share, spot, copy, duty, notes, search } = site.words;
  /** Words of the scripts for reading aloud, printing, copying, sharing, codes, the letter and the self-check. */
  const controls: Record<string, SearchWords> = {
    ...{ view, aloud, letter, print, selfCheck, share, spot },
    copy: { ...copy, which: duty.which },
  };
  return {
    pages: pageFacts(site),
    equivalents: ofTheTable(site, false),
    /** Of the equivalents, those that come with the texts. */
    later: ofTheTable(site, true),
    sections: site.sections.map(({ id, name }) => ({ id, name })),
    roles: site.roles.map(({ id, name }) => ({ id, name })),
    controls,
    words: {
      ...search,
      number: duty.number,
      original: notes.originalMark,
      both: notes.bothMark,
      noOriginal: site.original ? '' : search.noOriginal,
    } as SearchWords,
  };
}

/** What the pages hand to the search steps. */
export type SearchFacts = ReturnType<typeof searchFacts>;
