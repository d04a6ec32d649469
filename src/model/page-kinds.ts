import { SHORT_LIMITS } from '../schema/handout.ts';
import type { InterfaceData } from '../schema/interface.ts';
import { TABLE_FROM } from '../schema/signatories.ts';
import { type LANGUAGE, questionAnchor } from '../support/names.ts';
import type { Place } from '../support/site-error.ts';
import {
  answerText,
  asksBusinesses,
  DUTIES,
  type DutyName,
  dutyAddress,
  dutyPath,
  isAsked,
  isBound,
  type Name,
  type Names,
  rolePath,
  sectionPath,
  termPath,
} from './names.ts';
import { SIGNATORIES, SIGNATORIES_ID } from './signatories.ts';
import { citedSources, groupSources } from './source-groups.ts';

/** What kind of page it is: breadcrumbs, cards, search marks and tests go by it. */
export type PageKind = keyof typeof kinds;

/** Where the pages of a kind are shown. */
export interface Shown {
  /** In the header; `minor` is left out of the elder edition's, and the index on the search page has it. */
  header?: 'main' | 'minor';
  footer?: true;
  /** Among the pictures on the page of downloads. */
  gallery?: true;
  /** By itself in the index on the search page: others stand there under theirs. */
  index?: true;
  /** Its card shows the campaign, and not its own name and description; or it has none, and shows that of the page above. */
  card?: 'campaign' | 'above';
}

/** A word of the interface: `nav.terms`. */
type Word = { [G in keyof InterfaceData]: `${G}.${keyof InterfaceData[G] & string}` }[keyof InterfaceData];

/** An id on a page that may be linked; one that is made of a name of the content says of what, and where that is written. */
export interface Anchor extends Name {
  of?: 'section' | 'duty' | 'commitment' | 'dutyCommitment' | 'background' | 'term' | 'termGroup' | 'heading';
}

/** A page as its address has it, which the names of the content alone decide. */
export interface Address {
  path: string;
  /** Pages above it, home first, itself left out. */
  parents: string[];
  /** Ids on it, besides those of the headings in `bodies`. */
  anchors: Anchor[];
  /** Texts that stand on it and may cite: bodies of content files, by their path in the content folder, and answers; `under` is the heading above, where their paragraphs have ids. */
  bodies: { of: string; under?: string }[];
  /** Where the name is written that gives it its address; none for a page of the site's own. */
  place?: Place | undefined;
}

/** The languages of pages. */
export type Language = typeof LANGUAGE | 'en';

/** The columns of a kind; pages that are made of names have `pages`, others one `path`. */
interface Columns {
  shown: Shown;
  /** The language it is written in, where that is not Chinese. */
  lang?: Language;
  path?: string;
  /** The page above it, where that is not home. */
  above?: string;
  /** Where this is false the page would be empty, and is none. */
  when?: (names: Names) => boolean;
  anchors?: (names: Names) => Anchor[];
  bodies?: (names: Names) => Address['bodies'];
  pages?: (names: Names) => Address[];
  /** The file of `content/pages` that names and describes it, and stands on it. */
  prose?: string;
  /** Of a page without such a file: what names and what describes it. */
  words?: { name: Word; description: Word };
  /** The script in `assets/` that it wants at once: whoever opens it is going to use it. */
  script?: string;
  /** The mark it is found under; by `provenance` that of its words. Of a page that repeats others, `original` is searched; by `name` its name alone, by `prose` its name and the text of its own. */
  searched?: 'provenance' | 'original' | 'background' | 'term' | 'role' | 'site' | 'name' | 'prose';
}

const HOME = '/index.html';
const ids = (...list: string[]): Anchor[] => list.map((id) => ({ id }));
/** What the layout gives every page but that of search, which has the search form in its text. */
const frame = ids('main', 'site-search');
const anchor = (of: NonNullable<Anchor['of']>, { id, place }: Name): Anchor => ({ id, of, place });
/** The id of a short text on the page of downloads, by the most characters it may have. */
export function shortAnchor(limit: number): string {
  return `short-${limit}`;
}
/** The id of a group's heading on the page of all terms. */
export const groupAnchor = (id: string): string => `group-${id}`;
const shortIds = ['short', ...SHORT_LIMITS.map(shortAnchor), 'questions'];
const isRestated = ({ restated }: DutyName) => restated;

/** The page table by kinds: a row each, in reading order. */
const kinds = {
  home: {
    path: HOME,
    prose: 'home',
    shown: { gallery: true, index: true, card: 'campaign' },
    searched: 'name',
    anchors: ({ sections, roles }) => [
      ...frame,
      ...ids('duties', 'campaign', 'home-search'),
      ...(sections.length > 0 ? ids('parts') : []),
      ...(roles.length > 0 ? ids('roles') : []),
    ],
  },
  pledge: {
    path: '/pledge.html',
    words: { name: 'nav.pledge', description: 'pledge.description' },
    shown: { header: 'main', gallery: true, index: true },
    searched: 'original',
    anchors: ({ sections, duties, original, signatories }) => [
      ...frame,
      ...ids(...(signatories > 0 && signatories < TABLE_FROM ? [SIGNATORIES_ID] : [])),
      ...ids('contents', ...(original && !duties.some(isRestated) ? [] : ['preamble'])),
      ...sections.map((section) => anchor('section', section)),
      ...ids(...duties.map(({ section = DUTIES, at }) => `${section}-${at}`)),
      ...duties.map((duty) => anchor('duty', duty)),
      ...duties.flatMap((duty) =>
        duty.commitments.map(({ id, place }) => anchor('dutyCommitment', { id: `${duty.id}-${id}`, place })),
      ),
    ],
    bodies: () => [{ of: 'pledge/preamble' }],
  },
  section: {
    shown: { footer: true, gallery: true },
    searched: 'name',
    pages: ({ sections }) =>
      sections.map(({ id, place }) => ({
        ...{ path: sectionPath(id), parents: [HOME], place },
        ...{ anchors: frame, bodies: [] },
      })),
  },
  duty: {
    shown: { gallery: true },
    searched: 'provenance',
    pages: ({ duties, laws, original }) =>
      duties.map(({ id, entryId, section, restated, commitments, place }) => ({
        ...{ path: dutyPath(section, id), place },
        parents: [HOME, ...(section === undefined ? [] : [sectionPath(section)])],
        anchors: [
          ...frame,
          ...ids(...(restated ? ['commitments', 'explanation'] : []), 'terms', 'rail'),
          ...ids(...(original ? ['original', ...(restated ? ['restatement'] : [])] : [])),
          ...ids(...(isBound({ laws }, 'duties', dutyAddress(section, id)) ? ['law'] : [])),
          ...commitments.map((commitment) => anchor('commitment', commitment)),
        ],
        bodies: [{ of: `pledge/${entryId}`, under: 'explanation' }],
      })),
  },
  signatories: {
    path: SIGNATORIES,
    words: { name: 'signatories.name', description: 'signatories.description' },
    shown: { index: true },
    searched: 'site',
    when: ({ signatories }) => signatories >= TABLE_FROM,
  },
  roles: {
    path: '/roles.html',
    words: { name: 'nav.roles', description: 'roles.description' },
    shown: { header: 'main', index: true },
    searched: 'name',
    when: ({ roles }) => roles.length > 0,
  },
  role: {
    shown: {},
    searched: 'role',
    pages: ({ roles, duties, laws }) =>
      roles.map(({ id, questions, prose, place }) => ({
        ...{ path: rolePath(id), parents: [HOME, '/roles.html'], place },
        anchors: [
          ...frame,
          ...ids(
            'contents',
            'start',
            ...(isAsked({ duties }, id) ? ['commitments'] : []),
            ...(prose ? ['guide'] : []),
          ),
          ...ids(...(isBound({ laws }, 'roles', id) ? ['law'] : [])),
          ...ids(...Array.from({ length: questions }, (_, place) => questionAnchor(place))),
        ],
        bodies: [
          ...(prose ? [{ of: `roles/${id}` }] : []),
          ...Array.from({ length: questions }, (_, i) => ({ of: answerText(id, i) })),
        ],
      })),
  },
  selfCheck: {
    path: '/self-check.html',
    above: '/roles.html',
    prose: 'self-check',
    shown: { index: true },
    searched: 'prose',
    script: 'self-check',
    when: (names) => names.pages.includes('self-check') && asksBusinesses(names),
    anchors: ({ duties, roles }) => [
      ...frame,
      ...duties
        .filter((duty) => asksBusinesses({ duties: [duty], roles }))
        .map((duty) => anchor('duty', duty)),
    ],
  },
  letter: {
    path: '/letter.html',
    above: '/roles.html',
    prose: 'letter',
    shown: { index: true },
    searched: 'prose',
    script: 'letter',
    when: (names) => names.pages.includes('letter') && asksBusinesses(names),
  },
  background: {
    path: '/background.html',
    words: { name: 'nav.background', description: 'background.description' },
    shown: { header: 'minor', index: true },
    searched: 'background',
    when: ({ background }) => background.length > 0,
    anchors: ({ background }) => [
      ...frame,
      ...ids('contents'),
      ...background.map((each) => anchor('background', each)),
    ],
    bodies: ({ background }) =>
      background.map(({ id, entryId }) => ({ of: `background/${entryId}`, under: id })),
  },
  terms: {
    path: '/terms.html',
    words: { name: 'nav.terms', description: 'terms.description' },
    shown: { header: 'minor', index: true },
    searched: 'name',
    when: ({ terms }) => terms.length > 0,
    anchors: ({ terms, termGroups }) => [
      ...frame,
      ...ids('contents'),
      ...termGroups.map(({ id, place }) => anchor('termGroup', { id: groupAnchor(id), place })),
      ...terms.map((term) => anchor('term', term)),
    ],
  },
  term: {
    shown: { card: 'above' },
    searched: 'term',
    pages: ({ terms }) =>
      terms.map(({ id, place }) => ({
        ...{ path: termPath(id), parents: [HOME, '/terms.html'], place },
        ...{ anchors: frame, bodies: [{ of: `terms/${id}` }] },
      })),
  },
  search: {
    path: '/search.html',
    words: { name: 'nav.search', description: 'search.description' },
    shown: { footer: true },
    script: 'search',
    anchors: ({ roles }) =>
      ids('main', 'q', 'index', ...(roles.some(({ questions }) => questions > 0) ? ['likely'] : [])),
  },
  downloads: {
    path: '/downloads.html',
    prose: 'downloads',
    shown: { header: 'minor', index: true },
    searched: 'site',
    anchors: ({ handout }) => [
      ...frame,
      ...ids('wall', 'briefing', ...(handout ? shortIds : []), 'cards', 'spot'),
    ],
  },
  files: {
    path: '/kit.html',
    above: '/downloads.html',
    words: { name: 'files.name', description: 'files.description' },
    shown: { index: true },
  },
  english: {
    path: '/english.html',
    lang: 'en',
    prose: 'english',
    shown: { footer: true, index: true },
    searched: 'site',
    when: ({ pages }) => pages.includes('english'),
    anchors: () => [...frame, ...ids('duties')],
  },
  about: {
    path: '/about.html',
    prose: 'about',
    shown: { footer: true, index: true },
    searched: 'site',
    anchors: ({ original, dropped }) => [
      ...frame,
      ...ids(
        'contents',
        'sources',
        'licence',
        ...(original ? ['original'] : []),
        ...(dropped ? ['dropped'] : []),
      ),
    ],
  },
  sources: {
    path: '/sources.html',
    words: { name: 'sources.name', description: 'sources.description' },
    shown: { footer: true, index: true },
    anchors: ({ sources }) => [
      ...frame,
      ...ids('contents', ...groupSources(sources).map(({ group }) => group)),
      ...citedSources(sources).map(({ id }) => ({ id: `source-${id}` })),
    ],
  },
} satisfies Record<string, Columns>;

/** All kinds with their columns, in reading order. */
export const pageKinds = Object.entries(kinds) as [PageKind, Columns][];

/** The columns of a kind. */
export const columnsOf = (kind: PageKind): Columns => kinds[kind];

/** The pages of a kind that the content has. */
export function addressesOf({ path, above, prose, ...columns }: Columns, names: Names): Address[] {
  if (path === undefined) return columns.pages?.(names) ?? [];
  if (columns.when?.(names) === false) return [];
  return [
    {
      path,
      parents: path === HOME ? [] : [HOME, ...(above ? [above] : [])],
      anchors: columns.anchors?.(names) ?? frame,
      bodies: [...(columns.bodies?.(names) ?? []), ...(prose ? [{ of: `pages/${prose}` }] : [])],
    },
  ];
}
