import type { Site } from '../model/types.ts';
import type { SearchFacts } from './types.ts';

/** What search must know and the built pages do not say: marks, sections, keywords, terms. */
export function searchFacts(site: Site): SearchFacts {
  const file = (path: string) => path.replace(/^\//, '');
  return {
    pages: [
      ...site.duties.map((duty) => ({
        path: file(duty.path),
        title: duty.title,
        mark: duty.restatement ? ('restatement' as const) : ('unrestated' as const),
        section: duty.section,
        roles: [...new Set(duty.restatement?.commitments.flatMap((commitment) => commitment.roles))],
        keywords: duty.restatement?.keywords ?? [],
      })),
      { path: 'background.html', title: site.page('/background.html').name, mark: 'background' as const, roles: [], keywords: [] },
      { path: 'terms.html', title: site.page('/terms.html').name, mark: 'term' as const, roles: [], keywords: [] },
      ...site.roles.map((role) => ({
        path: file(role.path),
        title: site.page(role.path).title,
        mark: 'role' as const,
        roles: [role.id],
        keywords: role.aliases,
      })),
      ...['downloads', 'about'].map((id) => ({
        path: `${id}.html`,
        title: site.page(`/${id}.html`).name,
        mark: 'site' as const,
        roles: [],
        keywords: site.pages.get(id)?.data.keywords ?? [],
      })),
    ],
    terms: site.terms.map(({ id, name, aliases, english, definition }) => ({ id, name, aliases, english, definition })),
    sections: site.sections.map(({ id, name }) => ({ id, name })),
    roles: site.roles.map(({ id, name }) => ({ id, name })),
    controls: { aloud: site.words.aloud, print: site.words.print, copy: { ...site.words.copy, which: site.words.duty.which } },
    words: { ...site.words.search, viewNames: site.words.view.names, viewOffer: site.words.view.offer, viewOpen: site.words.view.open },
  };
}
