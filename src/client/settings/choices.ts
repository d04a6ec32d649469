import words from 'view-words';
import { element } from '../page/element.ts';

/** What may be chosen, by what it is of; the first of each is the usual one. */
const groups = {
  size: ['standard', 'large', 'largest'],
  theme: ['system', 'light', 'dark'],
  edition: ['plain', 'elder'],
  keys: ['keys', 'mute'],
} as const;

/** The word for a choice, where it is not its own name. */
const named: Partial<Record<string, string>> = { keys: 'on', mute: 'off' };

const link = (preference: string, ...more: Node[]) =>
  element(
    'a',
    { href: `?view=${preference}`, class: `view-${preference}` },
    words[named[preference] ?? preference] ?? '',
    ...more,
  );

/** The choices, as links: each leads to this page in another view. */
export function choices(): HTMLElement {
  const choice = (preference: string) =>
    link(preference, element('i', { class: 'hidden' }, words.chosen ?? ''));
  const group = ([of, preferences]: [string, readonly string[]]) =>
    element(
      'div',
      { class: `of-${of}` },
      element('dt', {}, words[of] ?? ''),
      element('dd', {}, ...preferences.map(choice)),
    );
  return element('dl', {}, ...Object.entries(groups).map(group));
}

/** What is done with the page, below the choices: the first takes all of them back, other scripts add theirs. */
export const acts = (): HTMLElement => element('div', { class: 'acts' }, link('reset'));
