import { byCodeUnit } from '../text/order.ts';
import { citationsOn } from './cited-texts.ts';
import { withEverywhere } from './everywhere.ts';
import { linkLaws } from './laws.ts';
import { layOut } from './original.ts';
import { pageTable, sourcesOf } from './pages.ts';
import { groupDuties, groupSections, numbered, orderDuties } from './pledge.ts';
import { countToFill } from './preview.ts';
import { provenanceOf } from './provenance.ts';
import { assignRoles } from './roles.ts';
import { layOutSignatories } from './signatories.ts';
import { groupTerms, linkTerms } from './terms.ts';
import type { Entries, Site } from './types.ts';

function pick<T>(items: T[], fits: (item: T) => boolean, name: string): T {
  const found = items.find(fits);
  if (!found) throw new Error(`no such entry: ${name}`);
  return found;
}

/** The sections of the background, by the numbers of their files. */
const inOrder = (background: Entries['background']) =>
  background
    .map(({ id, data, body = '' }) => ({ ...numbered(id), title: data.title, entryId: id, body }))
    .sort((a, b) => a.place - b.place || byCodeUnit(a.id, b.id));

/** Everything the pages need, derived once from the content. Pure. */
export function assemble(given: Entries): Site {
  const content = withEverywhere(given);
  const ordered = orderDuties(content.duties, content.campaign.sections);
  const original = content.original && layOut(content.original, ordered, content.campaign.sections);
  const laws = linkLaws(content.laws, content.sources);
  const duties = ordered.map((duty) => ({
    ...duty,
    laws: laws.ofDuty(duty.path),
    original: original?.duties.get(duty.name),
  }));
  const sections = groupSections(content.campaign.sections, duties);
  const groups = groupDuties(sections, duties, original);
  const roles = assignRoles(content, duties, laws.ofRole);
  const provenance = provenanceOf(duties) ?? 'restatement';
  const terms = linkTerms(content.terms);
  const spoken = { content, provenance, sections, duties, roles, terms };
  const sources = sourcesOf(spoken);
  const table = pageTable({ ...spoken, content: { ...content, sources } });
  return {
    campaign: content.campaign,
    ...{ settings: content.site, licence: content.licence, words: content.words },
    sources,
    source: (id) => pick(content.sources, (source) => source.id === id, `source ${id}`),
    sections,
    groups,
    duties,
    terms,
    termGroups: groupTerms(content.termGroups, terms),
    equivalents: content.equivalents,
    roles,
    preamble: content.preamble,
    background: inOrder(content.background),
    pages: new Map(content.pages.map((entry) => [entry.id, entry])),
    handout: content.handout,
    signatories: layOutSignatories(content),
    ...{ logo: content.logo, original },
    toFill: countToFill(content),
    provenance,
    table,
    has: (path) => table.some((row) => row.path === path),
    page: (path) => pick(table, (row) => row.path === path, `page ${path}`),
    citations: citationsOn(content),
  };
}
