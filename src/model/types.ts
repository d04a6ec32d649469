import type { LoadedOfficial } from '../official/load.ts';
import type { CampaignData, SectionData } from '../schema/campaign.ts';
import type { CommitmentData, DutyData } from '../schema/duty.ts';
import type { EquivalentData } from '../schema/equivalent.ts';
import type { HandoutData } from '../schema/handout.ts';
import type { InterfaceData } from '../schema/interface.ts';
import type { LawData } from '../schema/law.ts';
import type { LicenceData } from '../schema/licence.ts';
import type { PageData, ProseData } from '../schema/prose.ts';
import type { RoleData } from '../schema/role.ts';
import type { SignatoriesData } from '../schema/signatories.ts';
import type { SiteData } from '../schema/site.ts';
import type { SourceData } from '../schema/source.ts';
import type { TermData, TermGroupData } from '../schema/term.ts';
import type { AddressRow } from './addresses.ts';
import type { Citations } from './citations.ts';
import type { Original, OriginalDuty, Paragraph } from './original.ts';
import type { Language, Shown } from './page-kinds.ts';
import type { Signatories } from './signatories.ts';

/** A content entry: its id as the loader gives it (path inside its folder, without extension), data and raw body. */
export interface Entry<Data> {
  id: string;
  data: Data;
  body?: string | undefined;
}

/** All of `content/`, as loaded and validated. */
export interface Entries {
  campaign: CampaignData;
  site: SiteData;
  licence: LicenceData;
  words: InterfaceData;
  sources: SourceData[];
  roles: RoleData[];
  /** What is told of some roles besides, by their ids. */
  roleProse: Entry<ProseData>[];
  laws: LawData[];
  /** What people type, and what the site says for it. */
  equivalents: EquivalentData[];
  termGroups: TermGroupData[];
  terms: Entry<TermData>[];
  duties: Entry<DutyData>[];
  preamble: Entry<ProseData>;
  background: Entry<ProseData>[];
  pages: Entry<PageData>[];
  /** Short texts and questions to hand on, where there are any. */
  handout?: HandoutData | undefined;
  /** Who signed, where they are listed. */
  signatories?: SignatoriesData | undefined;
  /** The logo of who runs the site, as an SVG. */
  logo?: string | undefined;
  /** The imported original, where there is one. */
  original?: LoadedOfficial | undefined;
}

/** One checkable action; `anchor` is its id on the pledge page, `id` on its duty page. */
export interface Commitment extends CommitmentData {
  anchor: string;
}

/** Every field of a duty's file besides its title; what may be absent there alone is absent here. */
export type Restatement = Omit<DutyData, 'title' | 'claim' | 'commitments' | 'keywords'> & {
  claim: string;
  commitments: Commitment[];
  keywords: string[];
};

export interface Duty {
  /** `enterprise-1`: the folder of its page and its place there. */
  id: string;
  /** `accountability`: file name, and permanent anchor on the pledge page. */
  name: string;
  /** The id of its section, and which of the sections that is, from 1; none where the pledge has no sections. */
  section?: string | undefined;
  part?: number | undefined;
  /** Its number through all sections, from 1. */
  number: number;
  title: string;
  path: string;
  entryId: string;
  restatement?: Restatement | undefined;
  original?: OriginalDuty | undefined;
  /** What the law requires in what it is about. */
  laws: Law[];
  /** Its title and claim in English, for the English page. */
  english?: DutyData['english'];
  /** Raw MDX of the explanation. */
  explanation: string;
}

export interface Section extends SectionData {
  /** Which of the sections it is, from 1: colour and seal go by it. */
  part: number;
  path: string;
  duties: Duty[];
}

/** Duties that stand together on the pages of the whole pledge. */
export interface DutyGroup {
  section?: Section | undefined;
  /** What leads to them in the imported original. */
  lead: Paragraph[];
  duties: Duty[];
}

/** A way to a term. */
export interface TermLink {
  id: string;
  name: string;
  path: string;
}

export interface Term extends Omit<TermData, 'successor'>, TermLink {
  /** The first paragraph of its body, which has no markup. */
  definition: string;
  /** Raw MDX, the definition first. */
  body: string;
  successor?: TermLink | undefined;
  /** Terms to read next: those its front matter names, then those its text links. */
  related: string[];
}

export interface TermGroup extends TermGroupData {
  terms: Term[];
}

/** One thing the law requires, with the document that says so. */
export interface Law {
  id: string;
  lead?: string | undefined;
  what: string;
  article: string;
  asOf: string;
  source: SourceData;
  /** The roles it names; none where it is for all whom a duty concerns. */
  roles: string[];
}

interface RoleDuty {
  duty: Duty;
  commitments: Commitment[];
}

export interface Role extends RoleData {
  path: string;
  duties: RoleDuty[];
  laws: Law[];
  /** Title of the prose about it, where there is any: its entry has the role's id. */
  proseTitle?: string | undefined;
}

interface BackgroundSection {
  id: string;
  title: string;
  entryId: string;
  /** Raw MDX. */
  body: string;
}

/** Whose words of the pledge stand on a page: ours, the original's, or both. */
export type Provenance = 'restatement' | 'original' | 'both';

/** A row of the page table: every page a reader can reach by a link. */
export interface PageRow extends AddressRow {
  /** Where the site shows a way to it. */
  shown: Shown;
  lang: Language;
  /** Full title: what `<title>` says before the site's name. */
  title: string;
  /** Short name for breadcrumbs, lists and cards. */
  name: string;
  description: string;
  /** Whose words of the pledge stand on it; absent where none do. */
  provenance?: Provenance | undefined;
  /** What people type for it that its text does not say. */
  keywords: string[];
  /** What a hit on it is made of, or that it is found by its name alone; absent where it is not searched. */
  searched?:
    | Provenance
    | 'unrestated'
    | 'background'
    | 'term'
    | 'role'
    | 'site'
    | 'name'
    | 'prose'
    | undefined;
}

export interface Site {
  campaign: CampaignData;
  settings: SiteData;
  licence: LicenceData;
  words: InterfaceData;
  /** Those that pages cite. */
  sources: SourceData[];
  source(id: string): SourceData;
  sections: Section[];
  /** The duties as they stand together: section by section, or all at once where there are no sections. */
  groups: DutyGroup[];
  duties: Duty[];
  terms: Term[];
  termGroups: TermGroup[];
  equivalents: EquivalentData[];
  roles: Role[];
  preamble: Entry<ProseData>;
  background: BackgroundSection[];
  pages: Map<string, Entry<PageData>>;
  handout?: HandoutData | undefined;
  signatories?: Signatories | undefined;
  logo?: string | undefined;
  original?: Original | undefined;
  /** How many places of the content still wait to be filled. */
  toFill: number;
  /** Whose words of the pledge the site has. */
  provenance: Provenance;
  table: PageRow[];
  has(path: string): boolean;
  page(path: string): PageRow;
  /** The numbers of the sources that the texts of a page cite. */
  citations(row: PageRow): Citations;
}
