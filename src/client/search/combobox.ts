import words from 'search-words';
import { type Suggestion, suggest } from '../../search/suggest.ts';
import { addressHere } from '../page/address-here.ts';
import { element, replaceContent } from '../page/element.ts';
import { isComposing, whenTyped } from './box.ts';
import { openLibrary } from './library.ts';

/** How far a key walks. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Makes of a search box an editable combobox with a list of suggestions (ARIA Authoring Practices, combobox with list
 * autocomplete and manual selection): arrows walk, Enter takes, Escape closes, typing goes on. Nothing happens while pinyin is composed.
 * @param place takes the list
 * @param home the address of the site
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: five short functions over one list, and what they listen to
export function makeCombobox(box: HTMLInputElement, place: HTMLElement, home: string): void {
  const id = `${box.id}-suggestions`;
  const list = element('ul', { id, class: 'suggestions', role: 'listbox', 'aria-label': words.suggestions });
  let active = -1;
  const mark = (index: number) => {
    active = index;
    Array.from(list.children, (option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = list.children[index];
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const choose = ({ text, path }: Suggestion) => {
    box.value = text;
    close();
    // A link that is pressed, so that the view goes along as in every link.
    const link = element('a', { href: new URL(addressHere(path), home).href, hidden: '' });
    place.append(link);
    link.click();
    link.remove();
  };
  const offer = (choices: Suggestion[]) => {
    const options = choices.map((choice, i) =>
      element(
        'li',
        { id: `${id}-${i}`, role: 'option', click: () => choose(choice) },
        choice.text,
        choice.why && [' ', element('small', {}, choice.why)],
        [' ', element('small', {}, words[choice.kind])],
      ),
    );
    replaceContent(list, options);
    list.hidden = options.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    mark(-1);
  };
  const close = () => offer([]);
  const open = (text: string) => offer(suggest(openLibrary().corpus, text));

  close();
  place.append(list);
  place.hidden = false;
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', id);
  // What came into the box before, or without the reader, is not being typed.
  whenTyped(box, (text) => document.activeElement === box && open(text));
  box.addEventListener('blur', close);
  // What is offered for another text than the box has is offered no longer.
  box.form?.addEventListener('submit', close);
  window.addEventListener('popstate', close);
  // The box keeps the focus while an option is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('keydown', (event) => {
    if (isComposing(box)) return;
    const step = STEPS[event.key];
    const option = list.children[active] as HTMLElement | undefined;
    if (step !== undefined) {
      if (list.hidden) open(box.value);
      if (list.hidden) return;
      // Round through the options and the text itself, where none is marked.
      const stops = list.children.length + 1;
      mark(((active + 1 + step + stops) % stops) - 1);
    } else if (event.key === 'Enter' && option) option.click();
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
}
