import type { Site } from '../model/types.ts';
import { normalForm } from '../text/normal-form.ts';
import type { Equivalent, PageFacts, SearchFacts } from './types.ts';

/** What people type for what has one of these names. @param foremost only where it is what they mean before all else */
function saidFor(equivalents: Equivalent[], names: string[], foremost: boolean): string[] {
  const wanted = names.map((name) => normalForm(name).text);
  return equivalents.flatMap(({ said, means }) =>
    means.some((word, i) => (i === 0 || !foremost) && wanted.includes(normalForm(word).text)) ? said : [],
  );
}

/** The pages that are searched, with what their own text does not say. */
const pageFacts = ({ table, duties, roles, equivalents }: Site): PageFacts[] =>
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
        ...(duty && { section: duty.section }),
        roles: role ? [role.id] : [...new Set(concerned)],
        keywords: [...keywords, ...saidFor(equivalents, [name, title], false)],
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
      aliases: [...aliases, ...searchWords, ...saidFor(site.equivalents, [name], true)],
      english,
      definition,
    })),
    equivalents: site.equivalents.map(({ said, means }) => ({ said, means })),
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
