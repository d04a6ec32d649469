import words from 'view-words';
import { element } from '../page/element.ts';

/** What may be chosen, by what it is of; the first of each is the usual one. */
const groups = {
  size: ['standard', 'large', 'largest'],
  theme: ['system', 'light', 'dark'],
  edition: ['plain', 'elder'],
} as const;
const keys = ['keys', 'mute'] as const;

/** The word for a choice, where it is not its own name. */
const named: Partial<Record<string, string>> = { keys: 'on', mute: 'off' };

const link = (preference: string, ...content: Node[]) =>
  element(
    'a',
    { href: `?view=${preference}`, class: `view-${preference}` },
    ...content,
    words[named[preference] ?? preference] ?? '',
  );

/** A choice, with the word that it stands. */
function chosen(made: HTMLElement): HTMLElement {
  made.append(element('i', { class: 'hidden' }, words.chosen ?? ''));
  return made;
}

/** The choices, as links: each leads to this page in another view. */
export function choices(): HTMLElement {
  // What it makes of a character is seen above its word.
  const specimen = (words.size ?? '').slice(0, 1);
  const choice = (preference: string) =>
    chosen(link(preference, element('b', { 'aria-hidden': 'true' }, specimen)));
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

/** What the slash key does, in words, to stand with what is done. */
export const keyChoice = (): HTMLElement =>
  element(
    'span',
    { class: 'of-keys', role: 'group', 'aria-label': words.keys ?? '' },
    element('span', { 'aria-hidden': 'true' }, words.keys ?? ''),
    ...keys.map((preference) => chosen(link(preference))),
  );
