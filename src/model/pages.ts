import type { InterfaceData } from '../schema/interface.ts';
import type { SourceData } from '../schema/source.ts';
import { LANGUAGE } from '../support/names.ts';
import { fill } from '../text/fill.ts';
import { type AddressRow, addressTable } from './addresses.ts';
import { citedOn } from './cited-texts.ts';
import type { Names } from './names.ts';
import { openingOf } from './original.ts';
import { columnsOf, type PageKind } from './page-kinds.ts';
import { numbered, placeOf } from './pledge.ts';
import { markOf, provenanceOf } from './provenance.ts';
import { countListed } from './signatories.ts';
import { shownSources } from './source-groups.ts';
import type { Duty, Entries, PageRow, Provenance, Role, Section, Term } from './types.ts';

/** What the pages speak of: the content, and what is derived of it. */
interface Spoken {
  content: Entries;
  provenance: Provenance;
  sections: Section[];
  duties: Duty[];
  roles: Role[];
  terms: Term[];
}

type Words = Pick<PageRow, 'name' | 'description'> & Partial<PageRow>;

/** The page table: every page a reader can reach, in reading order. Home's path is `/index.html`. What would be empty is no page. */
export const pageTable = (spoken: Spoken): PageRow[] =>
  addressTable(namesOf(spoken)).map((address) => {
    const words = (own[address.kind] ?? plain)(spoken, address);
    const row = { title: words.name, keywords: [], ...words, ...address };
    return {
      ...row,
      shown: columnsOf(row.kind).shown,
      lang: columnsOf(row.kind).lang ?? LANGUAGE,
      searched: markIn(row.kind, words.provenance, spoken),
    };
  });

/** The sources that pages cite. */
export const sourcesOf = (spoken: Spoken): SourceData[] =>
  shownSources(
    spoken.content.sources,
    citedOn(spoken.content, addressTable({ ...namesOf(spoken), sources: [] })),
  );

const namesOf = ({ content, duties, terms }: Spoken): Names => ({
  sections: content.campaign.sections,
  duties: duties.map(({ name, entryId, section, restatement }) => ({
    ...{ id: name, entryId, section, at: placeOf(entryId).place },
    restated: restatement !== undefined,
    commitments: restatement?.commitments ?? [],
  })),
  roles: content.roles.map(({ id, questions, business = false }) => ({
    ...{ id, business, questions: questions.length },
    prose: content.roleProse.some((each) => each.id === id),
  })),
  laws: content.laws,
  background: content.background
    .map(({ id: entryId }) => ({ ...numbered(entryId), entryId }))
    .sort((a, b) => a.place - b.place)
    .map(({ id, entryId }) => ({ id, entryId })),
  terms,
  termGroups: content.termGroups,
  sources: content.sources,
  pages: content.pages.map(({ id }) => id),
  handout: content.handout !== undefined,
  original: content.original !== undefined,
  signatories: countListed(content.signatories?.names ?? [], content.original?.pledge.signatories),
  dropped: (content.original?.data.dropped ?? []).length > 0,
});

/** What a page is found under in search; nothing for one that is not searched. */
function markIn(
  kind: PageKind,
  provenance: Provenance | undefined,
  { content }: Spoken,
): PageRow['searched'] {
  const { searched } = columnsOf(kind);
  if (searched === 'provenance') return provenance ?? 'unrestated';
  return searched === 'original' && !content.original ? 'name' : searched;
}

/** A page whose words stand in a file of its own, or in the interface. */
function plain({ content }: Spoken, { kind, path }: AddressRow): Words {
  const { prose, words } = columnsOf(kind);
  const page = content.pages.find(({ id }) => id === prose)?.data;
  if (page)
    return { title: page.title, name: page.name, description: page.lead, keywords: page.keywords ?? [] };
  if (!words) throw new Error(`nothing names ${path}`);
  return { name: wordAt(content.words, words.name), description: wordAt(content.words, words.description) };
}

function wordAt(words: InterfaceData, place: string): string {
  const [group = '', key = ''] = place.split('.');
  const word = (words as Record<string, Record<string, string>>)[group]?.[key];
  if (word === undefined) throw new Error(`the interface has no ${place}`);
  return word;
}

const at = <T extends { path: string }>(items: T[], { path }: AddressRow): T => {
  const found = items.find((item) => item.path === path);
  if (!found) throw new Error(`nothing in the content is ${path}`);
  return found;
};

/** A title with the mark of what stands under it. */
const marked = (title: string, provenance: Provenance | undefined, { content }: Spoken): string =>
  [title, ...(provenance ? [markOf(provenance, content.words)] : [])].join(' · ');

/** Lists of duties show what we say of each, and nothing of the original. */
const listed = (duties: Duty[]): Provenance | undefined =>
  provenanceOf(duties.map(({ restatement }) => ({ restatement })));

/** Kinds whose words depend on more than a file or the interface. */
const own: Partial<Record<PageKind, (spoken: Spoken, address: AddressRow) => Words>> = {
  // What the site carries as a whole; with titles alone, nothing of the pledge.
  home: (spoken, address) => {
    const provenance = provenanceOf(spoken.duties);
    return {
      ...plain(spoken, address),
      title: marked(spoken.content.campaign.pledge, provenance, spoken),
      provenance,
      keywords: [spoken.content.campaign.pledge],
    };
  },
  pledge: (spoken, address) => {
    const { campaign, original, words } = spoken.content;
    return {
      ...plain(spoken, address),
      description: words.pledge[descriptions[spoken.provenance]],
      title: original ? campaign.pledge : `${campaign.pledge} · ${campaign.restated}`,
      provenance: spoken.provenance,
      keywords: [campaign.pledge],
    };
  },
  section: (spoken, address) => {
    const { name, summary: description, duties } = at(spoken.sections, address);
    const provenance = listed(duties);
    return { name, description, title: marked(name, provenance, spoken), provenance };
  },
  duty: (spoken, address) => {
    const duty = at(spoken.duties, address);
    const { words } = spoken.content;
    const provenance = provenanceOf([duty]);
    const title = `${fill(words.duty.number, { n: String(duty.number) })} ${duty.title}`;
    return {
      name: duty.title,
      description: describe(duty, words),
      title: marked(title, provenance, spoken),
      provenance,
      keywords: duty.restatement?.keywords ?? [],
    };
  },
  role: (spoken, address) => {
    const { name, intro: description, aliases: keywords } = at(spoken.roles, address);
    const title = fill(spoken.content.words.roles.title, { role: name });
    return { name, description, title, provenance: 'restatement', keywords };
  },
  selfCheck: (spoken, address) => {
    const page = plain(spoken, address);
    return {
      ...page,
      title: marked(page.title ?? page.name, 'restatement', spoken),
      provenance: 'restatement',
    };
  },
  // What there is to be found: of an edition without background or terms it promises none.
  search: (spoken, address) => {
    const { words, background } = spoken.content;
    const parts = [
      words.nav.pledge,
      ...(background.length > 0 ? [words.nav.background] : []),
      ...(spoken.terms.length > 0 ? [words.nav.terms] : []),
    ].join(words.common.listComma);
    return { ...plain(spoken, address), description: fill(words.search.description, { parts }) };
  },
  term: (spoken, address) => {
    const { name, definition: description, searchWords: keywords } = at(spoken.terms, address);
    return { name, description, keywords };
  },
};

const descriptions = {
  restatement: 'description',
  original: 'descriptionOriginal',
  both: 'descriptionBoth',
} as const;

/** A duty in a line: its claim in our own words, or else how the original begins. */
const describe = ({ restatement, original }: Duty, { duty }: InterfaceData): string =>
  restatement?.claim ?? (original ? openingOf(original) : duty.unrestated);
