import type { SearchWords } from '../../search/types.ts';
import { element, fillWord } from '../page/element.ts';
import type { Chosen, Left } from './filters.ts';
import { keepFocus } from './keep-focus.ts';

/**
 * Shows the choices of results in one row: a button for each kind, a list for the roles; nothing where there is nothing to choose.
 * @param choose called with what the reader chose; the control chosen keeps the focus
 */
export function showFilters(
  place: HTMLElement,
  words: SearchWords,
  { filters: { kind, role }, chosen }: Pick<Left, 'filters' | 'chosen'>,
  choose: (chosen: Chosen) => void,
): void {
  const parts: HTMLElement[] = [];
  if (kind.length > 2 || chosen.kind !== 'all')
    for (const { id, name, count } of kind) {
      const button = element(
        'button',
        { type: 'button', 'aria-pressed': String(id === chosen.kind), 'data-name': id },
        `${name} `,
        element('b', {}, String(count)),
      );
      button.onclick = () => choose({ ...chosen, kind: id });
      parts.push(button);
    }
  if (role.length > 2 || chosen.role !== 'all') {
    const options = role.map(({ id, name, count }) =>
      element(
        'option',
        { value: id },
        id === 'all' ? name : fillWord(words.counted, { name, count: String(count) }),
      ),
    );
    const select = element('select', { id: 'of-whom', 'data-name': 'roles' }, ...options);
    select.value = chosen.role;
    select.onchange = () => choose({ ...chosen, role: select.value });
    parts.push(element('label', { for: select.id }, words.byRole), select);
  }
  // What has the focus is seen whole.
  for (const control of parts)
    control.onfocus = () => control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const scrolled = place.scrollLeft;
  keepFocus(place, ...parts);
  // To set it lays the page out.
  if (scrolled) place.scrollLeft = scrolled;
}
