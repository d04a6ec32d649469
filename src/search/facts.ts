import type { Site } from '../model/types.ts';
import type { Mark, PageFacts, SearchFacts } from './types.ts';

/** The pages that are searched, with what their own text does not say. */
function pageFacts(site: Site): PageFacts[] {
  const file = (path: string) => path.replace(/^\//, '');
  const plain = (path: string, mark: Mark) => ({
    path: file(path),
    title: site.page(path).name,
    mark,
    roles: [],
    keywords: [],
  });
  return [
    ...site.duties.map((duty) => ({
      path: file(duty.path),
      title: duty.title,
      mark: site.page(duty.path).provenance ?? ('unrestated' as const),
      section: duty.section,
      roles: [...new Set(duty.restatement?.commitments.flatMap((commitment) => commitment.roles))],
      keywords: duty.restatement?.keywords ?? [],
    })),
    // The pledge page repeats every duty: of it only what the original has besides them is searched.
    ...(site.original ? [plain('/pledge.html', 'original')] : []),
    ...(site.has('/background.html') ? [plain('/background.html', 'background')] : []),
    ...(site.has('/terms.html') ? [plain('/terms.html', 'term')] : []),
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
  ];
}

/** What search must know and the built pages do not say: marks, sections, keywords, terms. */
export function searchFacts(site: Site): SearchFacts {
  return {
    pages: pageFacts(site),
    terms: site.terms.map(({ id, name, aliases, english, definition }) => ({
      id,
      name,
      aliases,
      english,
      definition,
    })),
    sections: site.sections.map(({ id, name }) => ({ id, name })),
    roles: site.roles.map(({ id, name }) => ({ id, name })),
    controls: {
      aloud: site.words.aloud,
      print: site.words.print,
      copy: { ...site.words.copy, which: site.words.duty.which },
    },
    words: {
      ...site.words.search,
      original: site.words.notes.originalMark,
      both: site.words.notes.bothMark,
      noOriginal: site.original ? '' : site.words.search.noOriginal,
      viewNames: site.words.view.names,
      viewOffer: site.words.view.offer,
      viewOpen: site.words.view.open,
    },
  };
}
