import { fill } from '../text/fill.ts';
import type { Entries, PageKind, PageRow, Role, Section } from './types.ts';

const slugOf = (path: string): string =>
  path
    .replace(/^\//, '')
    .replace(/\.html$/, '')
    .replaceAll('/', '-');

/** The page table: every page a reader can reach, in reading order. Home's path is `/index.html`. */
export function pageTable(content: Entries, sections: Section[], roles: Role[]): PageRow[] {
  const { campaign, words } = content;
  const page = (id: string) => content.pages.find((entry) => entry.id === id);
  const row = (kind: PageKind, path: string, name: string, description: string, parents: string[], title = name): PageRow => ({
    kind,
    path,
    name,
    title,
    description,
    parents,
    card: `/cards/${slugOf(path)}.png`,
    restates: ['home', 'pledge', 'section', 'duty', 'role'].includes(kind),
  });
  const home = '/index.html';
  return [
    row('home', home, words.nav.home, page('home')?.data.lead ?? '', [], `${campaign.pledge} · ${words.notes.mark}`),
    row('pledge', '/pledge.html', words.nav.pledge, words.pledge.description, [home], `${campaign.pledge} · ${campaign.restated}`),
    ...sections.flatMap((section) => [
      row('section', section.path, section.name, section.summary, [home], `${section.name} · ${words.notes.mark}`),
      ...section.duties.map(({ path, number, title, restatement }) => ({
        ...row(
          'duty',
          path,
          title,
          restatement?.claim ?? words.duty.unrestated,
          [home, section.path],
          [`${fill(words.duty.number, { n: String(number) })} ${title}`, ...(restatement ? [words.notes.mark] : [])].join(' · '),
        ),
        restates: restatement !== undefined,
      })),
    ]),
    row('roles', '/roles.html', words.nav.roles, words.roles.description, [home]),
    ...roles.map((role) => row('role', role.path, role.name, role.intro, [home, '/roles.html'], fill(words.roles.title, { role: role.name }))),
    row('background', '/background.html', words.nav.background, words.background.description, [home]),
    row('terms', '/terms.html', words.nav.terms, words.terms.description, [home]),
    row('search', '/search.html', words.nav.search, words.search.description, [home]),
    row('downloads', '/downloads.html', words.nav.downloads, page('downloads')?.data.lead ?? '', [home], page('downloads')?.data.title),
    row('about', '/about.html', words.nav.about, page('about')?.data.lead ?? '', [home], page('about')?.data.title),
  ];
}
