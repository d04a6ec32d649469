import { campaign, duties, pages, roles } from './built.ts';

/** The search page with a query that finds much in any edition: the beginning of the pledge's short name. */
export const searchWithResults = `search.html?q=${encodeURIComponent([...campaign.shortName].slice(0, 4).join(''))}`;

/** One page of each kind, where every page would take too long: paths with what is to be waited for, if anything. */
export const pageKinds: { kind: string; path: string; ready?: string }[] = [
  { kind: 'home', path: 'index.html' },
  { kind: 'pledge', path: 'pledge.html' },
  { kind: 'section', path: `${campaign.sections[0]?.id}.html` },
  { kind: 'duty', path: duties[0]?.path ?? '' },
  { kind: 'background', path: 'background.html' },
  { kind: 'terms', path: 'terms.html' },
  { kind: 'term', path: pages.find((path) => /^terms\/(?!index\.)/.test(path)) ?? '' },
  { kind: 'English', path: 'english.html' },
  { kind: 'roles', path: 'roles.html' },
  { kind: 'role', path: `roles/${roles[0]?.id}.html` },
  { kind: 'self-check', path: 'self-check.html', ready: '.check' },
  { kind: 'letter', path: 'letter.html', ready: '.check' },
  { kind: 'index of everything', path: 'search.html' },
  { kind: 'search with results', path: searchWithResults, ready: '[data-search-results]:not([aria-busy]) a' },
  { kind: 'downloads', path: 'downloads.html' },
  { kind: 'about', path: 'about.html' },
  { kind: 'not found', path: '404.html' },
].filter(({ path }) => pages.includes(path.replace(/\?.*/, '')));
