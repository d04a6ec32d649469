import { termPath } from '../../model/names.ts';
import type { Site } from '../../model/types.ts';

/** Where a link of a text leads in print: `to` a place of the booklet by its label, or to a `url`; nowhere where it has neither. */
export type Places = (href: string) => { to?: string; url?: string };

/** Labels of places of the booklet. */
export const label = {
  section: (id: string): string => `section-${id}`,
  duty: (id: string): string => `duty-${id}`,
  background: (id: string): string => `background-${id}`,
  term: (id: string): string => `term-${id}`,
} as const;

/** The parts of the booklet that have labels by themselves. */
export const PARTS = {
  preamble: 'preamble',
  background: 'background',
  terms: 'terms',
  sources: 'sources',
} as const;

/** The places of the site that stand in the booklet, and the address of the others, where the site has one. */
export function placesOf({ sections, duties, background, terms, settings }: Site): Places {
  const places = new Map<string, string>([
    ['/pledge.html', PARTS.preamble],
    ['/background.html', background.length > 0 ? PARTS.background : ''],
    ['/terms.html', terms.length > 0 ? PARTS.terms : ''],
    ['/sources.html', PARTS.sources],
    ...sections.map(({ id, path }): [string, string] => [path, label.section(id)]),
    ...duties.flatMap(({ id, name, path }): [string, string][] => [
      [path, label.duty(id)],
      [`/pledge.html#${name}`, label.duty(id)],
    ]),
    ...background.map(({ id }): [string, string] => [`/background.html#${id}`, label.background(id)]),
    ...terms.flatMap(({ id }): [string, string][] => [
      [termPath(id), label.term(id)],
      [`/terms.html#${id}`, label.term(id)],
    ]),
  ]);
  return (href) => {
    if (/^[a-z]+:/i.test(href)) return { url: href };
    const to = places.get(href) || places.get(href.replace(/#.*$/, ''));
    if (to) return { to };
    return settings.address ? { url: new URL(href.slice(1), settings.address).href } : {};
  };
}
