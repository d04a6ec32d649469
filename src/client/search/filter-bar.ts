import type { SearchWords } from '../../search/types.ts';
import { element, fillWord, replaceContent } from '../page/element.ts';
import type { Chosen, Filter } from './filters.ts';

/**
 * Shows the choices of results: a button for each kind, a list for the roles; nothing where there is nothing to choose.
 * @param choose called with what the reader chose; the control chosen keeps the focus
 */
export function showFilters(
  place: HTMLElement,
  words: SearchWords,
  { kinds, roles, chosen }: { kinds: Filter[]; roles: Filter[]; chosen: Chosen },
  choose: (chosen: Chosen) => void,
): void {
  const parts: HTMLElement[] = [];
  if (kinds.length > 2 || chosen.kind !== 'all')
    for (const { id, name, count } of kinds) {
      const button = element(
        'button',
        { type: 'button', 'aria-pressed': String(id === chosen.kind) },
        `${name} ${count}`,
      );
      button.onclick = () => {
        choose({ ...chosen, kind: id });
        place.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
      };
      parts.push(button);
    }
  if (roles.length > 2 || chosen.role !== 'all') {
    const options = roles.map(({ id, name, count }) =>
      element(
        'option',
        { value: id },
        id === 'all' ? name : fillWord(words.counted, { name, count: String(count) }),
      ),
    );
    const select = element('select', { 'aria-label': words.byRole ?? '' }, ...options);
    select.value = chosen.role;
    select.onchange = () => {
      choose({ ...chosen, role: select.value });
      place.querySelector('select')?.focus();
    };
    parts.push(select);
  }
  replaceContent(place, ...parts);
}
