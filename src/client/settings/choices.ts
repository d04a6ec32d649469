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

const link = (preference: string, ...content: Node[]) =>
  element(
    'a',
    { href: `?view=${preference}`, class: `view-${preference}` },
    ...content,
    words[named[preference] ?? preference] ?? '',
  );

/** The choices, as links: each leads to this page in another view. */
export function choices(): HTMLElement {
  // What it makes of a character, or of the key, is seen above its word.
  const choice = (specimen: string) => (preference: string) => {
    const made = link(preference, element('b', { 'aria-hidden': 'true' }, specimen));
    made.append(element('i', { class: 'hidden' }, words.chosen ?? ''));
    return made;
  };
  const group = ([of, preferences]: [string, readonly string[]]) =>
    element(
      'div',
      { class: `of-${of}` },
      element('dt', {}, words[of] ?? ''),
      element('dd', {}, ...preferences.map(choice(of === 'keys' ? '/' : (words.size?.slice(0, 1) ?? '')))),
    );
  return element('dl', {}, ...Object.entries(groups).map(group));
}

/** What is done with the page, below the choices: the first takes all of them back, other scripts add theirs. */
export const acts = (): HTMLElement => element('div', { class: 'acts' }, link('reset'));
