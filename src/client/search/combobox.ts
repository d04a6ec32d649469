import { element, replaceContent } from '../page/element.ts';
import { cutQuery } from './cut-query.ts';

/** What the list offers. */
export interface Choice {
  text: string;
  /** Said after the text: what it is. */
  note: string;
  /** Why it is offered, where its text does not show it. */
  why?: string | undefined;
  /** The address of the page that has this name: whoever chooses it goes there. */
  href?: string | undefined;
}

/** What a box is to suggest, and where. */
interface Suggestions {
  /** Takes the list. */
  place: HTMLElement;
  /** What the list is called. */
  label: string;
  /** What to offer for a text; asked only for what the reader has finished typing. */
  suggest(text: string): Choice[];
  /** Called when a suggestion without an address is chosen, after the box has its text. */
  take(): void;
}

/**
 * Makes of a search box an editable combobox with a list of suggestions (ARIA Authoring Practices, combobox with list
 * autocomplete and manual selection): arrows walk, Enter takes, Escape closes, typing goes on. Nothing happens while pinyin is composed.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: five short functions over one list, and what they listen to
export function makeCombobox(box: HTMLInputElement, { place, label, suggest, take }: Suggestions): void {
  const id = `${box.id}-suggestions`;
  const list = element('ul', { id, class: 'suggestions', role: 'listbox', 'aria-label': label });
  list.hidden = true;
  place.appendChild(list);
  place.hidden = false;
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
  };
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  let choices: Choice[] = [];
  let active = -1;

  const mark = (index: number) => {
    active = index;
    Array.from(list.children, (option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = list.children[index];
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const choose = ({ text, href }: Choice) => {
    box.value = text;
    close();
    if (href === undefined) return take();
    // A link that is pressed, so that the view goes along as in every link.
    const link = element('a', { href, hidden: '' });
    place.appendChild(link);
    link.click();
    link.remove();
  };
  const open = () => {
    choices = suggest(cutQuery(box));
    replaceContent(
      list,
      ...choices.map((choice, i) => {
        const { text, note, why } = choice;
        const option = element(
          'li',
          { id: `${id}-${i}`, role: 'option', 'aria-selected': 'false' },
          text,
          ...(why ? [' ', element('small', {}, why)] : []),
          ' ',
          element('small', {}, note),
        );
        option.onclick = () => choose(choice);
        return option;
      }),
    );
    list.hidden = choices.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    mark(-1);
  };

  const composing = () => box.hasAttribute('data-composing');
  const typed = () => {
    if (!composing()) open();
  };
  box.addEventListener('input', typed);
  box.addEventListener('compositionend', typed);
  box.addEventListener('blur', close);
  // What is offered for another text than the box has is offered no longer.
  box.form?.addEventListener('submit', close);
  window.addEventListener('popstate', close);
  // The box keeps the focus while an option is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.isComposing || composing()) return;
    const count = list.children.length;
    const choice = choices[active];
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (list.hidden) open();
      if (list.hidden) return;
      const next = key === 'ArrowDown' ? active + 1 : active < 0 ? count - 1 : active - 1;
      mark(next >= count ? -1 : next);
      event.preventDefault();
    } else if (key === 'Enter' && choice) {
      event.preventDefault();
      choose(choice);
    } else if (key === 'Enter') close();
    else if (key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  if (box.value !== '' && document.activeElement === box) typed();
}
