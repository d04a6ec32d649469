import type { InterfaceData } from '../schema/interface.ts';
import { fill } from '../text/fill.ts';
import { type PageKind, shownOf } from './page-kinds.ts';
import { markOf, provenanceOf } from './provenance.ts';
import type { Duty, DutyGroup, Entries, PageRow, Provenance, Role } from './types.ts';

const slugOf = (path: string): string =>
  path
    .replace(/^\//, '')
    .replace(/\.html$/, '')
    .replaceAll('/', '-');

/** The page table: every page a reader can reach, in reading order. Home's path is `/index.html`. What would be empty is no page. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a table of pages, a row each
export function pageTable(
  content: Entries,
  provenance: Provenance,
  groups: DutyGroup[],
  roles: Role[],
): PageRow[] {
  const { campaign, words } = content;
  const page = (id: string) => content.pages.find((entry) => entry.id === id);
  // biome-ignore lint/complexity/useMaxParams: the columns of the table, in their order
  const row = (
    kind: PageKind,
    path: string,
    name: string,
    description: string,
    parents: string[],
    title = name,
    own?: Provenance,
  ): PageRow => ({
    kind,
    shown: shownOf(kind),
    path,
    name,
    title,
    description,
    parents,
    card: `/cards/${slugOf(path)}.png`,
    provenance: own,
  });
  /** A title with the mark of what stands under it. */
  const marked = (title: string, own: Provenance | undefined) =>
    [title, ...(own ? [markOf(own, words)] : [])].join(' · ');
  const home = '/index.html';
  // Lists of duties show what we say of each, and nothing of the original.
  const told = (duties = groups.flatMap((group) => group.duties)) =>
    provenanceOf(duties.map(({ restatement }) => ({ restatement })));
  const pledge = content.original ? campaign.pledge : `${campaign.pledge} · ${campaign.restated}`;
  return [
    row(
      'home',
      home,
      words.nav.home,
      page('home')?.data.lead ?? '',
      [],
      marked(campaign.pledge, provenance),
      told(),
    ),
    row(
      'pledge',
      '/pledge.html',
      words.nav.pledge,
      words.pledge[descriptions[provenance]],
      [home],
      pledge,
      provenance,
    ),
    ...groups.flatMap(({ section, duties }) => [
      ...(section
        ? [
            row(
              'section',
              section.path,
              section.name,
              section.summary,
              [home],
              marked(section.name, told(section.duties)),
              told(section.duties),
            ),
          ]
        : []),
      ...duties.map((duty) => {
        const own = provenanceOf([duty]);
        const title = marked(`${fill(words.duty.number, { n: String(duty.number) })} ${duty.title}`, own);
        const parents = [home, ...(section ? [section.path] : [])];
        return row('duty', duty.path, duty.title, describe(duty, words), parents, title, own);
      }),
    ]),
    ...(roles.length > 0
      ? [row('roles', '/roles.html', words.nav.roles, words.roles.description, [home])]
      : []),
    ...roles.map((role) =>
      row(
        'role',
        role.path,
        role.name,
        role.intro,
        [home, '/roles.html'],
        fill(words.roles.title, { role: role.name }),
        'restatement',
      ),
    ),
    ...(content.background.length > 0
      ? [row('background', '/background.html', words.nav.background, words.background.description, [home])]
      : []),
    ...(content.terms.length > 0
      ? [row('terms', '/terms.html', words.nav.terms, words.terms.description, [home])]
      : []),
    row('search', '/search.html', words.nav.search, words.search.description, [home]),
    row(
      'downloads',
      '/downloads.html',
      words.nav.downloads,
      page('downloads')?.data.lead ?? '',
      [home],
      page('downloads')?.data.title,
    ),
    row(
      'about',
      '/about.html',
      words.nav.about,
      page('about')?.data.lead ?? '',
      [home],
      page('about')?.data.title,
    ),
  ];
}

const descriptions = {
  restatement: 'description',
  original: 'descriptionOriginal',
  both: 'descriptionBoth',
} as const;

/** A duty in a line, in our own words: what links to it show. */
const describe = ({ restatement, original, title }: Duty, { duty }: InterfaceData): string =>
  restatement?.claim ?? (original ? fill(duty.originalOf, { title }) : duty.unrestated);
