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
}

const kinds = {
  home: { gallery: true, index: true },
  pledge: { header: 'main', gallery: true, index: true },
  section: { footer: true, gallery: true },
  duty: { gallery: true },
  roles: { header: 'main', index: true },
  role: {},
  background: { header: 'minor', index: true },
  terms: { header: 'minor', index: true },
  search: { footer: true },
  downloads: { header: 'minor', index: true },
  about: { footer: true, index: true },
} as const satisfies Record<string, Shown>;

/** Where the pages of a kind are shown. */
export const shownOf = (kind: PageKind): Shown => kinds[kind];
