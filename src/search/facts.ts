import type { Site } from '../model/types.ts';
import type { PageFacts, SearchFacts } from './types.ts';

/** The pages that are searched, with what their own text does not say. */
const pageFacts = ({ table, duties, roles }: Site): PageFacts[] =>
  table.flatMap(({ path, kind, name, title, searched, keywords }) => {
    if (!searched) return [];
    const duty = duties.find((one) => one.path === path);
    const role = roles.find((one) => one.path === path);
    const concerned = duty?.restatement?.commitments.flatMap((commitment) => commitment.roles) ?? [];
    return [
      {
        path: path.slice(1),
        title: kind === 'role' ? title : name,
        mark: searched,
        ...(duty && { section: duty.section, number: duty.number }),
        roles: role ? [role.id] : [...new Set(concerned)],
        keywords,
      },
    ];
  });

/** What search must know and the built pages do not say: marks, sections, keywords, terms. */
export function searchFacts(site: Site): SearchFacts {
  return {
    pages: pageFacts(site),
    terms: site.terms.map(({ id, name, aliases, searchWords, english, definition }) => ({
      id,
      name,
      aliases: [...aliases, ...searchWords],
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
      number: site.words.duty.number,
      original: site.words.notes.originalMark,
      both: site.words.notes.bothMark,
      noOriginal: site.original ? '' : site.words.search.noOriginal,
      viewNames: site.words.view.names,
      viewOffer: site.words.view.offer,
      viewOpen: site.words.view.open,
    },
  };
}
