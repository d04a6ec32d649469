/**
 * Renders anew what is in a place. If the focus was in it, the control of the same name takes it again, or, where there
 * is none, the place: who reads by keyboard or ear stays where they were.
 * @param place takes the focus: it has a `tabindex`
 */
export function keepFocus(place: HTMLElement, render: () => void): void {
  const held = document.activeElement;
  const name = held && place.contains(held) ? held.getAttribute('data-name') : undefined;
  render();
  if (name === undefined) return;
  const same = Array.from(place.querySelectorAll<HTMLElement>('[data-name]')).find(
    (control) => control.getAttribute('data-name') === name,
  );
  (same ?? place).focus();
}
