import { replaceContent } from '../page/element.ts';

/**
 * Puts other content into a place. If the focus was in it, the control of the same name takes it again, or, where there
 * is none, the place: who reads by keyboard or ear stays where they were.
 * @param place takes the focus: it has a `tabindex`
 */
export function keepFocus(place: HTMLElement, ...children: Node[]): void {
  const held = document.activeElement;
  const name = held && place.contains(held) ? held.getAttribute('data-name') : undefined;
  replaceContent(place, ...children);
  if (name === undefined) return;
  const controls = Array.from(place.querySelectorAll<HTMLElement>('[data-name]'));
  (controls.find((control) => control.getAttribute('data-name') === name) ?? place).focus();
}
